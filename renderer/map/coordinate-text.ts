import proj4 from 'proj4';
import type { Position } from './map-props.ts';

/** Ways the status bar can say a position. `gauss-4548` and `gauss-4549` are the 3° zones of 117° and 120° east. */
export const coordinateForms = [
  'degrees',
  'degrees-minutes-seconds',
  'gauss-4549',
  'gauss-4548',
] as const;
export type CoordinateForm = (typeof coordinateForms)[number];

const zones = {
  'gauss-4548': { epsg: 4548, projection: cgcs2000Gauss(117) },
  'gauss-4549': { epsg: 4549, projection: cgcs2000Gauss(120) },
} as const;

/** CGCS2000 3° Gauss-Krüger: transverse Mercator, scale 1, false easting 500 km, no zone number before the easting. */
function cgcs2000Gauss(meridian: number) {
  return proj4(
    `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`,
  );
}

/** A position as text. In the Gauss forms east comes first and says so, for surveyors call north X. */
export function formatPosition(
  [longitude, latitude]: Position,
  form: CoordinateForm,
  language: 'zh' | 'en',
): string {
  const [east, west, north, south] =
    language === 'zh' ? [' 东', ' 西', ' 北', ' 南'] : [' E', ' W', ' N', ' S'];
  const longitudeSide = longitude < 0 ? west : east;
  const latitudeSide = latitude < 0 ? south : north;
  switch (form) {
    case 'degrees':
      return `${Math.abs(longitude).toFixed(6)}°${longitudeSide}, ${Math.abs(latitude).toFixed(6)}°${latitudeSide}`;
    case 'degrees-minutes-seconds':
      return `${sexagesimal(longitude)}${longitudeSide}, ${sexagesimal(latitude)}${latitudeSide}`;
    case 'gauss-4548':
    case 'gauss-4549': {
      const [x, y] = toGauss([longitude, latitude], form);
      const [eastWord, northWord] = language === 'zh' ? ['东', '北'] : ['E', 'N'];
      return `${zones[form].epsg} ${eastWord} ${x.toFixed(1)} ${northWord} ${y.toFixed(1)}`;
    }
  }
}

/** Easting and northing in metres in one of the two zones. */
export function toGauss(
  [longitude, latitude]: Position,
  form: keyof typeof zones,
): readonly [eastMetres: number, northMetres: number] {
  return zones[form].projection.forward<[number, number]>([longitude, latitude]);
}

/** Degrees, minutes and tenths of seconds; rounding carries over, so 60.0″ is never written. */
function sexagesimal(degrees: number): string {
  const tenths = Math.round(Math.abs(degrees) * 36_000);
  const seconds = (tenths % 600) / 10;
  const minutes = Math.floor(tenths / 600) % 60;
  const whole = Math.floor(tenths / 36_000);
  return `${whole}°${String(minutes).padStart(2, '0')}′${seconds.toFixed(1).padStart(4, '0')}″`;
}
