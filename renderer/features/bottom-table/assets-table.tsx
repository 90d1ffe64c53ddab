import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { AssetLayer } from '../../../shared/grid/records.ts';
import {
  type AreaUnit,
  formatArea,
  formatNumber,
  formatShare,
  noFigure,
} from '../../i18n/figure-text.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { shareOf } from '../../session/block-account.ts';
import { fillAssets } from '../../session/fill-assets.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { DenseTable } from '../../ui/dense-table.tsx';
import { IntervalBar } from '../../ui/interval-bar.tsx';

interface Row {
  readonly key: string;
  readonly layer: AssetLayer;
  readonly points: number;
  readonly visited: number;
  readonly lineMetres: number;
  readonly walkedMetres: number;
  readonly areaSquareMetres: number;
  readonly seenSquareMetres: number;
  readonly share: number | null;
}

/** 点多、线长、面广: points visited, kilometres walked and area seen, each layer by its own measure. */
export function AssetsTable(): ReactNode {
  const words = useWords();
  const { assets, unit, revision } = useAssets();
  const rows = useMemo(() => makeRows(assets), [assets]);
  const columns = useMemo(() => makeColumns(words, unit), [words, unit]);
  return (
    <>
      <p className="table-note hint" data-testid="asset-within">
        {assets === null
          ? words.t('figure.computing')
          : words.t('asset.within', { metres: assets.withinMetres })}
      </p>
      <DenseTable
        columns={columns}
        rows={rows}
        revision={revision}
        selectedKeys={[]}
        emptyKey="table.empty.assets"
        onSelect={() => undefined}
        onOpen={() => undefined}
      />
    </>
  );
}

/** The answer for facilities, worked out when a table that shows it is open. */
export function useAssets() {
  const session = useSession();
  const state = useSessionState(({ assets, coverageRevision, preferences, rows, figures }) => ({
    assets,
    revision: coverageRevision,
    unit: preferences.areaUnit,
    settings: rows.visitSettings,
    figures,
  }));
  const { revision, settings, figures } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when tracks, filter or the distance change
  useEffect(() => {
    void fillAssets(session);
  }, [session, revision, settings, figures]);
  return state;
}

function makeRows(assets: ReturnType<typeof useAssets>['assets']): readonly Row[] {
  return (assets?.layers ?? []).map((layer, at) => {
    const row = { points: 0, visited: 0, lineMetres: 0, walkedMetres: 0 };
    for (const tally of assets!.tallies) {
      if (tally.layer !== layer.id) continue;
      for (const name of Object.keys(row) as (keyof typeof row)[]) row[name] += tally[name];
    }
    const areas = assets!.areas[at] ?? [];
    const areaSquareMetres = areas.reduce((sum, area) => sum + area.squareMetres, 0);
    const seenSquareMetres = areas.reduce((sum, area) => sum + area.seenSquareMetres, 0);
    const share =
      layer.geometry === 'point'
        ? shareOf(row.visited, row.points)
        : layer.geometry === 'line'
          ? shareOf(row.walkedMetres, row.lineMetres)
          : shareOf(seenSquareMetres, areaSquareMetres);
    return { key: layer.id, layer, ...row, areaSquareMetres, seenSquareMetres, share };
  });
}

function makeColumns({ t, language }: Words, unit: AreaUnit): ColumnsType<Row> {
  const kilometres = (metres: number) => formatNumber(metres / 1000, 1, language);
  const count = (value: number) => formatNumber(value, 0, language);
  const area = (squareMetres: number) => formatArea(squareMetres, unit, language);
  return [
    { title: t('asset.layer'), width: 180, ellipsis: true, render: (_, row) => row.layer.name },
    { title: t('asset.kind'), width: 90, render: (_, row) => t(`assetKind.${row.layer.kind}`) },
    {
      title: t('asset.visited'),
      align: 'right',
      width: 120,
      render: (_, row) =>
        row.points === 0 ? noFigure : `${count(row.visited)} / ${count(row.points)}`,
    },
    {
      title: t('asset.walked'),
      align: 'right',
      width: 150,
      render: (_, row) =>
        row.lineMetres === 0
          ? noFigure
          : `${kilometres(row.walkedMetres)} / ${kilometres(row.lineMetres)}`,
    },
    {
      title: t('asset.seen', { unit: t(`unit.${unit}`) }),
      align: 'right',
      width: 150,
      render: (_, row) =>
        row.areaSquareMetres === 0
          ? noFigure
          : `${area(row.seenSquareMetres)} / ${area(row.areaSquareMetres)}`,
    },
    {
      title: t('asset.share'),
      width: 170,
      render: (_, row) => (
        <span className="seen-cell">
          <IntervalBar
            nominal={row.share ?? 0}
            pessimistic={null}
            optimistic={null}
            label={row.layer.name}
          />
          <span>{formatShare(row.share)}</span>
        </span>
      ),
    },
  ];
}
