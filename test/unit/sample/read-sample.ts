import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const resources = join(import.meta.dirname, '../../../resources');

export const sampleFolder = join(resources, 'sample');

export function readSampleJson<Content>(name: string): Content {
  return JSON.parse(readFileSync(join(sampleFolder, name), 'utf8')) as Content;
}

export function readLand(): GeoJSON.FeatureCollection<GeoJSON.Polygon> {
  return JSON.parse(readFileSync(join(resources, 'basemap/land.geojson'), 'utf8'));
}
