import type { ExpressionSpecification } from 'maplibre-gl';
import type { Mode } from '../../shared/tracks/records.ts';
import { boldTextFont, dashOf, type Layer, type LayerContext, textFont } from './layer-context.ts';
import {
  darkModeColours,
  dropoutLine,
  type LineLook,
  modeLines,
  transitLine,
} from './map-colours.ts';
import type { MapLayerName } from './map-props.ts';

/** What was seen, drawn flat under lines and labels. */
export function coverageLayers(context: LayerContext): Layer[] {
  return [
    {
      id: 'coverage',
      type: 'raster',
      source: 'coverage',
      layout: { visibility: context.visibility('coverage') },
      paint: {
        'raster-opacity': (context.theme === 'light' ? 0.34 : 0.42) * context.opacity('coverage'),
        'raster-fade-duration': 0,
        'raster-resampling': 'linear',
      },
    },
  ];
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
      id: 'gaps-selected',
      type: 'fill',
      source: 'gaps',
      filter: ['get', 'selected'],
      layout: { visibility },
      paint: { 'fill-color': gap, 'fill-opacity': 0.18 * opacity },
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
      ['==', ['get', 'use'], 'transit'],
    ]),
  );
  const isDropout: ExpressionSpecification = ['==', ['get', 'use'], 'dropout'];
  const dropouts = { ...dropoutLine, colour: context.theme === 'dark' ? '#FF8A7A' : '#B3261E' };
  return [
    trackCasing(context),
    ...transits,
    ...lines,
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

export function assetLayers(context: LayerContext): Layer[] {
  const visibility = context.visibility('assets');
  const opacity = context.opacity('assets');
  const { colours } = context;
  return [
    {
      id: 'community-line',
      type: 'line',
      source: 'communities',
      minzoom: context.zooms.close,
      layout: { visibility: context.visibility('communities') },
      paint: {
        'line-color': colours.hint,
        'line-width': 1,
        'line-dasharray': [2, 2],
        'line-opacity': 0.8 * context.opacity('communities'),
      },
    },
    {
      id: 'assets-line',
      type: 'line',
      source: 'assets',
      minzoom: context.zooms.close - 0.5,
      layout: { visibility, 'line-join': 'round' },
      paint: {
        'line-color': ['match', ['get', 'kind'], 'ditch', colours.ditch, colours.leaseRoad],
        'line-width': ['match', ['get', 'kind'], 'pipeline', 1.3, 0.9],
        'line-dasharray': [2, 3],
        'line-opacity': opacity,
      },
    },
    {
      id: 'assets-point',
      type: 'circle',
      source: 'assets',
      minzoom: context.zooms.close + 0.5,
      filter: ['all', ['==', ['geometry-type'], 'Point'], ['!=', ['get', 'kind'], 'station']],
      layout: { visibility },
      paint: { 'circle-color': colours.well, 'circle-radius': 1.7, 'circle-opacity': opacity },
    },
    {
      id: 'assets-station',
      type: 'symbol',
      source: 'assets',
      minzoom: context.zooms.close + 0.5,
      filter: ['all', ['==', ['geometry-type'], 'Point'], ['==', ['get', 'kind'], 'station']],
      layout: { visibility, 'icon-image': 'station-site' },
      paint: { 'icon-opacity': opacity },
    },
    {
      id: 'community-name',
      type: 'symbol',
      source: 'community-points',
      minzoom: context.zooms.close + 0.5,
      layout: {
        visibility: context.visibility('communities'),
        'text-field': ['get', 'name'],
        'text-font': textFont,
        'text-size': 11,
      },
      paint: {
        'text-color': colours.hint,
        'text-halo-color': colours.halo,
        'text-halo-width': 1.2,
      },
    },
  ];
}
