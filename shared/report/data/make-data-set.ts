import { checkedByBlock, type SiteRows } from '../../clearance/sites/checked-of.ts';
import { trackLines } from '../../coverage/track-lines.ts';
import { createPlane, type Plane } from '../../geometry/plane.ts';
import type { PlanePolygon } from '../../grid/block-shape.ts';
import type { AssetLayer } from '../../grid/records.ts';
import { ok, type Result } from '../../problems/problem.ts';
import { gapAreaOf, makeBlockLines } from '../block-lines.ts';
import { walkStateOf } from '../block-state.ts';
import { unitNames } from '../document/tables/unit-names.ts';
import { gapRings } from '../gap-polygons.ts';
import { stationColumns } from '../model/part-line.ts';
import type { ReportFacts, ReportRows } from '../model/report-facts.ts';
import { allFigures, type ReportModel } from '../model/report-model.ts';
import {
  column,
  type DataRow,
  type DataSet,
  type DataSetName,
  dataSetTitles,
  type Made,
} from './data-set.ts';
import { communityRows, letterRows, personRows, teamRows, unitRows } from './people-sets.ts';

/** What a set is made from: a prepared report, and the blobs of tracks and assets. */
export interface DataSource {
  readonly model: ReportModel;
  readonly facts: ReportFacts & { readonly rows: ReportRows & AssetRows & SiteRows };
  readBlob(sha256: string): Promise<Result<Uint8Array>>;
  /** Value of a JSON blob. */
  readJson(sha256: string): Promise<Result<GeoJSON.FeatureCollection | GeoJSON.Geometry>>;
}

interface AssetRows {
  readonly assetLayers: ReadonlyMap<string, AssetLayer>;
}

/** Makes a table or layer. Fails with what reading a blob refuses. */
export async function makeDataSet(name: DataSetName, source: DataSource): Promise<Result<DataSet>> {
  const made = await makers[name](source);
  return made.ok ? ok({ name, title: dataSetTitles[name], ...made.value }) : made;
}

const makers: Readonly<Record<DataSetName, (source: DataSource) => Promise<Result<Made>>>> = {
  stations: async ({ model }) => ok(stationRows(model)),
  figures: async ({ model }) => ok(figureRows(model)),
  blocks: async ({ facts }) => ok(blockRows(facts)),
  gaps: async ({ facts }) => ok(gapRows(facts)),
  tracks: trackRows,
  letters: async ({ facts }) => ok(letterRows(facts)),
  units: async ({ facts }) => ok(unitRows(facts.rows)),
  persons: async ({ facts }) => ok(personRows(facts.rows)),
  teams: async ({ facts }) => ok(teamRows(facts.rows)),
  communities: async ({ facts }) => ok(communityRows(facts.rows)),
  assets: assetRows,
};

function stationRows({ stations }: ReportModel): Made {
  const first = stations[0];
  const columns = stationColumns.map((name) => {
    const figure = first?.figures[name];
    const title = figure?.name.replace(/^.*·/, '') ?? name;
    return column(
      name,
      figure === undefined ? title : `${title} ${unitNames[figure.unit]}`,
      figure?.decimals,
    );
  });
  return {
    columns: [column('station', '派出所'), ...columns],
    rows: stations.map((line) => ({
      id: line.id ?? '',
      cells: [line.name, ...stationColumns.map((name) => line.figures[name].value)],
      geometry: null,
    })),
  };
}

function figureRows(model: ReportModel): Made {
  return {
    columns: [
      column('code', '代码'),
      column('name', '项目'),
      column('value', '数值', 2),
      column('unit', '单位'),
      column('pessimistic', '悲观', 2),
      column('optimistic', '乐观', 2),
      column('before', '上期', 2),
    ],
    rows: allFigures(model).map(({ code, name, value, unit, interval, before }) => ({
      id: code,
      cells: [
        code,
        name,
        value,
        unitNames[unit],
        interval?.pessimistic ?? null,
        interval?.optimistic ?? null,
        before,
      ],
      geometry: null,
    })),
  };
}

function blockRows({ ground, rows, measure, parameters }: DataSource['facts']): Made {
  const plane = createPlane(ground.centralMeridian);
  const { blocks } = ground.blocks;
  const lines = makeBlockLines(blocks, rows, {
    figures: measure.now.blocks,
    checked: checkedByBlock(rows, parameters.roundId),
    ...measure,
  });
  return {
    columns: [
      column('code', '区块'),
      column('station', '派出所'),
      column('unit', '责任单位'),
      column('person', '责任人'),
      column('state', '状态'),
      column('areaSquareMetres', '面积 m²', 2),
      column('excludedSquareMetres', '扣除 m²', 2),
      column('seenPessimisticSquareMetres', '看到悲观 m²', 2),
      column('seenNominalSquareMetres', '看到名义 m²', 2),
      column('seenOptimisticSquareMetres', '看到乐观 m²', 2),
      column('uncoveredSquareMetres', '空白 m²', 2),
      column('gapAreaSquareMetres', '空白区面积 m²', 2),
      column('gaps', '空白区', 0),
      column('reached', '走到'),
      column('seenFromNeighbour', '邻块可见'),
      column('checkedSites', '查到', 0),
      column('mustCheckSites', '必查点', 0),
      column('personTimes', '人次', 0),
      column('lastTime', '最近踏查'),
    ],
    rows: lines.map((line, number) => ({
      id: line.code,
      cells: [
        line.code,
        line.station,
        line.unit,
        line.person,
        walkStateOf(line.figures, line.gaps?.gaps.length ?? null),
        round(line.areaSquareMetres),
        round(line.figures.excludedSquareMetres),
        round(line.seen?.pessimistic ?? 0),
        round(line.figures.seenSquareMetres),
        round(line.seen?.optimistic ?? 0),
        round(line.figures.uncoveredSquareMetres),
        round(gapAreaOf(line) ?? 0),
        line.gaps?.gaps.length ?? null,
        line.figures.reached,
        !line.figures.reached && line.figures.seenSquareMetres > 0,
        line.checked?.done ?? null,
        line.checked?.total ?? null,
        line.figures.personTimes,
        line.figures.lastTime,
      ],
      geometry: {
        type: 'MultiPolygon',
        coordinates: blocks[number]!.polygons.map((polygon) => ringsInDegrees(polygon, plane)),
      },
    })),
  };
}

/** Shells run counter-clockwise and holes clockwise already, as RFC 7946 asks. */
function ringsInDegrees(polygon: PlanePolygon, plane: Plane): [number, number][][] {
  return polygon.map((ring) => {
    const positions: [number, number][] = [];
    for (let at = 0; at < ring.length; at += 2) {
      const [longitude, latitude] = plane.toPosition(ring[at]! / 1000, ring[at + 1]! / 1000);
      positions.push([fine(longitude), fine(latitude)]);
    }
    return positions[0] === undefined ? positions : [...positions, positions[0]];
  });
}

function gapRows({ ground, measure }: ReportFacts): Made {
  const plane = createPlane(ground.centralMeridian);
  const gaps = [...measure.gaps.values()].flatMap((one) => one.gaps);
  return {
    columns: [
      column('id', '编号'),
      column('block', '区块'),
      column('rank', '位次', 0),
      column('areaSquareMetres', '面积 m²', 2),
    ],
    rows: gaps.map((gap) => ({
      id: gap.id,
      cells: [gap.id, gap.blockCode, gap.rank, round(gap.areaSquareMetres)],
      geometry: { type: 'Polygon', coordinates: gapRings(gap, plane) },
    })),
  };
}

async function trackRows({ facts, readBlob }: DataSource): Promise<Result<Made>> {
  const plane = createPlane(facts.ground.centralMeridian);
  const rows: DataRow[] = [];
  for (const track of facts.rows.tracks.values()) {
    if (track.roundId !== facts.parameters.roundId) continue;
    const packed = await readBlob(track.packedBlob);
    if (!packed.ok) return packed;
    const { search, transit } = trackLines({ track, packed: packed.value }, plane);
    const coordinates = [...search, ...transit].map((line) =>
      line.map(([longitude, latitude]) => [longitude, latitude]),
    );
    const team = facts.rows.teams.get(track.teamId ?? '')?.name ?? null;
    const { id, name, mode, people, fixes, firstTime, lastTime } = track;
    rows.push({
      id,
      cells: [
        name,
        track.file.name,
        mode,
        team,
        people,
        fixes,
        round(track.lengthMetres),
        firstTime,
        lastTime,
      ],
      geometry: { type: 'MultiLineString', coordinates },
    });
  }
  const columns = [
    column('name', '名称'),
    column('file', '文件'),
    column('mode', '方式'),
    column('team', '小组'),
    column('people', '人数', 0),
    column('fixes', '点数', 0),
    column('lengthMetres', '长度 m', 2),
    column('firstTime', '开始'),
    column('lastTime', '结束'),
  ];
  return ok({ columns, rows });
}

async function assetRows({ facts, readJson }: DataSource): Promise<Result<Made>> {
  const rows: DataRow[] = [];
  for (const layer of facts.rows.assetLayers.values()) {
    const read = await readJson(layer.blob);
    if (!read.ok) return read;
    const geometries =
      read.value.type === 'FeatureCollection'
        ? read.value.features.map((feature) => feature.geometry)
        : [read.value];
    for (const [at, geometry] of geometries.entries())
      rows.push({ id: `${layer.id}-${at + 1}`, cells: [layer.name, layer.kind, at + 1], geometry });
  }
  const columns = [column('layer', '图层'), column('kind', '类别'), column('number', '序号', 0)];
  return ok({ columns, rows });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** 1e-9° is 0.1 mm: the area of what is drawn still equals the figure beside it. */
function fine(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9;
}
