import { createTextReader } from '../decode-text.ts';
import type { ProblemList } from '../problem-list.ts';

type Properties = Readonly<Record<string, string | number | boolean>>;

/** One feature as read; its parts are still as the file gives them. */
export interface ReadFeature {
  /** 1-based place in the file. */
  readonly number: number;
  readonly name: string | null;
  readonly properties: Properties;
  readonly points: readonly unknown[];
  readonly lines: readonly (readonly unknown[])[];
  readonly polygons: readonly (readonly unknown[])[];
}

const characterLimit = 128 * 1024 * 1024;
const collectionDepthLimit = 8;
const nameKeys = ['name', '名称', 'NAME', 'Name', 'title'];
/** Frames taken as WGS84: CGCS2000 differs by less than a receiver can tell. */
const knownFrames = /(CRS84|EPSG:+(\d|\.)*:?(4326|4490)|EPSG:(4326|4490))$/i;

/**
 * All features of a GeoJSON text, its bytes, or its value: a collection, one feature, or a bare geometry. Null when it has to be
 * refused as a whole; the reason is on the list then.
 */
export function readFeatures(content: unknown, problems: ProblemList): ReadFeature[] | null {
  const text = content instanceof Uint8Array ? decodeText(content) : content;
  const root = typeof text === 'string' ? parseJson(text, problems) : text;
  if (root === undefined) return null;
  const members = asRecord(root);
  const type = members?.type;
  if (members === null || typeof type !== 'string') return refuse(problems, 'not-geojson');
  if (!hasKnownFrame(members, problems)) return null;
  const features = type === 'FeatureCollection' ? members.features : [root];
  if (!Array.isArray(features)) return refuse(problems, 'not-geojson');
  const read = features.map((feature, index) => readFeature(feature, index + 1));
  if (read.some((feature) => feature === null)) return refuse(problems, 'not-geojson');
  return read.filter((feature) => feature !== null);
}

function refuse(problems: ProblemList, code: 'not-geojson'): null {
  problems.add(code, 'refused');
  return null;
}

/** A mark stands for bytes that are not UTF-8, as hosts put it when they read a file as text. */
function decodeText(bytes: Uint8Array): string {
  const reader = createTextReader('utf-8');
  const text = reader?.decode(bytes) ?? null;
  return text === null || reader?.end() === null ? '\uFFFD' : text;
}

function parseJson(text: string, problems: ProblemList): unknown {
  if (text.trim() === '') problems.add('file-empty', 'refused');
  else if (text.includes('\uFFFD')) {
    const character = text.indexOf('\uFFFD') + 1;
    problems.add('geojson-encoding', 'refused', undefined, { character });
  } else if (text.length > characterLimit) {
    const megabytes = Math.ceil(text.length / 1024 / 1024);
    const limitMegabytes = characterLimit / 1024 / 1024;
    problems.add('file-too-large', 'refused', undefined, { megabytes, limitMegabytes });
  } else
    try {
      return JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
      const detail = error instanceof Error ? error.message.slice(0, 120) : '';
      problems.add('not-json', 'refused', undefined, { detail });
    }
  return undefined;
}

/** The old `crs` member: absent or WGS84 is fine, anything else would put the ground elsewhere. */
function hasKnownFrame(members: Readonly<Record<string, unknown>>, problems: ProblemList): boolean {
  const { crs } = members;
  if (crs === undefined || crs === null) return true;
  const name = asRecord(asRecord(crs)?.properties)?.name;
  if (typeof name === 'string' && knownFrames.test(name)) return true;
  problems.add('geojson-frame', 'refused', undefined, { frame: String(name ?? '?').slice(0, 80) });
  return false;
}

function readFeature(value: unknown, number: number): ReadFeature | null {
  const members = asRecord(value);
  if (members === null) return null;
  const isFeature = members.type === 'Feature';
  const properties = isFeature ? readProperties(members.properties) : {};
  const parts = { points: [], lines: [], polygons: [] } as {
    points: unknown[];
    lines: unknown[][];
    polygons: unknown[][];
  };
  const geometry = isFeature ? members.geometry : value;
  // A feature may have no place at all: it is counted as left out by its reader.
  if (geometry !== null && !collectParts(geometry, parts, 0)) return null;
  return { number, name: readName(properties, members.id), properties, ...parts };
}

function collectParts(
  geometry: unknown,
  parts: { points: unknown[]; lines: unknown[][]; polygons: unknown[][] },
  depth: number,
): boolean {
  const members = asRecord(geometry);
  if (members === null || depth > collectionDepthLimit) return false;
  if (members.type === 'GeometryCollection') {
    const { geometries } = members;
    return (
      Array.isArray(geometries) &&
      geometries.every((member) => collectParts(member, parts, depth + 1))
    );
  }
  const { coordinates } = members;
  if (!Array.isArray(coordinates)) return false;
  const list: readonly unknown[] = coordinates;
  switch (members.type) {
    case 'Point':
      parts.points.push(list);
      return true;
    case 'MultiPoint':
      for (const point of list) parts.points.push(point);
      return true;
    case 'LineString':
      parts.lines.push([...list]);
      return true;
    case 'Polygon':
      parts.polygons.push([...list]);
      return true;
    case 'MultiLineString':
      return list.every((line) => Array.isArray(line) && parts.lines.push(line) > 0);
    case 'MultiPolygon':
      return list.every((polygon) => Array.isArray(polygon) && parts.polygons.push(polygon) > 0);
    default:
      return false;
  }
}

/** Plain values only; names that reach into an object's machinery are dropped. */
function readProperties(value: unknown): Properties {
  const properties: Record<string, string | number | boolean> = {};
  for (const [key, entry] of Object.entries(asRecord(value) ?? {}))
    if (!['__proto__', 'constructor', 'prototype'].includes(key))
      if (typeof entry === 'string' || typeof entry === 'number' || typeof entry === 'boolean')
        properties[key] = entry;
  return properties;
}

function readName(properties: Properties, id: unknown): string | null {
  for (const key of nameKeys) {
    const value = properties[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim().slice(0, 200);
  }
  return typeof id === 'string' && id.trim() !== '' ? id.trim().slice(0, 200) : null;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
