import { readDegrees, refusePosition } from '../../import/read-position.ts';

/** A suspect plot as `record-targets` takes it; position is `[longitude, latitude]`, WGS84. */
export interface TargetGiven {
  readonly content: string;
  readonly position: readonly [number, number];
}

export interface TargetsFound {
  readonly targets: readonly TargetGiven[];
  /** Rows of the list, from 1, whose coordinates cannot be read; for features their place in the file. */
  readonly unreadable: readonly number[];
}

const searchedRows = 12;
const heads = {
  longitude: /^(经度|东经|lon(gitude)?|lng|x)/i,
  latitude: /^(纬度|北纬|lat(itude)?|y)/i,
  number: /^(编号|序号|图斑号|图斑编号|靶标号|id|no\.?|number)$/i,
  words: /^(名称|说明|内容|位置|备注|描述|name|note|remarks?|description)/i,
};

/**
 * Suspect plots of a spreadsheet's first sheet, by columns headed 经度 and 纬度 (WGS84, decimal degrees); number and words of a
 * row become its content. Null where the first rows carry no such heads. Empty rows are passed over.
 */
export function targetsOfRows(
  rows: readonly (readonly (string | null)[])[],
  nameOf: (row: number) => string,
): TargetsFound | null {
  const textOf = (row: readonly (string | null)[] | undefined, at: number) =>
    at < 0 ? '' : (row?.[at] ?? '').trim();
  const at = rows
    .slice(0, searchedRows)
    .findIndex((row) =>
      [heads.longitude, heads.latitude].every((head) => columnOf(row, head) >= 0),
    );
  const head = rows[at];
  if (head === undefined) return null;
  const [east, north] = [columnOf(head, heads.longitude), columnOf(head, heads.latitude)];
  const told = [columnOf(head, heads.number), columnOf(head, heads.words)];
  const targets: TargetGiven[] = [];
  const unreadable: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (index <= at || row.every((cell) => (cell ?? '').trim() === '')) continue;
    const position = [readDegrees(textOf(row, east)), readDegrees(textOf(row, north))] as const;
    const isGiven = textOf(row, east) !== '' && textOf(row, north) !== '';
    if (!isGiven || refusePosition(...position) !== null) unreadable.push(index + 1);
    else {
      const words = told.map((column) => textOf(row, column)).filter((text) => text !== '');
      targets.push({ content: words.join('　') || nameOf(index + 1), position });
    }
  }
  return { targets, unreadable };
}

function columnOf(row: readonly (string | null)[], head: RegExp): number {
  return row.findIndex((cell) => head.test((cell ?? '').trim()));
}

/** Suspect plots of a GeoJSON file: points, and polygons by the middle of their extent. Other shapes cannot be a place. */
export function targetsOfFeatures(
  { features }: GeoJSON.FeatureCollection,
  nameOf: (place: number) => string,
): TargetsFound {
  const targets: TargetGiven[] = [];
  const unreadable: number[] = [];
  for (const [index, { geometry, properties }] of features.entries()) {
    const position = middleOf(geometry);
    const own = [properties?.name, properties?.说明, properties?.编号].find(
      (text) => typeof text === 'string' && text.trim() !== '',
    ) as string | undefined;
    if (position === null || refusePosition(...position) !== null) unreadable.push(index + 1);
    else targets.push({ content: own?.trim() ?? nameOf(index + 1), position });
  }
  return { targets, unreadable };
}

function middleOf(geometry: GeoJSON.Geometry | null): readonly [number, number] | null {
  if (geometry?.type === 'Point') {
    const [longitude = Number.NaN, latitude = Number.NaN] = geometry.coordinates;
    return [longitude, latitude];
  }
  const rings =
    geometry?.type === 'Polygon'
      ? geometry.coordinates
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : [];
  const corners = rings.flat();
  if (corners.length === 0) return null;
  const middle = (axis: 0 | 1) => {
    const values = corners.map((corner) => corner[axis]!);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return [middle(0), middle(1)];
}
