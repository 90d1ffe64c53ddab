import { blockMarkText } from './block-mark-text.ts';
import type { Layer, LayerContext } from './layer-context.ts';

/** Blocks in colours of their own, such as one a team; only those that have one. */
export function paintFills({ zooms, theme }: LayerContext): Layer[] {
  return [
    {
      id: 'blocks-paint',
      type: 'fill',
      source: 'blocks',
      filter: ['has', 'fill'],
      paint: {
        'fill-color': ['get', 'fill'],
        // Close up the ground shows through, far out the colours have to carry.
        'fill-opacity': [
          'interpolate',
          ['linear'],
          ['zoom'],
          zooms.close - 1,
          theme === 'light' ? 0.72 : 0.62,
          zooms.close + 1,
          0.36,
        ],
        'fill-antialias': false,
      },
    },
  ];
}

/** The mark that tells a colour without colour, with the block's code where there is room. */
export function paintMarks(context: LayerContext): Layer[] {
  return [
    {
      id: 'blocks-paint-mark',
      type: 'symbol',
      source: 'block-points',
      minzoom: context.zooms.letters,
      filter: ['has', 'mark'],
      ...blockMarkText(context, ['get', 'mark'], 13),
    },
  ];
}

/** The lasso while it is drawn. */
export function lassoLayers({ colours }: LayerContext): Layer[] {
  return [
    {
      id: 'lasso-fill',
      type: 'fill',
      source: 'lasso',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colours.accent, 'fill-opacity': 0.14 },
    },
    {
      id: 'lasso-line',
      type: 'line',
      source: 'lasso',
      paint: { 'line-color': colours.accent, 'line-width': 2, 'line-dasharray': [3, 2] },
    },
  ];
}
