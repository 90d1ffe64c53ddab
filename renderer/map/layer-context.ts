import type { LayerSpecification } from 'maplibre-gl';
import { type MapColours, mapColours, type Theme } from './map-colours.ts';
import type { MapLayerName, MapLayers } from './map-props.ts';
import { zoomForWidth } from './scale.ts';

/** Zooms at which blocks are drawn differently. */
export interface BlockZooms {
  /** From here a letter fits into a block. */
  readonly letters: number;
  /** From here the state moves to the border and the ground belongs to coverage. */
  readonly close: number;
  /** From here a block has room for its whole label. */
  readonly labels: number;
}

/** All that the look of the layers depends on. */
export interface LayerContext {
  readonly theme: Theme;
  readonly colours: MapColours;
  readonly zooms: BlockZooms;
  /** Whether the ground lies where the coast is known; elsewhere the whole map is land. */
  readonly hasCoast: boolean;
  /** Whether the optimistic rim stands round the coverage: only round the nominal. */
  readonly hasRim: boolean;
  opacity(name: MapLayerName): number;
  visibility(name: MapLayerName): 'visible' | 'none';
}

export type Layer = Exclude<LayerSpecification, { type: 'custom' }>;

const letterPixels = 13;
const closePixels = 60;
const labelPixels = 132;

export function makeLayerContext(
  theme: Theme,
  layers: MapLayers,
  ground: {
    readonly latitude: number;
    readonly blockSideMetres: number;
    readonly hasCoast: boolean;
    readonly hasRim: boolean;
  },
): LayerContext {
  const zoomFor = (pixels: number) =>
    Math.min(
      23,
      Math.max(1, zoomForWidth(ground.latitude, ground.blockSideMetres || 1000, pixels)),
    );
  return {
    theme,
    colours: mapColours[theme],
    zooms: {
      letters: zoomFor(letterPixels),
      close: zoomFor(closePixels),
      labels: zoomFor(labelPixels),
    },
    hasCoast: ground.hasCoast,
    hasRim: ground.hasRim,
    opacity: (name) => layers[name]?.opacity ?? 1,
    visibility: (name) => ((layers[name]?.visible ?? true) ? 'visible' : 'none'),
  };
}

/** MapLibre counts dashes in line widths. */
export function dashOf(pixels: readonly number[], widthPixels: number): number[] {
  return pixels.map((length) => length / widthPixels);
}

/** First family carries the weight MapLibre reads out of its name; the rest are what the system may have. */
export const textFont = ['Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'sans-serif'];
export const boldTextFont = [
  'Microsoft YaHei Bold',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'sans-serif',
];
