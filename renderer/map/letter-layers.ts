import type { ExpressionSpecification } from 'maplibre-gl';
import { type LetterCover, letterCovers } from '../../shared/plan/letter-cover.ts';
import { blockMarkText } from './block-mark-text.ts';
import type { Layer, LayerContext } from './layer-context.ts';
import { letterLooks } from './map-colours.ts';

const hasCover: ExpressionSpecification = ['has', 'cover'];

/** Blocks by how they stand under their unit's letters: fill and hatch, thinner close up where the ground is looked at. */
export function letterFills(context: LayerContext): Layer[] {
  const { zooms } = context;
  const opacity = context.opacity('letters');
  return [
    {
      id: 'letters-fill',
      type: 'fill',
      source: 'blocks',
      filter: hasCover,
      layout: { visibility: context.visibility('letters') },
      paint: {
        'fill-pattern': byCover((cover) => `letter-${cover}`),
        'fill-opacity': [
          'interpolate',
          ['linear'],
          ['zoom'],
          zooms.close,
          0.94 * opacity,
          zooms.close + 1.5,
          0.42 * opacity,
        ],
        'fill-antialias': false,
      },
    },
  ];
}

/** Areas as they were drawn, and an outline inside each block where no letter in force covers it: what is missing stands out without its colour. */
export function letterBands(context: LayerContext): Layer[] {
  const { zooms, theme, colours } = context;
  return [
    {
      id: 'letters-area',
      type: 'line',
      source: 'letter-areas',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.accent, 'line-width': 1.8, 'line-dasharray': [3, 2] },
    },
    {
      id: 'letters-band',
      type: 'line',
      source: 'blocks',
      minzoom: zooms.letters,
      filter: ['in', ['coalesce', ['get', 'cover'], ''], ['literal', [...uncovered]]],
      layout: { visibility: context.visibility('letters'), 'line-join': 'miter' },
      paint: {
        'line-color': byCover((cover) =>
          theme === 'light' ? letterLooks[cover].light.line : letterLooks[cover].dark.fill,
        ),
        'line-width': ['interpolate', ['linear'], ['zoom'], zooms.letters, 1, zooms.close, 3],
        'line-offset': ['interpolate', ['linear'], ['zoom'], zooms.letters, 0.5, zooms.close, 1.5],
        'line-opacity': context.opacity('letters'),
      },
    },
  ];
}

const uncovered: readonly LetterCover[] = ['renew', 'pending', 'expired', 'none'];

/** The letter of each cover, with the block's code where there is room. */
export function letterMarks(context: LayerContext): Layer[] {
  const text = blockMarkText(
    context,
    byCover((cover) => letterLooks[cover].letter),
    14,
  );
  return [
    {
      id: 'letters-mark',
      type: 'symbol',
      source: 'block-points',
      minzoom: context.zooms.letters,
      filter: hasCover,
      ...text,
      layout: { ...text.layout, visibility: context.visibility('letters') },
    },
  ];
}

/** A value chosen by a feature's `cover`. */
function byCover(choose: (cover: LetterCover) => string): ExpressionSpecification {
  const cases = letterCovers.flatMap((cover) => [cover, choose(cover)]);
  return [
    'match',
    ['get', 'cover'],
    ...cases,
    choose('none'),
  ] as unknown as ExpressionSpecification;
}
