import { strToU8, zipSync } from 'fflate';
import { buildCampaign } from './campaign.ts';
import { groundLayers } from './ground-layers.ts';
import { drawLandscape, type Landscape } from './landscape.ts';
import { buildOrganisation, stationId } from './organisation.ts';
import { partResponsibility, partStations } from './responsibility-areas.ts';
import { toMultiPolygon, toPosition, toPositions, toRing } from './sample-plane.ts';
import { grow, type Line, type Shape } from './shape.ts';
import { communityStations } from './unit-names.ts';
import { featureLines, recordLines } from './write-lines.ts';

/** Text files and the archive of GPX files, by their name in the sample's folder. */
export type SampleFiles = ReadonlyMap<string, Uint8Array>;

type Feature = GeoJSON.Feature<GeoJSON.Geometry, Record<string, string>>;

const area = (properties: Record<string, string>, shape: Shape): Feature => ({
  type: 'Feature',
  properties,
  geometry: toMultiPolygon(shape),
});

const lines = (all: readonly Line[]): Feature[] =>
  all.map((line) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates: toPositions(line) },
  }));

function communities(landscape: Landscape) {
  return landscape.towns.map(({ name, outline }, index) => ({
    id: `community-${String(index + 1).padStart(2, '0')}`,
    name,
    stationId: stationId(communityStations[index] ?? ''),
    ring: toRing(grow([outline], 120)[0] ?? outline),
  }));
}

function groundFiles(landscape: Landscape): [string, string][] {
  const { excluded, jurisdiction } = landscape;
  const areas = partResponsibility(landscape, partStations(landscape));
  const wells = landscape.wells.map(
    (well): Feature => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: toPosition(well) },
    }),
  );
  const measured: [string, Feature[]][] = [
    ['jurisdiction', [area({ name: '沧澜分局辖区（示例）' }, jurisdiction)]],
    [
      'responsibility-areas',
      areas.map((it) => area({ stationId: it.stationId, unitId: it.unitId }, it.shape)),
    ],
    ['excluded-water', [area({ category: 'water' }, excluded.water)]],
    ['excluded-road', [area({ category: 'road' }, excluded.road)]],
    ['excluded-built-up', [area({ category: 'built-up' }, excluded.builtUp)]],
  ];
  const shown: [string, Feature[]][] = [
    ['ground', groundLayers(landscape).features],
    ['wells', wells],
    ['pipelines', lines(landscape.pipelines)],
    ['lease-roads', lines(landscape.leaseRoads)],
    ['ditches', lines(landscape.ditches)],
  ];
  return [
    ...measured.map(([name, all]): [string, string] => [`${name}.geojson`, featureLines(all, 6)]),
    ...shown.map(([name, all]): [string, string] => [`${name}.geojson`, featureLines(all, 5)]),
  ];
}

/** Local midnight: the archive stores the clock on the wall, so the bytes are the same in every time zone. */
const archiveTime = new Date(2026, 3, 10);

/**
 * Makes every file of the sample from the basemap's land (resources/basemap/land.geojson). The same input gives the
 * same bytes; resources/sample holds them, checked in.
 */
export function buildSample(land: GeoJSON.FeatureCollection<GeoJSON.Polygon>): SampleFiles {
  const landscape = drawLandscape(land);
  const campaign = buildCampaign(landscape);
  const tracks = Object.fromEntries(
    [...campaign.texts].map(([name, text]) => [name, strToU8(text)]),
  );
  const texts: [string, string][] = [
    ...groundFiles(landscape),
    [
      'organisation.json',
      recordLines({ ...buildOrganisation(), communities: communities(landscape) }),
    ],
    ['tracks.json', recordLines({ files: campaign.files })],
  ];
  return new Map([
    ...texts.map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]),
    ['tracks.zip', zipSync(tracks, { level: 9, mtime: archiveTime })],
  ]);
}
