import type { ExpressionSpecification } from 'maplibre-gl';
import type { Layer, LayerContext } from './layer-context.ts';

/** Finds and leads as discs with a letter, and the place a form is being given. */
export function markLayers({ colours }: LayerContext): Layer[] {
  const isSelected: ExpressionSpecification = ['get', 'isSelected'];
  return [
    {
      id: 'marks',
      type: 'symbol',
      source: 'marks',
      layout: {
        'icon-image': ['concat', 'mark-', ['get', 'state'], '-', ['get', 'letter']],
        'icon-size': ['case', isSelected, 1.25, 1],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'symbol-sort-key': ['case', isSelected, 1, 0],
      },
    },
    {
      id: 'marks-selected',
      type: 'circle',
      source: 'marks',
      filter: isSelected,
      paint: {
        'circle-radius': 13,
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': colours.accent,
        'circle-stroke-width': 3,
      },
    },
    {
      id: 'placed-ring',
      type: 'circle',
      source: 'placed',
      paint: {
        'circle-radius': 13,
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': colours.accent,
        'circle-stroke-width': 2.5,
      },
    },
    {
      id: 'placed-point',
      type: 'circle',
      source: 'placed',
      paint: {
        'circle-radius': 3.5,
        'circle-color': colours.accent,
        'circle-stroke-color': colours.selectionCasing,
        'circle-stroke-width': 1.5,
      },
    },
  ];
}
