import { type GeoJSONSource, Map as MapLibreMap, type Point, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { createPlane } from '../../shared/geometry/plane.ts';
import { applyLayers } from './apply-layers.ts';
import { openCoverageTiles } from './coverage-protocol.ts';
import { type GroundShapes, makeGroundShapes } from './ground-shapes.ts';
import { createLassoTool, selectByBox } from './lasso-tool.ts';
import { type Layer, makeLayerContext } from './layer-context.ts';
import { makeMapHandle } from './map-handle.ts';
import { drawMapImage } from './map-images.ts';
import { mapLayers } from './map-layers.ts';
import type { MapHandle, MapViewProps } from './map-props.ts';
import { emptySources, mapSources } from './map-sources.ts';
import { createMeasureTool } from './measure-tool.ts';
import { listenToPointer, panWithMiddleButton } from './pointer.ts';
import { metresPerPixel, scaleDenominator } from './scale.ts';

export interface MapController {
  readonly handle: MapHandle;
  update(next: MapViewProps): void;
  remove(): void;
}

/** Where the shipped coast ends; ground beyond it is drawn on plain land. */
const coastBounds = [117, 36.4, 120.6, 39.2] as const;
const fitPaddingPixels = 36;

setWorkerUrl(workerUrl);

/** The map in `container`. Throws where WebGL is missing. */
export function createMapController(container: HTMLElement, first: MapViewProps): MapController {
  let properties = first;
  let shapes = first.ground === null ? null : makeGroundShapes(first.ground);
  let layers = layersFor(properties, shapes);
  const tiles = openCoverageTiles(() => properties.coverage);
  const map = makeMap(container, emptySources(tiles), layers, shapes, first, (from, to, event) =>
    selectByBox(map, shapes, properties, [from, to], event),
  );
  const made = new Map<string, readonly unknown[]>();
  const measure = createMeasureTool(
    map,
    () => shapes?.plane ?? createPlane(map.getCenter().lng),
    (measured) => properties.onMeasure?.(measured),
  );
  const lasso = createLassoTool(
    map,
    () => shapes,
    () => properties,
  );
  let isLoaded = false;
  let isReadyTold = false;

  function syncData(previous: MapViewProps): void {
    for (const source of mapSources) {
      const from = source.from(properties, shapes);
      const before = made.get(source.name);
      if (before?.every((value, index) => value === from[index])) continue;
      made.set(source.name, from);
      const held = map.getSource<GeoJSONSource>(source.name);
      const change = before === undefined ? null : (source.change?.(previous, properties) ?? null);
      if (change === null) held?.setData(source.make(properties, shapes));
      else held?.updateData(change);
    }
  }

  function syncLayers(): void {
    const next = layersFor(properties, shapes);
    applyLayers(map, layers, next);
    layers = next;
  }

  function update(next: MapViewProps): void {
    const before = properties;
    properties = next;
    if (next.ground !== before.ground) {
      const old = shapes?.bounds.join();
      shapes = next.ground === null ? null : makeGroundShapes(next.ground);
      // New blocks in the same jurisdiction leave the view where it is.
      if (shapes !== null && shapes.bounds.join() !== old)
        map.fitBounds([...shapes.bounds], { padding: fitPaddingPixels, animate: false });
    }
    if (!isLoaded) return;
    if (next.theme !== before.theme) redrawImages(map, next.theme);
    const isOtherLook =
      next.theme !== before.theme ||
      next.layers !== before.layers ||
      next.ground !== before.ground ||
      next.coverage?.level !== before.coverage?.level;
    if (isOtherLook) syncLayers();
    syncData(before);
    markSelected(map, before.selectedCodes, next.selectedCodes);
    syncTool();
    if (isOtherCoverage(before.coverage, next.coverage))
      for (const name of ['coverage', 'coverage-rim']) map.refreshTiles(name);
  }

  function syncTool(): void {
    measure.setTool(properties.tool);
    lasso.setTool(properties.tool);
    const cursors = { select: 'default', pan: 'grab' } as const;
    const { tool, onPick } = properties;
    const isPicking = tool === 'select' && onPick !== undefined;
    map.getCanvas().style.cursor =
      (tool === 'select' || tool === 'pan') && !isPicking ? cursors[tool] : 'crosshair';
  }

  map.setMissingStyleImageResolver((name) => addImage(map, name, properties.theme));
  map.on('style.load', () => {
    isLoaded = true;
    syncLayers();
    syncData(properties);
    markSelected(map, [], properties.selectedCodes);
    syncTool();
    tellView(map, properties);
  });
  map.on('move', () => tellView(map, properties));
  map.on('resize', () => tellView(map, properties));
  map.on('idle', () => {
    if (isReadyTold || properties.ground === null) return;
    isReadyTold = true;
    properties.onReady?.();
  });
  listenToPointer(
    map,
    () => properties,
    () => shapes,
    () => measure.isActive() || lasso.isActive(),
  );
  panWithMiddleButton(map);
  return {
    handle: makeMapHandle(map, () => shapes, measure.clear),
    update,
    remove() {
      tiles.close();
      map.remove();
    },
  };
}

function makeMap(
  container: HTMLElement,
  sources: ReturnType<typeof emptySources>,
  layers: readonly Layer[],
  shapes: GroundShapes | null,
  { language }: MapViewProps,
  onBox: (from: Point, to: Point, event: MouseEvent) => void,
): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style: {
      version: 8,
      sources,
      layers: [...layers],
      transition: { duration: 0, delay: 0 },
    },
    bounds: shapes === null ? [117.6, 37.1, 119.6, 38.4] : [...shapes.bounds],
    fitBoundsOptions: { padding: fitPaddingPixels },
    boxZoom: { boxZoomEnd: (_map, from, to, event) => onBox(from, to, event) },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    minZoom: 4,
    maxZoom: 20,
    fadeDuration: 120,
    renderWorldCopies: false,
    locale: { 'Map.Title': language === 'zh' ? '地图' : 'Map' },
  });
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();
  return map;
}

function layersFor(
  { theme, layers, ground, coverage }: MapViewProps,
  shapes: GroundShapes | null,
): Layer[] {
  const [west, south, east, north] = shapes?.bounds ?? coastBounds;
  const hasCoast =
    west >= coastBounds[0] &&
    south >= coastBounds[1] &&
    east <= coastBounds[2] &&
    north <= coastBounds[3];
  return mapLayers(
    makeLayerContext(theme, layers, {
      latitude: (south + north) / 2,
      blockSideMetres: ground === null ? 1000 : (shapes?.blockSideMetres ?? 1000),
      hasCoast,
      hasRim: coverage?.level === 'nominal',
    }),
  );
}

function addImage(map: MapLibreMap, name: string, theme: MapViewProps['theme']): void {
  const drawn = drawMapImage(name, theme);
  if (drawn !== null && !map.hasImage(name)) map.addImage(name, drawn.image, drawn.options);
}

function redrawImages(map: MapLibreMap, theme: MapViewProps['theme']): void {
  for (const name of map.listImages()) {
    const drawn = drawMapImage(name, theme);
    if (drawn !== null) map.updateImage(name, drawn.image);
  }
}

function markSelected(map: MapLibreMap, before: readonly string[], after: readonly string[]): void {
  if (before === after) return;
  for (const code of before)
    map.setFeatureState({ source: 'block-points', id: code }, { selected: false });
  for (const code of after)
    map.setFeatureState({ source: 'block-points', id: code }, { selected: true });
}

function isOtherCoverage(
  before: MapViewProps['coverage'],
  after: MapViewProps['coverage'],
): boolean {
  return (
    before?.port !== after?.port ||
    before?.revision !== after?.revision ||
    before?.level !== after?.level
  );
}

function tellView(map: MapLibreMap, { onView }: MapViewProps): void {
  const zoom = map.getZoom();
  const { lat } = map.getCenter();
  const bounds = map.getBounds();
  onView?.({
    zoom,
    scaleDenominator: scaleDenominator(lat, zoom),
    metresPerPixel: metresPerPixel(lat, zoom),
    bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
  });
}
