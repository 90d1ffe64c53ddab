import type { FigureUnit } from '../../model/figure.ts';

/** Units as they are printed. */
export const unitNames: Readonly<Record<FigureUnit, string>> = {
  km2: 'km²',
  mu: '亩',
  km: 'km',
  percent: '%',
  blocks: '块',
  places: '处',
  letters: '份',
  'person-times': '人次',
  'vehicle-times': '台次',
  sorties: '架次',
  tracks: '条',
  plants: '株',
  items: '条',
  copies: '份',
  days: '天',
  times: '场次',
};
