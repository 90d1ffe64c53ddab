import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Layer } from './layer-context.ts';

/** Brings the layers of a map from one look to the next, touching only what differs. Both lists name the same layers. */
export function applyLayers(
  map: MapLibreMap,
  before: readonly Layer[],
  after: readonly Layer[],
): void {
  for (const [index, layer] of after.entries()) {
    const old = before[index];
    if (old === undefined || isSame(old, layer)) continue;
    for (const [name, value] of differences(old.paint, layer.paint))
      map.setPaintProperty(layer.id, name as never, value as never);
    for (const [name, value] of differences(old.layout, layer.layout))
      map.setLayoutProperty(layer.id, name as never, value as never);
    if (old.minzoom !== layer.minzoom || old.maxzoom !== layer.maxzoom)
      map.setLayerZoomRange(layer.id, layer.minzoom ?? 0, layer.maxzoom ?? 24);
  }
}

function differences(before: object | undefined, after: object | undefined): [string, unknown][] {
  const old = new Map(Object.entries(before ?? {}));
  return Object.entries(after ?? {}).filter(([name, value]) => !isSame(old.get(name), value));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
