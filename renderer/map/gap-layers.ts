import type { ExpressionSpecification } from 'maplibre-gl';
import { boldTextFont, dashOf, type Layer, type LayerContext } from './layer-context.ts';

/** Outlines and hatch of uncovered ground. */
export function gapLayers(context: LayerContext): Layer[] {
  const visibility = context.visibility('gaps');
  const opacity = context.opacity('gaps');
  const { gap } = context.colours;
  return [
    {
      id: 'gaps-fill',
      type: 'fill',
      source: 'gaps',
      layout: { visibility },
      paint: {
        'fill-pattern': 'gap-hatch',
        'fill-opacity': 0.62 * opacity,
        'fill-antialias': false,
      },
    },
    {
      id: 'gaps-tint',
      type: 'fill',
      source: 'gaps',
      layout: { visibility },
      paint: {
        'fill-color': gap,
        'fill-opacity': ['case', ['get', 'selected'], 0.22 * opacity, 0.08 * opacity],
        'fill-antialias': false,
      },
    },
    {
      id: 'gaps-line',
      type: 'line',
      source: 'gaps',
      layout: { visibility, 'line-join': 'round' },
      paint: {
        'line-color': gap,
        'line-opacity': opacity,
        // A walked block has hundreds of them: further out their outlines alone would redden it whole.
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          context.zooms.close,
          ['case', ['get', 'selected'], 1.6, 0.3],
          context.zooms.labels + 2,
          ['case', ['get', 'selected'], 2.2, 1.3],
        ],
      },
    },
  ];
}

/** The second opinion's outline, drawn where it differs as well as where it agrees. */
export function turfLayers({ theme }: LayerContext): Layer[] {
  return [
    {
      id: 'turf-outline',
      type: 'line',
      source: 'turf-outline',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme === 'light' ? '#D97706' : '#FBBF5A',
        'line-width': 1.5,
        'line-dasharray': dashOf([5, 3], 1.5),
      },
    },
  ];
}

/** Gaps that keep their number while the whole block is in view; the many small ones get theirs further in. */
const firstRanks = 12;

/** Rank in a round badge, the same number as in the list; the larger gaps keep theirs where they crowd. */
export function gapBadges(context: LayerContext): Layer[] {
  const { zooms } = context;
  const isFirst: ExpressionSpecification = [
    'any',
    ['<=', ['get', 'rank'], firstRanks],
    ['get', 'selected'],
  ];
  return [
    gapBadge(context, 'gaps-rank-more', zooms.labels + 3.2, ['!', isFirst]),
    gapBadge(context, 'gaps-rank', zooms.close - 0.5, isFirst),
  ];
}

function gapBadge(
  context: LayerContext,
  id: string,
  minzoom: number,
  filter: ExpressionSpecification,
): Layer {
  return {
    id,
    type: 'symbol',
    source: 'gap-points',
    minzoom,
    filter,
    layout: {
      visibility: context.visibility('gaps'),
      'icon-image': 'gap-badge',
      'text-field': ['to-string', ['get', 'rank']],
      'text-font': boldTextFont,
      'text-size': ['case', ['>', ['get', 'rank'], 99], 9, 12],
      'symbol-sort-key': ['case', ['get', 'selected'], 0, ['get', 'rank']],
      'icon-padding': 1,
    },
    paint: { 'text-color': '#FFFFFF' },
  };
}
