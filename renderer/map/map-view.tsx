import 'maplibre-gl/dist/maplibre-gl.css';
import { type ReactNode, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { createMapController, type MapController } from './map-controller.ts';
import { absentMapHandle } from './map-handle.ts';
import type { MapViewProps } from './map-props.ts';

const unavailableText = {
  zh: '此电脑不能显示地图（没有可用的 WebGL）。表格、数字和导出照常可用；更新显卡驱动后重新打开。',
  en: 'This computer cannot draw the map (no usable WebGL). Tables, figures and exports work as usual; update the graphics driver and open again.',
} as const;

/** The map. Fills its parent, which must have a size. Without WebGL it says so, and the rest of the page goes on. */
export function MapView(properties: MapViewProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController | null>(null);
  const latest = useRef(properties);
  latest.current = properties;
  const [isUnavailable, setUnavailable] = useState(false);

  useEffect(() => {
    try {
      controller.current = createMapController(box.current!, latest.current);
    } catch {
      setUnavailable(true);
      latest.current.onUnavailable?.();
    }
    return () => {
      controller.current?.remove();
      controller.current = null;
    };
  }, []);

  useEffect(() => controller.current?.update(properties), [properties]);

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

  return (
    <div style={{ position: 'absolute', inset: 0 }}>
      <div ref={box} style={{ position: 'absolute', inset: 0 }} data-testid="map" />
      {isUnavailable && (
        <p role="alert" style={{ position: 'absolute', inset: 0, margin: 24 }}>
          {unavailableText[properties.language]}
        </p>
      )}
    </div>
  );
}
