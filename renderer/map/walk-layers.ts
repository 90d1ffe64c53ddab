import type { ExpressionSpecification } from 'maplibre-gl';
import type { Mode } from '../../shared/tracks/records.ts';
import { dashOf, type Layer, type LayerContext } from './layer-context.ts';
import {
  darkModeColours,
  dropoutLine,
  type LineLook,
  modeLines,
  transitLine,
} from './map-colours.ts';
import type { MapLayerName } from './map-props.ts';

/** What was seen, drawn flat under lines and labels; close up the optimistic rim shows how far it may reach. */
export function coverageLayers(context: LayerContext): Layer[] {
  const { close } = context.zooms;
  const shown = context.opacity('coverage');
  const [alone, onRim, rim] = context.theme === 'light' ? [0.34, 0.23, 0.15] : [0.42, 0.3, 0.17];
  const visibility = context.visibility('coverage');
  return [
    coverageLayer('coverage-rim', context.hasRim ? visibility : 'none', close, [
      'interpolate',
      ['linear'],
      ['zoom'],
      close,
      0,
      close + 0.5,
      rim * shown,
    ]),
    coverageLayer('coverage', visibility, 0, [
      'interpolate',
      ['linear'],
      ['zoom'],
      close,
      alone * shown,
      close + 0.5,
      (context.hasRim ? onRim : alone) * shown,
    ]),
  ];
}

function coverageLayer(
  id: 'coverage' | 'coverage-rim',
  visibility: 'visible' | 'none',
  minzoom: number,
  opacity: ExpressionSpecification,
): Layer {
  return {
    id,
    type: 'raster',
    source: id,
    minzoom,
    layout: { visibility },
    paint: {
      'raster-opacity': opacity,
      'raster-fade-duration': 0,
      'raster-resampling': 'linear',
    },
  };
}

export function excludedLayers(context: LayerContext): Layer[] {
  return [
    {
      id: 'excluded',
      type: 'fill',
      source: 'excluded',
      // Far out it would be a grey veil over every state.
      minzoom: context.zooms.close - 0.5,
      layout: { visibility: context.visibility('excluded') },
      paint: {
        'fill-pattern': 'excluded-hatch',
        'fill-opacity': context.opacity('excluded'),
        'fill-antialias': false,
      },
    },
  ];
}

const modesFromBelow: readonly Mode[] = ['drone', 'video', 'boat', 'foot', 'vehicle'];

export function trackLayers(context: LayerContext): Layer[] {
  const lines = modesFromBelow.map((mode) => {
    const look = modeLines[mode];
    const colour = context.theme === 'dark' ? darkModeColours[mode] : look.colour;
    return trackLayer(context, `tracks-${mode}`, `tracks-${mode}`, { ...look, colour }, [
      'all',
      ['==', ['get', 'mode'], mode],
      ['==', ['get', 'use'], 'search'],
    ]);
  });
  const transits = modesFromBelow.map((mode) =>
    trackLayer(context, `transit-${mode}`, `tracks-${mode}`, transitLine, [
      'all',
      ['==', ['get', 'mode'], mode],
      ['in', ['get', 'use'], ['literal', ['transit', 'standing']]],
    ]),
  );
  const isDropout: ExpressionSpecification = ['==', ['get', 'use'], 'dropout'];
  const dropouts = { ...dropoutLine, colour: context.theme === 'dark' ? '#FF8A7A' : '#B3261E' };
  return [
    viewLayer(context),
    trackCasing(context),
    ...transits,
    ...lines,
    ...legLayers(context),
    trackLayer(context, 'dropouts', 'dropouts', dropouts, isDropout),
  ];
}

function trackLayer(
  context: LayerContext,
  id: string,
  name: MapLayerName,
  look: LineLook,
  filter: ExpressionSpecification,
): Layer {
  const dash = look.dashPixels === null ? null : dashOf(look.dashPixels, look.widthPixels);
  return {
    id,
    type: 'line',
    source: 'tracks',
    minzoom: 8,
    filter,
    layout: { visibility: context.visibility(name), 'line-join': 'round' },
    paint: {
      'line-color': look.colour,
      // Far out a season's lines would cover the blocks, and neighbouring passes run into one another.
      'line-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        context.zooms.letters,
        look.widthPixels * 0.4,
        context.zooms.labels,
        look.widthPixels * 0.5,
        context.zooms.labels + 2,
        look.widthPixels,
      ],
      'line-opacity': [
        'interpolate',
        ['linear'],
        ['zoom'],
        context.zooms.letters,
        0.5 * look.opacity * context.opacity(name),
        context.zooms.labels + 1,
        look.opacity * context.opacity(name),
      ],
      ...(dash === null ? {} : { 'line-dasharray': dash }),
    },
  };
}

/** What cameras see, outlined as their mode's tracks are drawn. */
function viewLayer(context: LayerContext): Layer {
  const { colour, widthPixels, dashPixels } = modeLines.video;
  return {
    id: 'views',
    type: 'line',
    source: 'views',
    layout: { visibility: context.visibility('tracks-video'), 'line-cap': 'round' },
    paint: {
      'line-color': context.theme === 'dark' ? darkModeColours.video : colour,
      'line-width': widthPixels,
      'line-dasharray': dashOf(dashPixels ?? [1], widthPixels),
    },
  };
}

/** The selected track where the program takes a leg for something else than it counts as, and the legs picked in its table. */
function legLayers({ colours, theme }: LayerContext): Layer[] {
  const source = { type: 'line', source: 'legs', layout: { 'line-join': 'round' } } as const;
  const search = theme === 'dark' ? '#6FD39A' : '#2C7A3D';
  return [
    {
      ...source,
      id: 'legs-picked',
      filter: ['get', 'isPicked'],
      paint: { 'line-color': colours.accent, 'line-width': 7, 'line-opacity': 0.75 },
    },
    {
      ...source,
      id: 'legs-suggested-halo',
      filter: ['get', 'isOther'],
      paint: { 'line-color': colours.halo, 'line-width': 4 },
    },
    {
      ...source,
      id: 'legs-suggested',
      filter: ['get', 'isOther'],
      paint: {
        'line-color': ['match', ['get', 'suggested'], 'search', search, transitLine.colour],
        'line-width': 2,
        'line-dasharray': [2, 1.5],
      },
    },
  ];
}

/** Light under the one selected track, so that it is found among the others. */
function trackCasing({ colours }: LayerContext): Layer {
  return {
    id: 'track-selected',
    type: 'line',
    source: 'selected-track',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colours.accent, 'line-width': 6, 'line-opacity': 0.45 },
  };
}
