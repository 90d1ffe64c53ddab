import type { Cell } from '../csv.ts';

/** A column of data: `name` in files for programs, `title` in tables for people. */
export interface DataColumn {
  readonly name: string;
  readonly title: string;
  readonly decimals?: number;
}

export interface DataRow {
  readonly id: string;
  readonly cells: readonly Cell[];
  /** WGS84 `[longitude, latitude]`, null for what has no place. */
  readonly geometry: GeoJSON.Geometry | null;
}

/** One table or layer on its way out. */
export interface DataSet {
  readonly name: DataSetName;
  readonly title: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
}

/** Tables and layers that can be taken out, in the order they are offered. */
export const dataSetNames = [
  'stations',
  'figures',
  'blocks',
  'gaps',
  'tracks',
  'letters',
  'units',
  'persons',
  'teams',
  'communities',
  'assets',
] as const;
export type DataSetName = (typeof dataSetNames)[number];

export const dataFormats = ['csv', 'xlsx', 'geojson', 'kml', 'gpx'] as const;
export type DataFormat = (typeof dataFormats)[number];

/** What may leave under the public profile: sums by station, and nothing that names a facility, a place or a person. */
export const publicDataSets: ReadonlySet<DataSetName> = new Set(['stations', 'figures']);

/** Sets whose rows have a place; only these can be taken out as a layer. */
export const placedDataSets: ReadonlySet<DataSetName> = new Set([
  'blocks',
  'gaps',
  'tracks',
  'communities',
  'assets',
]);

export const dataSetTitles: Readonly<Record<DataSetName, string>> = {
  stations: '各所',
  figures: '数据',
  blocks: '区块',
  gaps: '空白区',
  tracks: '轨迹',
  letters: '责任书',
  units: '单位',
  persons: '人员',
  teams: '小组',
  communities: '社区',
  assets: '设施',
};

/** Columns and rows of a set before it has its name. */
export interface Made {
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
}

/** A column; one with decimals holds numbers. */
export function column(name: string, title: string, decimals?: number): DataColumn {
  return decimals === undefined ? { name, title } : { name, title, decimals };
}
