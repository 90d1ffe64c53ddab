import type { GeoJSONSource, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { GroundShapes } from './ground-shapes.ts';
import { collect, feature } from './map-features.ts';
import type { MapViewProps, Position } from './map-props.ts';

const trackLayers = ['foot', 'vehicle', 'boat', 'drone', 'video'].map((mode) => `tracks-${mode}`);
const badgeLayers = ['gaps-rank', 'gaps-rank-more'];
const reachPixels = 4;

/** Clicks, hovering and the context menu, told in the terms of the page. */
export function listenToPointer(
  map: MapLibreMap,
  properties: () => MapViewProps,
  shapes: () => GroundShapes | null,
  isMeasuring: () => boolean,
): void {
  let hovered: string | null = null;
  const hover = (code: string | null) => {
    if (code === hovered) return;
    hovered = code;
    const block = shapes()?.blocks.find((each) => each.code === code);
    const outlines = block === undefined ? [] : [feature(block.geometry)];
    map.getSource<GeoJSONSource>('hover')?.setData(collect(outlines));
  };
  map.on('mousemove', (event) => {
    const code = blockAt(map, event);
    hover(isMeasuring() ? null : code);
    properties().onHover?.(positionOf(event), code);
  });
  map.on('mouseout', () => {
    hover(null);
    properties().onHover?.(null, null);
  });
  map.on('click', (event) => {
    if (isMeasuring() || properties().tool !== 'select') return;
    const { onPick } = properties();
    if (onPick !== undefined) return onPick(positionOf(event));
    const markId = idAt(map, event, ['marks']);
    if (markId !== null) return properties().onSelectMark?.(markId);
    const { ctrlKey, metaKey } = event.originalEvent;
    const gapId = idAt(map, event, [...badgeLayers, 'gaps-fill']);
    const trackId = idAt(map, event, trackLayers);
    const onBadge = idAt(map, event, badgeLayers) !== null;
    if (gapId !== null) properties().onSelectGap?.(gapId);
    if (onBadge) return;
    properties().onSelectBlock(blockAt(map, event), ctrlKey || metaKey);
    if (trackId !== null) properties().onSelectTrack?.(trackId);
  });
  map.on('contextmenu', (event) => {
    properties().onContextMenu?.({
      position: positionOf(event),
      blockCode: blockAt(map, event),
      xPixels: event.originalEvent.clientX,
      yPixels: event.originalEvent.clientY,
    });
  });
}

/** The middle button drags the map in any tool. */
export function panWithMiddleButton(map: MapLibreMap): void {
  const canvas = map.getCanvas();
  let from: { readonly x: number; readonly y: number } | null = null;
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 1) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    from = { x: event.clientX, y: event.clientY };
  });
  canvas.addEventListener('pointermove', (event) => {
    if (from === null) return;
    map.panBy([from.x - event.clientX, from.y - event.clientY], { duration: 0 });
    from = { x: event.clientX, y: event.clientY };
  });
  for (const name of ['pointerup', 'pointercancel'] as const)
    canvas.addEventListener(name, () => {
      from = null;
    });
}

function blockAt(map: MapLibreMap, event: MapMouseEvent): string | null {
  if (map.getLayer('blocks-hit') === undefined) return null;
  const [found] = map.queryRenderedFeatures(event.point, { layers: ['blocks-hit'] });
  const code: unknown = found?.properties.code;
  return typeof code === 'string' ? code : null;
}

function idAt(
  map: MapLibreMap,
  { point }: MapMouseEvent,
  layers: readonly string[],
): string | null {
  const box: [[number, number], [number, number]] = [
    [point.x - reachPixels, point.y - reachPixels],
    [point.x + reachPixels, point.y + reachPixels],
  ];
  const [found] = map.queryRenderedFeatures(box, { layers: [...layers] });
  const id: unknown = found?.properties.id;
  return typeof id === 'string' ? id : null;
}

function positionOf({ lngLat }: MapMouseEvent): Position {
  return [lngLat.lng, lngLat.lat];
}
