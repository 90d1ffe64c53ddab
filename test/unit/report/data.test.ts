import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { beforeAll, expect, it } from 'vitest';
import { readJsonBlob } from '../../../shared/operations/json-blob.ts';
import {
  type DataFormat,
  type DataSet,
  type DataSetName,
  dataFormats,
  dataSetNames,
} from '../../../shared/report/data/data-set.ts';
import { type DataSource, makeDataSet } from '../../../shared/report/data/make-data-set.ts';
import { writeDataSet } from '../../../shared/report/data/write-data-set.ts';
import { firstOf } from '../../builders/memory-ledger.ts';
import {
  aReportLedger,
  type ReportLedger,
  reportOf,
  weeklyOf,
} from '../../builders/report-ledger.ts';

let scene: ReportLedger;
let source: DataSource;
beforeAll(async () => {
  scene = await aReportLedger();
  await scene.ledger.do('record-asset-layer', {
    name: '井',
    kind: 'well',
    geometry: { type: 'Point', coordinates: [118.705, 37.605] },
  });
  const { model, facts } = await reportOf(scene, weeklyOf(scene.roundId));
  const readBlob = (sha256: string) => scene.ledger.port.readBlob(sha256);
  source = { model, facts, readBlob, readJson: (sha256) => readJsonBlob(sha256, readBlob) };
});

const out = { profile: 'internal', time: '2026-04-04T15:59:59.999Z', author: '分局' } as const;

async function setOf(name: DataSetName): Promise<DataSet> {
  const made = await makeDataSet(name, source);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

async function write(name: DataSetName, format: DataFormat): Promise<string | Uint8Array> {
  const written = writeDataSet(await setOf(name), format, out);
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return written.value;
}

/** Elements of an XML text with their attributes; throws where it is not well-formed. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes: attributes as Record<string, string> });
  });
  parser.write(xml).close();
  return found;
}

it('writes layers as GeoJSON with the figures beside the shape', async () => {
  const blocks = JSON.parse((await write('blocks', 'geojson')) as string);
  expect(blocks.features).toHaveLength(source.facts.ground.blocks.blocks.length);
  const [block] = blocks.features;
  expect(block.properties.code).toBe(block.id);
  expect(block.geometry.type).toBe('MultiPolygon');
  const ring = block.geometry.coordinates[0][0];
  expect(ring[0]).toEqual(ring.at(-1));
  const tracks = JSON.parse((await write('tracks', 'geojson')) as string);
  const [longitude, latitude] = tracks.features[0].geometry.coordinates[0][0];
  expect(longitude).toBeCloseTo(118.7034, 3);
  expect(latitude).toBeCloseTo(37.6027, 3);
  const assets = JSON.parse((await write('assets', 'geojson')) as string);
  expect(assets.features[0].geometry).toEqual({ type: 'Point', coordinates: [118.705, 37.605] });
});

it('gives of every block what was reached, seen from beside it, and checked: n of N in the round', async () => {
  const sites = ['院落', '大棚'].map((name, i) => ({
    kind: i === 0 ? 'courtyard' : 'greenhouse',
    name,
    position: [118.7034, 37.6045 + i / 1e4],
  }));
  const { ids } = (await scene.ledger.do('record-sites', { source: 'drawn', sites })) as {
    ids: [string, string];
  };
  const personId = firstOf(scene.ledger.state.persons).id;
  const tick = { siteId: ids[0], roundId: scene.roundId, personId, at: '2026-03-29T01:00:00Z' };
  await scene.ledger.do('check-site', tick);
  const { model, facts } = await reportOf(scene, weeklyOf(scene.roundId));
  const made = await makeDataSet('blocks', { ...source, model, facts });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const names = made.value.columns.map(({ name }) => name);
  const cell = (row: (typeof made.value.rows)[number], name: string) =>
    row.cells[names.indexOf(name)];
  const code = scene.ledger.state.sites.get(ids[0])!.blockCode;
  const levels = (row: (typeof made.value.rows)[number]) =>
    ['reached', 'seenFromNeighbour', 'checkedSites', 'mustCheckSites'].map((name) =>
      cell(row, name),
    );
  expect(levels(made.value.rows.find(({ id }) => id === code)!)).toEqual([true, false, 1, 2]);
  const others = made.value.rows.filter(({ id }) => id !== code);
  for (const row of others) expect(levels(row).slice(2)).toEqual([null, null]);
});

it('writes KML and GPX that are well-formed and hold every shape', async () => {
  const blocks = source.facts.ground.blocks.blocks.length;
  const kml = elementsOf((await write('blocks', 'kml')) as string);
  expect(kml[0]?.name).toBe('kml');
  expect(kml.filter(({ name }) => name === 'Placemark')).toHaveLength(blocks);
  const gpx = elementsOf((await write('gaps', 'gpx')) as string);
  const gaps = (await setOf('gaps')).rows.length;
  expect(gpx.filter(({ name }) => name === 'trk')).toHaveLength(gaps);
  const points = gpx.filter(({ name }) => name === 'trkpt');
  expect(points.every(({ attributes }) => Number(attributes.lat) > 37.5)).toBe(true);
  const wells = elementsOf((await write('assets', 'gpx')) as string);
  expect(wells.filter(({ name }) => name === 'wpt')).toHaveLength(1);
});

it('writes every table as CSV and as a workbook with numbers as numbers', async () => {
  for (const name of dataSetNames) {
    const data = await setOf(name);
    const csv = (await write(name, 'csv')) as string;
    expect(csv.trimEnd().split('\r\n').length, name).toBe(data.rows.length + 1);
    const rows = await readSheet(Buffer.from((await write(name, 'xlsx')) as Uint8Array));
    expect(rows[1]?.length, name).toBe(data.columns.length);
  }
  const rows = await readSheet(Buffer.from((await write('stations', 'xlsx')) as Uint8Array));
  expect(typeof rows[2]?.[1]).toBe('number');
});

it('lets nothing out under the public profile but sums, in no format a place, and there no name of a person or unit', async () => {
  const allowed: string[] = [];
  for (const name of dataSetNames)
    for (const format of dataFormats) {
      const written = writeDataSet(await setOf(name), format, { ...out, profile: 'public' });
      if (!written.ok) {
        expect(written.problem.code).toBe('public-refused');
        continue;
      }
      allowed.push(`${name} ${format}`);
      const text =
        typeof written.value === 'string'
          ? written.value
          : Object.values(unzipSync(written.value))
              .map((part) => strFromU8(part))
              .join();
      const found = ['张三', '李四', '甲区', '118.7', '37.6', ...scene.trackIds].filter((secret) =>
        text.includes(secret),
      );
      expect(found, `${name} ${format}`).toEqual([]);
    }
  expect(allowed).toEqual(['stations csv', 'stations xlsx', 'figures csv', 'figures xlsx']);
});

it('says of what has no place that it cannot be a layer', async () => {
  expect(writeDataSet(await setOf('letters'), 'kml', out)).toMatchObject({
    problem: { code: 'data-without-place' },
  });
});
