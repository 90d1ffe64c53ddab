import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { boldTextFont, type LayerContext } from './layer-context.ts';

/** A mark in the middle of each block, with the block's code before it where there is room; `closePixels` high close up. */
export function blockMarkText(
  { zooms, colours }: LayerContext,
  mark: ExpressionSpecification,
  closePixels: number,
): Required<Pick<SymbolLayerSpecification, 'layout' | 'paint'>> {
  return {
    layout: {
      'text-field': [
        'step',
        ['zoom'],
        mark,
        zooms.close + 0.4,
        ['concat', ['get', 'code'], ' ', mark],
      ],
      'text-font': boldTextFont,
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        zooms.letters,
        9,
        zooms.close,
        closePixels,
      ],
      'text-max-width': 40,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: {
      'text-color': colours.text,
      'text-halo-color': colours.halo,
      'text-halo-width': 1.2,
    },
  };
}
