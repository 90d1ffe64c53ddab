import { foldersToKML } from '@placemarkio/tokml';
import { ok, type Result, refuse } from '../../problems/problem.ts';
import { type Cell, writeCsv } from '../csv.ts';
import type { TableCell } from '../document/report-document.ts';
import { escapeXml } from '../escape-xml.ts';
import { printNumber } from '../model/figure.ts';
import type { ReportProfile } from '../model/parameters.ts';
import { writeXlsx } from '../writers/write-xlsx.ts';
import { type DataFormat, type DataSet, placedDataSets, publicDataSets } from './data-set.ts';

export interface DataOut {
  readonly profile: ReportProfile;
  /** ISO instant files carry. */
  readonly time: string;
  readonly author: string;
}

export const dataMediaTypes: Readonly<Record<DataFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
  kml: 'application/vnd.google-earth.kml+xml',
  gpx: 'application/gpx+xml',
};

/**
 * Writes a table or layer in a format. Under the public profile only sums by station leave, and never a coordinate; what has
 * no place cannot be a layer.
 */
export function writeDataSet(
  data: DataSet,
  format: DataFormat,
  out: DataOut,
): Result<string | Uint8Array<ArrayBuffer>> {
  const isLayer = format === 'geojson' || format === 'kml' || format === 'gpx';
  if (out.profile === 'public' && (isLayer || !publicDataSets.has(data.name)))
    return refuse('public-refused', { name: data.title, format });
  if (isLayer && !placedDataSets.has(data.name))
    return refuse('data-without-place', { name: data.title, format });
  switch (format) {
    case 'csv':
      return ok(
        writeCsv(
          data.columns.map((column) => column.name),
          data.rows.map((row) => row.cells),
        ),
      );
    case 'xlsx':
      return ok(writeBook(data, out));
    case 'geojson':
      return ok(JSON.stringify(makeFeatures(data)));
    case 'kml':
      return ok(writeKml(data));
    case 'gpx':
      return ok(writeGpx(data));
  }
}

function makeFeatures({ columns, rows }: DataSet): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: rows.flatMap((row) =>
      row.geometry === null
        ? []
        : [
            {
              type: 'Feature',
              id: row.id,
              properties: Object.fromEntries(
                columns.map((column, at) => [column.name, row.cells[at] ?? null]),
              ),
              geometry: row.geometry,
            },
          ],
    ),
  };
}

function writeKml(data: DataSet): string {
  const { features } = makeFeatures(data);
  const named = features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, name: nameOf(feature) },
  }));
  return foldersToKML({
    type: 'root',
    children: [{ type: 'folder', meta: { name: data.title }, children: named }],
  });
}

function nameOf(feature: GeoJSON.Feature): string {
  const properties = feature.properties ?? {};
  return String(properties.name ?? properties.code ?? properties.id ?? feature.id ?? '');
}

/** GPX 1.1: points as waypoints, lines as tracks, outlines as tracks of one segment a ring. */
function writeGpx(data: DataSet): string {
  const parts = makeFeatures(data).features.map((feature) => {
    const name = `<name>${escapeXml(nameOf(feature))}</name>`;
    return writeGeometry(feature.geometry, name);
  });
  // The schema wants every waypoint before the first track.
  const waypoints = parts.flatMap((part) => part.filter((one) => one.startsWith('<wpt')));
  const tracks = parts.flatMap((part) => part.filter((one) => one.startsWith('<trk')));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Lawang" xmlns="http://www.topografix.com/GPX/1/1">',
    ...waypoints,
    ...tracks,
    '</gpx>',
    '',
  ].join('\n');
}

function writeGeometry(geometry: GeoJSON.Geometry, name: string): string[] {
  const track = (lines: readonly GeoJSON.Position[][]) => {
    const segments = lines.map(
      (line) => `<trkseg>${line.map((at) => `<trkpt ${place(at)}/>`).join('')}</trkseg>`,
    );
    return [`<trk>${name}${segments.join('')}</trk>`];
  };
  const waypoint = (at: GeoJSON.Position) => `<wpt ${place(at)}>${name}</wpt>`;
  switch (geometry.type) {
    case 'Point':
      return [waypoint(geometry.coordinates)];
    case 'MultiPoint':
      return geometry.coordinates.map(waypoint);
    case 'LineString':
      return track([geometry.coordinates]);
    case 'MultiLineString':
    case 'Polygon':
      return track(geometry.coordinates);
    case 'MultiPolygon':
      return track(geometry.coordinates.flat());
    case 'GeometryCollection':
      return geometry.geometries.flatMap((one) => writeGeometry(one, name));
  }
}

function place([longitude = 0, latitude = 0]: GeoJSON.Position): string {
  return `lat="${latitude.toFixed(7)}" lon="${longitude.toFixed(7)}"`;
}

function writeBook(data: DataSet, out: DataOut): Uint8Array<ArrayBuffer> {
  const columns = data.columns.map(({ title, decimals }) => ({
    title,
    width: 10,
    align: decimals === undefined ? ('left' as const) : ('right' as const),
  }));
  const rows = data.rows.map((row) =>
    data.columns.map((column, at) => bookCell(row.cells[at] ?? null, column.decimals)),
  );
  const table = {
    name: data.title,
    caption: data.title,
    columns,
    rows,
    total: null,
    notes: [],
    printedRows: null,
  };
  const footer = out.profile === 'public' ? '公开' : '内部资料';
  return writeXlsx({
    title: data.title,
    author: out.author,
    time: out.time,
    footer,
    tables: [table],
  });
}

function bookCell(cell: Cell, decimals: number | undefined): TableCell {
  if (typeof cell === 'number')
    return { text: printNumber(cell, decimals ?? 0), value: cell, decimals: decimals ?? 0 };
  if (typeof cell === 'boolean') return { text: cell ? '是' : '否', value: null };
  return { text: cell ?? '', value: null };
}
