import { extentOf, type Position, readPosition } from '../../import/geojson/check-positions.ts';
import { readFeatures } from '../../import/geojson/read-features.ts';
import type { ProblemList } from '../../import/problem-list.ts';
import { readDegrees, refusePosition } from '../../import/read-position.ts';

/** A suspect plot as `record-targets` takes it; position is `[longitude, latitude]`, WGS84. */
export interface TargetGiven {
  readonly content: string;
  readonly position: Position;
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

/**
 * Suspect plots of a GeoJSON file: points, and polygons by the middle of their extent; other shapes cannot be a place. Null where
 * the file cannot be read at all or gives another frame than WGS84; the reason is on the list then.
 */
export function targetsOfGeojson(
  content: unknown,
  problems: ProblemList,
  nameOf: (place: number) => string,
): TargetsFound | null {
  const features = readFeatures(content, problems);
  if (features === null) return null;
  const targets: TargetGiven[] = [];
  const unreadable: number[] = [];
  for (const { number, name, properties, points, polygons } of features) {
    const position = points.length > 0 ? readPosition(points[0]) : middleOf(polygons);
    const own = [name, properties.说明, properties.编号].find(
      (text) => typeof text === 'string' && text.trim() !== '',
    );
    if (position === null || refusePosition(...position) !== null) unreadable.push(number);
    else targets.push({ content: own?.toString().trim() ?? nameOf(number), position });
  }
  return { targets, unreadable };
}

function middleOf(polygons: readonly (readonly unknown[])[]): Position | null {
  const corners = polygons.flat(2).map(readPosition);
  const known = corners.filter((corner) => corner !== null);
  if (known.length === 0 || known.length < corners.length) return null;
  const { west, south, east, north } = extentOf(known);
  return [(west + east) / 2, (south + north) / 2];
}
