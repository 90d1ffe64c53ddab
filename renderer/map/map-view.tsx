import 'maplibre-gl/dist/maplibre-gl.css';
import { type ReactNode, useEffect, useImperativeHandle, useRef } from 'react';
import { createMapController, type MapController } from './map-controller.ts';
import { absentMapHandle } from './map-handle.ts';
import type { MapViewProps } from './map-props.ts';

/** The map. Fills its parent, which must have a size. Without WebGL it stays empty and tells the page, which goes on. */
export function MapView(properties: MapViewProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController | null>(null);
  const latest = useRef(properties);
  latest.current = properties;

  useEffect(() => {
    try {
      controller.current = createMapController(box.current!, latest.current);
    } catch {
      latest.current.onUnavailable?.();
    }
    return () => {
      controller.current?.remove();
      controller.current = null;
    };
  }, []);

  useEffect(() => {
    if (!properties.isCovered) controller.current?.update(properties);
  }, [properties]);

  useImperativeHandle(properties.handleRef, () => {
    const ask = () => controller.current?.handle ?? absentMapHandle;
    return {
      zoomIn: () => ask().zoomIn(),
      zoomOut: () => ask().zoomOut(),
      zoomTo: (bounds) => ask().zoomTo(bounds),
      zoomToGround: () => ask().zoomToGround(),
      zoomToBlocks: (codes) => ask().zoomToBlocks(codes),
      centreOn: (position) => ask().centreOn(position),
      setScale: (denominator) => ask().setScale(denominator),
      clearMeasure: () => ask().clearMeasure(),
      exportImage: () => ask().exportImage(),
      resize: () => ask().resize(),
    };
  }, []);

  return <div ref={box} style={{ position: 'absolute', inset: 0 }} data-testid="map" />;
}
