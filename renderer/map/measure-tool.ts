import type { GeoJSONSource, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Plane } from '../../shared/geometry/plane.ts';
import type { MapTool, Measured, Position } from './map-props.ts';
import { type MeasureKind, measureFeatures, measurePositions } from './measure.ts';

export interface MeasureTool {
  /** Switches with the tool of the map; leaving it clears the drawing. */
  setTool(tool: MapTool): void;
  isActive(): boolean;
  clear(): void;
}

/**
 * Measuring with the pointer: click adds, double click ends, Backspace takes the last corner back, Esc ends and then clears.
 */
export function createMeasureTool(
  map: MapLibreMap,
  plane: () => Plane,
  tell: (measured: Measured | null) => void,
): MeasureTool {
  let kind: MeasureKind | null = null;
  let positions: Position[] = [];
  let pointer: Position | null = null;
  let finished = false;

  function show(): void {
    if (kind === null) return;
    const shown = finished || pointer === null ? positions : [...positions, pointer];
    const drawn = positions.length === 0 ? [] : shown;
    map.getSource<GeoJSONSource>('measure')?.setData(measureFeatures(kind, drawn));
    tell(drawn.length === 0 ? null : { ...measurePositions(plane(), kind, drawn), finished });
  }

  function clear(): void {
    positions = [];
    finished = false;
    show();
  }

  map.on('click', (event: MapMouseEvent) => {
    if (kind === null) return;
    if (finished) clear();
    positions.push(positionOf(event));
    show();
  });
  map.on('mousemove', (event: MapMouseEvent) => {
    if (kind === null || finished) return;
    pointer = positionOf(event);
    if (positions.length > 0) show();
  });
  map.on('dblclick', () => {
    if (kind === null) return;
    // The second click of the two has set the same corner once more.
    positions.pop();
    finished = true;
    show();
  });
  map.getCanvas().addEventListener('keydown', ({ key }) => {
    if (kind === null) return;
    if (key === 'Backspace' && !finished) {
      positions.pop();
      show();
    }
    if (key === 'Escape') {
      if (finished || positions.length < 2) clear();
      else {
        finished = true;
        show();
      }
    }
  });
  return {
    setTool(tool) {
      const next = tool === 'measure-length' ? 'length' : tool === 'measure-area' ? 'area' : null;
      if (next === kind) return;
      clear();
      kind = next;
      if (kind === null) map.doubleClickZoom.enable();
      else map.doubleClickZoom.disable();
    },
    isActive: () => kind !== null,
    clear,
  };
}

function positionOf({ lngLat }: MapMouseEvent): Position {
  return [lngLat.lng, lngLat.lat];
}
