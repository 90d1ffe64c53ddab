import { boldTextFont, type Layer, type LayerContext, textFont } from './layer-context.ts';

/** Outline of the selected blocks: white under the accent; many at once are tinted, with thin lines between them. */
export function selectionLines({ colours }: LayerContext): Layer[] {
  const layout = { 'line-join': 'round' } as const;
  return [
    {
      id: 'selection-tint',
      type: 'fill',
      source: 'selection',
      filter: ['==', ['get', 'many'], true],
      paint: { 'fill-color': colours.accent, 'fill-opacity': 0.32, 'fill-antialias': false },
    },
    {
      id: 'selection-casing',
      type: 'line',
      source: 'selection',
      layout,
      paint: {
        'line-color': colours.selectionCasing,
        'line-width': ['case', ['==', ['get', 'many'], true], 0, 6],
      },
    },
    {
      id: 'selection-line',
      type: 'line',
      source: 'selection',
      layout,
      paint: {
        'line-color': colours.accent,
        'line-width': ['case', ['==', ['get', 'many'], true], 1, 2.5],
      },
    },
  ];
}

/** Label of a selected block, on its upper edge and outside, so that nothing inside is hidden. */
export function selectionLabels(context: LayerContext): Layer[] {
  const { colours } = context;
  return [
    {
      id: 'selection-label',
      type: 'symbol',
      source: 'selection-points',
      minzoom: context.zooms.letters,
      layout: {
        'text-field': [
          'format',
          ['image', ['concat', 'chip-', ['get', 'state']]],
          { 'vertical-align': 'center' },
          ['concat', ' ', ['get', 'code'], '  '],
          { 'text-font': ['literal', boldTextFont], 'vertical-align': 'center' },
          ['get', 'share'],
          { 'font-scale': 0.85, 'text-color': colours.hint, 'vertical-align': 'center' },
        ],
        'text-font': textFont,
        'text-size': 12.5,
        'text-max-width': 40,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.55],
        'text-allow-overlap': true,
        'icon-image': 'label-box-selected',
        'icon-text-fit': 'both',
        'icon-text-fit-padding': [1, 4, 1, 3],
        'icon-allow-overlap': true,
      },
      paint: { 'text-color': colours.text },
    },
  ];
}

/** The line or area being measured. */
export function measureLayers({ colours }: LayerContext): Layer[] {
  return [
    {
      id: 'measure-fill',
      type: 'fill',
      source: 'measure',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colours.accent, 'fill-opacity': 0.12 },
    },
    {
      id: 'measure-line',
      type: 'line',
      source: 'measure',
      paint: { 'line-color': colours.accent, 'line-width': 2, 'line-dasharray': [3, 2] },
    },
    {
      id: 'measure-point',
      type: 'circle',
      source: 'measure',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': colours.panel,
        'circle-radius': 3.5,
        'circle-stroke-color': colours.accent,
        'circle-stroke-width': 1.5,
      },
    },
  ];
}
