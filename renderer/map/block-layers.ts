import type { ExpressionSpecification } from 'maplibre-gl';
import { boldTextFont, dashOf, type Layer, type LayerContext, textFont } from './layer-context.ts';
import { blockStates, type StateColours, stateLooks } from './map-colours.ts';

/** How far before the close zoom the fill begins to give way. */
const fadeZooms = 0.5;

/** Fills of blocks far out, by state; they leave the ground to coverage close up. */
export function blockFills(context: LayerContext): Layer[] {
  const { zooms } = context;
  const opacity = context.opacity('block-states');
  // The untouched ones let roads and water through: it is a map still, and what was done stands out.
  const full: ExpressionSpecification = [
    'match',
    ['get', 'state'],
    'unvisited',
    0.78 * opacity,
    0.94 * opacity,
  ];
  const fading: ExpressionSpecification = [
    'interpolate',
    ['linear'],
    ['zoom'],
    zooms.close - fadeZooms,
    full,
    zooms.close,
    0,
  ];
  return [
    {
      id: 'blocks-fill',
      type: 'fill',
      source: 'blocks',
      maxzoom: zooms.close,
      layout: { visibility: context.visibility('block-states') },
      paint: {
        'fill-pattern': byState((state) => `hatch-${state}`),
        'fill-opacity': fading,
        'fill-antialias': false,
      },
    },
    // Never seen: what clicks and the pointer are tested against, whatever is shown.
    {
      id: 'blocks-hit',
      type: 'fill',
      source: 'blocks',
      paint: { 'fill-color': '#000000', 'fill-opacity': 0 },
    },
  ];
}

/** Seams far out, block lines and state bands close up. */
export function blockLines(context: LayerContext): Layer[] {
  const { colours, zooms, theme } = context;
  const visibility = context.visibility('block-lines');
  const opacity = context.opacity('block-lines');
  return [
    {
      id: 'blocks-seam',
      type: 'line',
      source: 'blocks',
      maxzoom: zooms.close,
      layout: { visibility, 'line-join': 'round' },
      paint: {
        'line-color': colours.seam,
        'line-opacity': opacity,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          zooms.letters - 2,
          0.2,
          zooms.letters,
          0.6,
          zooms.letters + 1,
          1,
        ],
      },
    },
    {
      id: 'blocks-band',
      type: 'line',
      source: 'blocks',
      minzoom: zooms.close - fadeZooms,
      layout: { visibility: context.visibility('block-states'), 'line-join': 'miter' },
      paint: {
        'line-color': byState((state) => stateColours(state, theme).line),
        'line-width': 4,
        'line-offset': 2,
        // The untouched many stay quiet, so that the others are seen.
        'line-opacity': [
          'match',
          ['get', 'state'],
          'unvisited',
          0.16 * context.opacity('block-states'),
          (theme === 'light' ? 0.4 : 0.55) * context.opacity('block-states'),
        ],
      },
    },
    {
      id: 'blocks-line',
      type: 'line',
      source: 'blocks',
      minzoom: zooms.close,
      layout: { visibility, 'line-join': 'round' },
      paint: { 'line-color': colours.blockLine, 'line-width': 1, 'line-opacity': 0.8 * opacity },
    },
    {
      id: 'blocks-hover',
      type: 'line',
      // Its own source: unseen outlines of all other blocks would be drawn with every frame.
      source: 'hover',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.accent, 'line-width': 1.5, 'line-opacity': 0.9 },
    },
  ];
}

/** Jurisdiction and the borders between stations. */
export function borderLayers(context: LayerContext): Layer[] {
  const { colours } = context;
  return [
    {
      id: 'owner-borders',
      type: 'line',
      source: 'owner-borders',
      layout: { visibility: context.visibility('owner-borders'), 'line-join': 'round' },
      paint: {
        'line-color': colours.ownerBorder,
        'line-width': 2.2,
        'line-opacity': context.opacity('owner-borders'),
      },
    },
    {
      id: 'station-border',
      type: 'line',
      source: 'station-borders',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.station,
        'line-width': colours.stationWidth,
        'line-dasharray': dashOf([8, 3, 2, 3], colours.stationWidth),
      },
    },
    {
      id: 'jurisdiction-line',
      type: 'line',
      source: 'jurisdiction',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.jurisdiction, 'line-width': colours.jurisdictionWidth },
    },
  ];
}

/** Letters far out, chips in between, whole labels close up; names of stations above the letters. */
export function blockLabels(context: LayerContext): Layer[] {
  const { zooms, theme } = context;
  const visibility = context.visibility('block-states');
  return [
    {
      id: 'blocks-letter',
      type: 'symbol',
      source: 'block-points',
      minzoom: zooms.letters,
      maxzoom: zooms.close,
      layout: {
        visibility,
        'text-field': byState((state) => stateLooks[state].letter),
        'text-font': textFont,
        'text-size': [
          'interpolate',
          ['exponential', 2],
          ['zoom'],
          zooms.letters,
          9,
          zooms.close,
          15,
        ],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': byState((state) => stateColours(state, theme).ink) },
    },
    blockLabel(context, 'blocks-chip', [zooms.close, zooms.labels], false),
    blockLabel(context, 'blocks-label', [zooms.labels, 24], true),
    {
      id: 'station-name',
      type: 'symbol',
      source: 'station-points',
      maxzoom: zooms.close,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': boldTextFont,
        'text-size': 14,
        'text-allow-overlap': true,
        'icon-image': 'station-pill',
        'icon-text-fit': 'both',
        'icon-text-fit-padding': [2, 7, 2, 7],
        'icon-allow-overlap': true,
      },
      paint: { 'text-color': context.colours.text },
    },
  ];
}

/** The chip is taller than the letters beside it. */
const inMiddle = { 'vertical-align': 'center' } as const;

const unlessSelected: ExpressionSpecification = [
  'case',
  ['boolean', ['feature-state', 'selected'], false],
  0,
  1,
];

function blockLabel(
  context: LayerContext,
  id: string,
  [minzoom, maxzoom]: readonly [number, number],
  isWhole: boolean,
): Layer {
  const { colours } = context;
  const share = { ...inMiddle, 'font-scale': 0.85, 'text-color': colours.hint };
  return {
    id,
    type: 'symbol',
    source: 'block-points',
    minzoom,
    maxzoom,
    layout: {
      visibility: context.visibility('block-states'),
      'text-field': [
        'format',
        ['image', ['concat', 'chip-', ['get', 'state']]],
        inMiddle,
        isWhole
          ? ['concat', ' ', ['get', 'code'], '  ']
          : ['case', ['==', ['get', 'share'], '0%'], '', ' '],
        inMiddle,
        // With no room for a code, nothing seen needs no figure either: its chip says it.
        isWhole ? ['get', 'share'] : ['case', ['==', ['get', 'share'], '0%'], '', ['get', 'share']],
        share,
      ],
      'text-font': textFont,
      'text-size': 12.5,
      'text-max-width': 40,
      'text-padding': 4,
      'icon-image': 'label-box',
      'icon-text-fit': 'both',
      'icon-text-fit-padding': [1, 4, 1, 3],
    },
    // The selected one has its label on its upper edge.
    paint: {
      'text-color': colours.text,
      'text-opacity': unlessSelected,
      'icon-opacity': unlessSelected,
    },
  };
}

export function stateColours(
  state: (typeof blockStates)[number],
  theme: LayerContext['theme'],
): StateColours {
  return stateLooks[state][theme];
}

/** A value chosen by a feature's `state`. */
function byState(choose: (state: (typeof blockStates)[number]) => string): ExpressionSpecification {
  const [first, ...others] = blockStates;
  const cases = others.flatMap((state) => [state, choose(state)]);
  return [
    'match',
    ['get', 'state'],
    ...cases,
    choose(first!),
  ] as unknown as ExpressionSpecification;
}
