import { type Layer, type LayerContext, textFont } from './layer-context.ts';

/** Wells, pipelines, lease roads and communities; they come in only once a block has room for them. */
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
