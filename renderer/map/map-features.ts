export type Features = GeoJSON.FeatureCollection;

export const emptyFeatures: Features = { type: 'FeatureCollection', features: [] };

export function collect(features: GeoJSON.Feature[]): Features {
  return { type: 'FeatureCollection', features };
}

export function feature(
  geometry: GeoJSON.Geometry,
  properties: GeoJSON.GeoJsonProperties = null,
): GeoJSON.Feature {
  return { type: 'Feature', geometry, properties };
}

export function point(
  position: readonly [number, number],
  properties: GeoJSON.GeoJsonProperties,
): GeoJSON.Feature {
  return feature({ type: 'Point', coordinates: [...position] }, properties);
}
