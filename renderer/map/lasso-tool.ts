import type { GeoJSONSource, Map as MapLibreMap, MapMouseEvent, Point } from 'maplibre-gl';
import { isInRings } from '../../shared/geometry/point-in-rings.ts';
import type { GroundShapes } from './ground-shapes.ts';
import { collect, feature } from './map-features.ts';
import type { MapTool, MapViewProps, Position } from './map-props.ts';

export interface LassoTool {
  setTool(tool: MapTool): void;
  isActive(): boolean;
}

/** A drag shorter than this is a click that sets a corner. */
const dragPixels = 5;

/**
 * Chooses blocks by a drawn outline: drag draws it freehand, clicks set corners and a double click ends; Backspace takes the
 * last corner back, Esc gives up.
 */
export function createLassoTool(
  map: MapLibreMap,
  shapes: () => GroundShapes | null,
  properties: () => MapViewProps,
): LassoTool {
  let isOn = false;
  let corners: Position[] = [];
  let pointer: Position | null = null;
  let dragFrom: Point | null = null;
  let isFreehand = false;

  function show(): void {
    const shown = pointer === null || isFreehand ? corners : [...corners, pointer];
    map.getSource<GeoJSONSource>('lasso')?.setData(outline(corners.length === 0 ? [] : shown));
  }
  function reset(): void {
    [corners, dragFrom, isFreehand] = [[], null, false];
    show();
  }
  function finish(isAdditive: boolean): void {
    const ring = corners;
    reset();
    if (ring.length <= 2) return;
    const { onOutline, onSelectBlocks } = properties();
    if (onOutline !== undefined) onOutline(ring);
    else onSelectBlocks?.(blocksWithin(shapes(), ring), isAdditive);
  }

  map.on('mousedown', (event) => {
    if (isOn && event.originalEvent.button === 0) dragFrom = event.point;
  });
  map.on('mousemove', (event) => {
    if (!isOn) return;
    pointer = [event.lngLat.lng, event.lngLat.lat];
    if (dragFrom !== null && corners.length === 0 && dragFrom.dist(event.point) > dragPixels) {
      isFreehand = true;
      const { lng, lat } = map.unproject(dragFrom);
      corners = [[lng, lat]];
    }
    if (isFreehand) corners.push(pointer);
    if (corners.length > 0) show();
  });
  map.on('mouseup', ({ originalEvent }) => {
    dragFrom = null;
    if (isFreehand) finish(originalEvent.ctrlKey || originalEvent.metaKey);
  });
  map.on('click', (event: MapMouseEvent) => {
    if (!isOn || isFreehand) return;
    corners.push([event.lngLat.lng, event.lngLat.lat]);
    show();
  });
  map.on('dblclick', ({ originalEvent }) => {
    if (isOn) finish(originalEvent.ctrlKey || originalEvent.metaKey);
  });
  map.getCanvas().addEventListener('keydown', ({ key }) => {
    if (!isOn) return;
    if (key === 'Escape') reset();
    if (key === 'Backspace') {
      corners.pop();
      show();
    }
  });
  return {
    setTool(tool) {
      if ((tool === 'lasso') === isOn) return;
      isOn = tool === 'lasso';
      reset();
      for (const handler of [map.dragPan, map.doubleClickZoom])
        if (isOn) handler.disable();
        else handler.enable();
    },
    isActive: () => isOn,
  };
}

/** Ends a box drawn with Shift: chooses the blocks in it, or zooms to it where nothing is chosen by boxes. */
export function selectByBox(
  map: MapLibreMap,
  shapes: GroundShapes | null,
  { onSelectBlocks }: MapViewProps,
  [from, to]: readonly [Point, Point],
  { ctrlKey, metaKey }: MouseEvent,
): void {
  if (onSelectBlocks === undefined) {
    map.fitScreenCoordinates(from, to, map.getBearing(), { linear: true });
    return;
  }
  const corners: [number, number][] = [
    [from.x, from.y],
    [to.x, from.y],
    [to.x, to.y],
    [from.x, to.y],
  ];
  const ring = corners.map((corner): Position => {
    const { lng, lat } = map.unproject(corner);
    return [lng, lat];
  });
  onSelectBlocks(blocksWithin(shapes, ring), ctrlKey || metaKey);
}

/** Codes of the blocks whose middle lies inside a ring. */
export function blocksWithin(
  shapes: Pick<GroundShapes, 'blocks'> | null,
  ring: readonly Position[],
): readonly string[] {
  return (shapes?.blocks ?? [])
    .filter(({ middle }) => isInRings(middle, [ring]))
    .map(({ code }) => code);
}

function outline(positions: readonly Position[]): GeoJSON.FeatureCollection {
  const coordinates = positions.map((at) => [...at]);
  if (coordinates.length < 2) return collect([]);
  if (coordinates.length === 2) return collect([feature({ type: 'LineString', coordinates })]);
  const ring = [...coordinates, coordinates[0]!];
  return collect([feature({ type: 'Polygon', coordinates: [ring] })]);
}
