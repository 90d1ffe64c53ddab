import type { ReactNode } from 'react';
import type { MapViewProps } from './map-props.ts';

/** The map. Fills its parent, which must have a size. */
export function MapView(_properties: MapViewProps): ReactNode {
  return null;
}
