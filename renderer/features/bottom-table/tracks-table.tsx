import { Popconfirm } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { isCounted } from '../../../shared/coverage/track-filter.ts';
import type { IntegrityFlag } from '../../../shared/tracks/integrity/flags.ts';
import type { Track } from '../../../shared/tracks/records.ts';
import { useCommandContext } from '../../commands/use-commands.ts';
import { formatNumber, formatShortTime } from '../../i18n/figure-text.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { boundsMeet } from '../../session/ground.ts';
import { selectTrack } from '../../session/selecting.ts';
import { mayDo } from '../../session/signing-in.ts';
import { fillIntegrity } from '../../session/track-integrity.ts';
import { acceptSuggestions } from '../../session/track-legs.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { DenseTable } from '../../ui/dense-table.tsx';
import { LayerSwatch } from '../../ui/layer-swatch.tsx';

interface Row {
  readonly key: string;
  readonly track: Track;
  readonly round: string;
  readonly team: string;
  readonly flags: readonly IntegrityFlag[];
}

/** Tracks that count under the filter. */
export function TracksTable(): ReactNode {
  const words = useWords();
  const session = useSession();
  const { map } = useCommandContext();
  const data = useTrackRows(words);
  const { trackId, size } = useSessionState((state) => ({
    trackId: state.selection.trackId,
    size: state.rows.tracks.size,
  }));
  const columns = useMemo(() => makeColumns(words), [words]);
  return (
    <>
      <BulkUses trackIds={data.map(({ key }) => key)} />
      <DenseTable
        columns={columns}
        rows={data}
        revision={0}
        selectedKeys={trackId === null ? [] : [trackId]}
        emptyKey={size === 0 ? 'table.empty.tracks' : 'table.empty.filter'}
        onSelect={(id) => selectTrack(session, id)}
        onOpen={(id) => {
          const track = session.store.getState().rows.tracks.get(id);
          if (track !== undefined) map()?.zoomTo(track.bounds);
        }}
      />
    </>
  );
}

/** Accepts the suggested uses of all tracks listed, after asking with their number. */
function BulkUses({ trackIds }: { readonly trackIds: readonly string[] }): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const [changed, setChanged] = useState<number | null>(null);
  const { isMine } = useSessionState((state) => ({ isMine: mayDo(state, 'decide-leg-uses') }));
  if (trackIds.length === 0 || !isMine) return null;
  const count = formatNumber(trackIds.length, 0, language);
  return (
    <p className="table-note hint">
      <Popconfirm
        title={t('legs.bulk.ask', { count })}
        okText={t('legs.accept')}
        cancelText={t('action.cancel')}
        onConfirm={async () => setChanged(await acceptSuggestions(session, trackIds))}
      >
        <button type="button" className="text-link" data-testid="accept-all-legs">
          {t('legs.bulk', { count })}
        </button>
      </Popconfirm>
      {changed === null ? null : (
        <span data-testid="bulk-changed"> · {t('legs.bulk.done', { count: changed })}</span>
      )}
    </p>
  );
}

function useTrackRows({ t }: Words): readonly Row[] {
  const session = useSession();
  const { rows, filter, scope, bounds, trackId, integrity, figures } = useSessionState((state) => ({
    integrity: state.integrity,
    figures: state.figures,
    rows: state.rows,
    filter: state.filter,
    scope: state.tableScope,
    bounds: state.tableScope === 'visible' ? state.mapBounds : null,
    trackId: state.tableScope === 'selected' ? state.selection.trackId : null,
  }));
  const { tracks } = rows;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked through again when the tracks change or figures first stand
  useEffect(() => {
    void fillIntegrity(session);
  }, [session, tracks, figures]);
  return useMemo(
    () =>
      [...rows.tracks.values()]
        .filter((track) => isCounted(track, filter))
        .filter((track) => bounds === null || boundsMeet(track.bounds, bounds))
        .filter((track) => scope !== 'selected' || track.id === trackId)
        .map((track) => ({
          key: track.id,
          track,
          round: rows.rounds.get(track.roundId)?.name ?? '',
          team: rows.teams.get(track.teamId ?? '')?.name ?? t('tree.noTeam'),
          flags: integrity?.flags.get(track.id) ?? [],
        })),
    [rows, filter, scope, bounds, trackId, integrity, t],
  );
}

const text = (get: (row: Row) => string) => (a: Row, b: Row) =>
  get(a).localeCompare(get(b), 'zh-CN', { numeric: true });
const number = (get: (row: Row) => number) => (a: Row, b: Row) => get(a) - get(b);

function makeColumns({ t, language }: Words): ColumnsType<Row> {
  return [
    {
      title: t('table.name'),
      width: 168,
      ellipsis: true,
      sorter: text((row) => row.track.name),
      render: (_, { track }) => track.name || track.file.name,
    },
    {
      title: t('table.mode'),
      width: 84,
      sorter: text((row) => row.track.mode),
      render: (_, { track }) => (
        <span className="mode-cell">
          <LayerSwatch name={`tracks-${track.mode}`} /> {t(`mode.${track.mode}`)}
        </span>
      ),
    },
    {
      title: t('table.flags'),
      width: 84,
      ellipsis: true,
      sorter: number((row) => row.flags.length),
      render: (_, { flags }) =>
        flags.length === 0 ? null : (
          <span className="warn">
            {[...new Set(flags.map(({ kind }) => t(`flag.${kind}`)))].join(' · ')}
          </span>
        ),
    },
    {
      title: t('table.purpose'),
      width: 76,
      sorter: text((row) => row.track.purpose),
      render: (_, { track }) => t(`purpose.${track.purpose}`),
    },
    {
      title: t('table.team'),
      dataIndex: 'team',
      width: 108,
      ellipsis: true,
      sorter: text((row) => row.team),
    },
    {
      title: t('table.length'),
      align: 'right',
      width: 72,
      sorter: number((row) => row.track.lengthMetres),
      render: (_, { track }) => formatNumber(track.lengthMetres / 1000, 1, language),
    },
    {
      title: t('table.fixes'),
      align: 'right',
      width: 72,
      sorter: number((row) => row.track.fixes),
      render: (_, { track }) => formatNumber(track.fixes, 0, language),
    },
    {
      title: t('table.halfWidth'),
      align: 'right',
      width: 84,
      sorter: number((row) => row.track.sweepHalfWidthMetres),
      render: (_, { track }) => formatNumber(track.sweepHalfWidthMetres, 0, language),
    },
    {
      title: t('table.time'),
      width: 148,
      sorter: text((row) => row.track.firstTime ?? ''),
      render: (_, { track }) =>
        `${formatShortTime(track.firstTime)}—${formatShortTime(track.lastTime).slice(-5)}`,
    },
    { title: t('table.round'), dataIndex: 'round', width: 120, ellipsis: true },
  ];
}
