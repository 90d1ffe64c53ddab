import { Button, InputNumber, Popconfirm, Select } from 'antd';
import { Crosshair, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { describeProblem, isProblemCode } from '../../../shared/problems/problem-text.ts';
import { modes } from '../../../shared/tracks/mode-table.ts';
import { skyCovers } from '../../../shared/tracks/position-errors.ts';
import type { Track } from '../../../shared/tracks/records.ts';
import { useCommandContext } from '../../commands/use-commands.ts';
import { formatNumber, formatShortTime, noFigure } from '../../i18n/figure-text.ts';
import type { Language } from '../../i18n/messages.ts';
import { useWords } from '../../i18n/words.tsx';
import { exportOriginals } from '../../session/exports.ts';
import { selectTrack } from '../../session/selecting.ts';
import { perform } from '../../session/session.ts';
import { useMay } from '../../session/use-may.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { DragNetSection } from './drag-net-section.tsx';
import { FlagSection } from './flag-section.tsx';
import { LegSection } from './leg-section.tsx';

const purposes = ['survey', 'patrol', 'commuting', 'undeclared'] as const;

/** One track: what it is, and how it counts; a change is a new entry and can be undone. */
export function TrackInspector({ track }: { readonly track: Track }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const mayRemove = useMay('remove-track');
  const { map } = useCommandContext();
  return (
    <>
      <header className="inspector-head">
        <h2 className="track-name" title={track.name} data-testid="inspector-title">
          {track.name || track.file.name}
        </h2>
        <span className="bar-space" />
        <Button
          type="text"
          size="small"
          icon={<Crosshair size={16} />}
          aria-label={t('track.zoom')}
          title={t('track.zoom')}
          onClick={() => map()?.zoomTo(track.bounds)}
        />
        <Button
          type="text"
          size="small"
          icon={<X size={16} />}
          aria-label={t('action.close')}
          title={t('action.close')}
          onClick={() => selectTrack(session, null)}
        />
      </header>
      <div className="inspector-body">
        <TrackFacts track={track} />
        <FlagSection track={track} />
        <LegSection track={track} />
        <TrackForm track={track} />
        <DragNetSection key={track.id} track={track} />
      </div>
      <footer className="inspector-foot">
        <Popconfirm
          title={t('track.remove.ask', { name: track.name || track.file.name })}
          okText={t('track.remove')}
          cancelText={t('action.cancel')}
          onConfirm={() => void perform(session, 'remove-track', { id: track.id })}
        >
          <Button
            danger
            disabled={!mayRemove}
            title={mayRemove ? '' : t('reason.not-your-role')}
            data-testid="remove-track"
          >
            {t('track.remove')}
          </Button>
        </Popconfirm>
        <Button onClick={() => void exportOriginals(session, [track])}>
          {t('figure.exportTracks')}
        </Button>
      </footer>
    </>
  );
}

function TrackFacts({ track }: { readonly track: Track }): ReactNode {
  const { t, language } = useWords();
  const { round, team, isNet } = useSessionState((state) => ({
    isNet: state.rows.dragNets.has(track.id),
    round: state.rows.rounds.get(track.roundId)?.name ?? '',
    team: state.rows.teams.get(track.teamId ?? '')?.name ?? t('tree.noTeam'),
  }));
  return (
    <section className="panel-section">
      <dl className="responsible">
        <dt>{t('table.file')}</dt>
        <dd>{track.file.name}</dd>
        <dt>{t('table.time')}</dt>
        <dd>
          {formatShortTime(track.firstTime)} — {formatShortTime(track.lastTime)}
        </dd>
        <dt>{t('table.length')}</dt>
        <dd>
          {t('track.recorded', {
            fixes: formatNumber(track.fixes, 0, language),
            kilometres: formatNumber(track.lengthMetres / 1000, 1, language),
          })}
        </dd>
        <dt>{t('table.round')}</dt>
        <dd>{round}</dd>
        <dt>{t('table.team')}</dt>
        <dd>
          {team} · {t('track.people')} {track.people}
        </dd>
      </dl>
      <TrackLimitsNote id={track.id} />
      <TrackErrorNote id={track.id} />
      {track.people > 1 && !isNet ? <p className="hint">{t('track.once')}</p> : null}
      {track.problems.length > 0 ? (
        <>
          <h3>{t('track.problems')}</h3>
          {track.problems.map((problem) => (
            <p key={problem.code} className="hint">
              {sayProblem(problem, language)}
            </p>
          ))}
        </>
      ) : null}
    </section>
  );
}

/** Limits a track came in under, where they were not the program's own. */
function TrackLimitsNote({ id }: { readonly id: string }): ReactNode {
  const { t } = useWords();
  const { limits } = useSessionState((state) => ({ limits: state.rows.trackLimits.get(id) }));
  if (limits === undefined) return null;
  return (
    <p className="hint">
      {t('track.limits', {
        seconds: limits.stepSeconds ?? noFigure,
        metres: limits.stepMetres ?? noFigure,
        speed: limits.speedKilometresPerHour ?? noFigure,
      })}
    </p>
  );
}

/** How far off a track's fixes are taken to be, where it is not the program's own in the open. */
function TrackErrorNote({ id }: { readonly id: string }): ReactNode {
  const { t } = useWords();
  const { error } = useSessionState((state) => ({ error: state.rows.trackErrors.get(id) }));
  if (error === undefined) return null;
  return (
    <p className="hint" data-testid="track-error">
      {t('error.ofTrack', { metres: error.errorMetres })} · {t(`sky.${error.sky}`)}
    </p>
  );
}

/** The sentence of a recorded problem; a code this version does not know is shown as it stands. */
function sayProblem(problem: Track['problems'][number], language: Language): string {
  if (!isProblemCode(problem.code)) return problem.code;
  const { code, count } = problem;
  return describeProblem({ code, data: { count } }, language).replaceAll(/\{\w+\}/g, noFigure);
}

function TrackForm({ track }: { readonly track: Track }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const mayChange = useMay('change-track');
  const [mode, setMode] = useState(track.mode);
  const [purpose, setPurpose] = useState(track.purpose);
  const [halfWidth, setHalfWidth] = useState<number | null>(track.sweepHalfWidthMetres);
  const isChanged =
    mode !== track.mode || purpose !== track.purpose || halfWidth !== track.sweepHalfWidthMetres;
  return (
    <section className="panel-section">
      <div className="section-head">
        <h3>{t('track.edit')}</h3>
        <span className="hint">{t('import.uncalibrated')}</span>
      </div>
      <div className="form-rows">
        <div>
          <span>{t('import.mode')}</span>
          <Select
            value={mode}
            options={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
            onChange={setMode}
            data-testid="track-mode"
          />
        </div>
        <div>
          <span>{t('import.purpose')}</span>
          <Select
            value={purpose}
            options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
            onChange={setPurpose}
          />
        </div>
        <SecondPurpose track={track} />
        <SkyOver track={track} />
        <div>
          <span>{t('import.halfWidth')}</span>
          <InputNumber
            value={halfWidth}
            min={0.5}
            max={500}
            onChange={setHalfWidth}
            data-testid="track-half-width"
          />
        </div>
      </div>
      <Button
        type="primary"
        className="section-button"
        disabled={!mayChange || !isChanged || halfWidth === null || halfWidth <= 0}
        title={mayChange ? '' : t('reason.not-your-role')}
        data-testid="save-track"
        onClick={() =>
          void perform(session, 'change-track', {
            id: track.id,
            mode,
            purpose,
            sweepHalfWidthMetres: halfWidth,
          })
        }
      >
        {t('track.save')}
      </Button>
    </section>
  );
}

/** A second purpose of the same track, such as patrol and survey in one walk; kept as soon as it is chosen. */
function SecondPurpose({ track }: { readonly track: Track }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { second } = useSessionState((state) => ({
    second: state.rows.secondPurposes.get(track.id)?.purpose ?? null,
  }));
  return (
    <div>
      <span>{t('track.second')}</span>
      <Select
        value={second ?? ''}
        options={[
          { value: '', label: t('track.second.none') },
          ...purposes
            .filter((value) => value !== track.purpose)
            .map((value) => ({ value, label: t(`purpose.${value}`) })),
        ]}
        onChange={(value) =>
          void perform(session, 'set-second-purpose', {
            trackId: track.id,
            purpose: value === '' ? null : value,
          })
        }
        data-testid="second-purpose"
      />
    </div>
  );
}

/** What stood between the receiver and the sky; the interval follows, kept as soon as it is chosen. */
function SkyOver({ track }: { readonly track: Track }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const mayChange = useMay('set-track-errors');
  const { sky } = useSessionState((state) => ({
    sky: state.rows.trackErrors.get(track.id)?.sky ?? 'open',
  }));
  return (
    <div>
      <span>{t('sky.title')}</span>
      <Select
        value={sky}
        disabled={!mayChange}
        options={skyCovers.map((value) => ({ value, label: t(`sky.${value}`) }))}
        onChange={(value) =>
          void perform(session, 'set-track-errors', { tracks: [{ id: track.id, sky: value }] })
        }
        data-testid="track-sky"
      />
    </div>
  );
}
