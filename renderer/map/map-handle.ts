import type { Map as MapLibreMap } from 'maplibre-gl';
import { boundsOf, type GroundShapes } from './ground-shapes.ts';
import type { MapHandle } from './map-props.ts';
import { zoomForScale } from './scale.ts';

/** Room for what floats over the map's edges: switches above, tools and zoom buttons at the sides, the scale below. */
const padding = { top: 92, right: 72, bottom: 56, left: 72 };
/** A gap of a few metres would otherwise be shown without anything round it. */
const closestZoom = 17.5;

/** What the page may ask of a living map. */
export function makeMapHandle(
  map: MapLibreMap,
  shapes: () => GroundShapes | null,
  clearMeasure: () => void,
): MapHandle {
  const zoomTo: MapHandle['zoomTo'] = (bounds) =>
    void map.fitBounds([...bounds], {
      padding,
      maxZoom: closestZoom,
      duration: 450,
    });
  return {
    zoomIn: () => void map.zoomIn(),
    zoomOut: () => void map.zoomOut(),
    zoomTo,
    zoomToGround() {
      const ground = shapes();
      if (ground !== null) zoomTo(ground.bounds);
    },
    zoomToBlocks(codes) {
      const wanted = new Set(codes);
      const blocks = shapes()?.blocks.filter(({ code }) => wanted.has(code)) ?? [];
      if (blocks.length === 0) return;
      const corners = blocks.flatMap(({ bounds: [west, south, east, north] }) => [
        [west, south],
        [east, north],
      ]);
      zoomTo(boundsOf(corners));
    },
    centreOn: ([longitude, latitude]) =>
      void map.easeTo({ center: [longitude, latitude], duration: 450 }),
    setScale: (denominator) =>
      void map.easeTo({ zoom: zoomForScale(map.getCenter().lat, denominator), duration: 300 }),
    clearMeasure,
    exportImage: () =>
      new Promise((resolve) => {
        // The drawing is only there to be copied within the frame that made it.
        map.once('render', () => map.getCanvas().toBlob(resolve, 'image/png'));
        map.triggerRepaint();
      }),
    resize: () => void map.resize(),
  };
}

/** Stands in while there is no map to ask. */
export const absentMapHandle: MapHandle = {
  zoomIn: () => undefined,
  zoomOut: () => undefined,
  zoomTo: () => undefined,
  zoomToGround: () => undefined,
  zoomToBlocks: () => undefined,
  centreOn: () => undefined,
  setScale: () => undefined,
  clearMeasure: () => undefined,
  exportImage: () => Promise.resolve(null),
  resize: () => undefined,
};
