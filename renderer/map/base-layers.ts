import type { ExpressionSpecification } from 'maplibre-gl';
import { dashOf, type Layer, type LayerContext, textFont } from './layer-context.ts';

const growingRoad = (far: number, near: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.6],
  ['zoom'],
  9,
  far,
  16,
  near,
];

/** Sea and land, then the sample's fictional ground: everything a block is drawn upon. */
export function baseLayers(context: LayerContext): Layer[] {
  const { colours } = context;
  const opacity = context.opacity('basemap');
  const visibility = context.visibility('basemap');
  return [
    {
      id: 'sea',
      type: 'background',
      paint: { 'background-color': context.hasCoast ? colours.sea : colours.landOut },
    },
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      layout: { visibility },
      paint: { 'fill-color': colours.landOut, 'fill-opacity': opacity },
    },
    {
      id: 'jurisdiction-ground',
      type: 'fill',
      source: 'jurisdiction',
      paint: { 'fill-color': colours.landIn, 'fill-antialias': false },
    },
    ...groundAreas(context, visibility, opacity),
    ...groundLines(context, visibility, opacity),
  ];
}

type Visibility = 'visible' | 'none';

function groundAreas({ colours }: LayerContext, visibility: Visibility, opacity: number): Layer[] {
  const classes = [
    ['tidal-flat', colours.tidalFlat],
    ['farm', colours.farm],
    ['reed', colours.reed],
    ['oil-field', colours.oilField],
    ['pond', colours.pond],
    ['town', colours.town],
    ['creek', colours.creek],
    ['river', colours.river],
    ['reservoir', colours.river],
  ] as const;
  return classes.map(([name, colour]) => ({
    id: `ground-${name}`,
    type: 'fill',
    source: 'sample-ground',
    filter: ['==', ['get', 'class'], name],
    layout: { visibility },
    paint: { 'fill-color': colour, 'fill-opacity': opacity },
  }));
}

function groundLines({ colours }: LayerContext, visibility: Visibility, opacity: number): Layer[] {
  const roadWidth: ExpressionSpecification = [
    'interpolate',
    ['exponential', 1.6],
    ['zoom'],
    9,
    ['match', ['get', 'rank'], 'trunk', 1.6, 'main', 1, 0.4],
    16,
    ['match', ['get', 'rank'], 'trunk', 11, 'main', 8, 4],
  ];
  const casingWidth: ExpressionSpecification = [
    'interpolate',
    ['exponential', 1.6],
    ['zoom'],
    9,
    ['match', ['get', 'rank'], 'trunk', 2.8, 'main', 2, 0.8],
    16,
    ['match', ['get', 'rank'], 'trunk', 13.5, 'main', 10, 5.5],
  ];
  const line = (id: string, name: string, extra: object, minzoom = 0) =>
    ({
      id: `ground-${id}`,
      type: 'line',
      source: 'sample-ground',
      minzoom,
      filter: ['==', ['get', 'class'], name],
      layout: { visibility, 'line-cap': 'butt', 'line-join': 'round' },
      paint: { 'line-opacity': opacity, ...extra },
    }) as Layer;
  return [
    line(
      'ditch',
      'ditch',
      { 'line-color': colours.ditch, 'line-width': growingRoad(0.4, 3) },
      10.5,
    ),
    line(
      'lease-road',
      'lease-road',
      { 'line-color': colours.leaseRoad, 'line-width': 0.9, 'line-dasharray': dashOf([2, 3], 0.9) },
      11,
    ),
    line('road-casing', 'road', { 'line-color': colours.roadCasing, 'line-width': casingWidth }),
    line('road', 'road', { 'line-color': colours.road, 'line-width': roadWidth }),
    {
      id: 'ground-well',
      type: 'circle',
      source: 'sample-ground',
      minzoom: 12,
      filter: ['==', ['get', 'class'], 'well'],
      layout: { visibility },
      paint: { 'circle-color': colours.well, 'circle-radius': 1.5, 'circle-opacity': opacity },
    },
  ];
}

/** Names of the fictional ground; drawn above everything that fills. */
export function groundLabels(context: LayerContext): Layer[] {
  const { colours } = context;
  return [
    {
      id: 'ground-label',
      type: 'symbol',
      source: 'sample-ground',
      minzoom: context.zooms.close - 0.5,
      filter: ['==', ['get', 'class'], 'label'],
      layout: {
        visibility: context.visibility('basemap'),
        'text-field': ['get', 'name'],
        'text-font': textFont,
        'text-size': ['match', ['get', 'kind'], 'town', 14, 12],
        'text-letter-spacing': 0.12,
        'text-padding': 8,
      },
      paint: {
        'text-color': [
          'match',
          ['get', 'kind'],
          'water',
          context.theme === 'light' ? '#3F6F86' : '#6FA0B8',
          colours.hint,
        ],
        'text-halo-color': colours.halo,
        'text-halo-width': 1.4,
      },
    },
  ];
}
