import type { ProblemList } from '../problem-list.ts';

export type Position = readonly [longitude: number, latitude: number];

/** Two finite numbers of a position, null for anything else; heights are dropped. */
export function readPosition(value: unknown): Position | null {
  if (!Array.isArray(value)) return null;
  const [longitude, latitude]: unknown[] = value;
  return typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    Number.isFinite(longitude) &&
    Number.isFinite(latitude)
    ? [longitude, latitude]
    : null;
}

interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * Whether positions can be degrees east and north. Refused with what they seem to be instead: swapped, projected (an
 * 8-digit easting names its zone), outside the globe, or reaching round the far side of it.
 */
export function checkExtent(positions: readonly Position[], problems: ProblemList): boolean {
  const extent = extentOf(positions);
  if (isSwapped(extent)) return refuse('positions-swapped');
  if (Math.max(...Object.values(extent).map(Math.abs)) > 1000) {
    const zone = findZone(extent);
    if (zone === null) return refuse('positions-projected');
    problems.add('positions-projected-zone', 'refused', undefined, zone);
    return false;
  }
  if (extent.west < -180 || extent.east > 180 || extent.south < -90 || extent.north > 90)
    return refuse('positions-out-of-range');
  return extent.east - extent.west > 180 ? refuse('positions-antimeridian') : true;

  function refuse(
    code:
      | 'positions-swapped'
      | 'positions-projected'
      | 'positions-out-of-range'
      | 'positions-antimeridian',
  ): false {
    const [longitude, latitude] = positions[0] ?? [0, 0];
    problems.add(code, 'refused', undefined, { longitude, latitude });
    return false;
  }
}

/** Smallest box round positions. */
export function extentOf(positions: readonly Position[]): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { west, south, east, north };
}

/** Latitudes cannot pass 90; and in China (3–54° N, 73–136° E) the two ranges do not overlap. */
function isSwapped({ west, south, east, north }: Extent): boolean {
  const fitsSwapped = west >= -90 && east <= 90 && south >= -180 && north <= 180;
  const beyond = south < -90 || north > 90;
  const isChina = west >= 3 && east <= 54 && south >= 73 && north <= 136;
  return fitsSwapped && (beyond || isChina);
}

/** Gauss-Krüger zone written before an easting of eight digits: 13–23 are 6° wide, 25–45 are 3° wide. */
function findZone({
  west,
  south,
  east,
  north,
}: Extent): { zone: number; widthDegrees: number; meridian: number } | null {
  for (const [low, high] of [
    [west, east],
    [south, north],
  ] as const) {
    const zone = Math.floor(low / 1e6);
    if (zone !== Math.floor(high / 1e6)) continue;
    if (zone >= 13 && zone <= 23) return { zone, widthDegrees: 6, meridian: zone * 6 - 3 };
    if (zone >= 25 && zone <= 45) return { zone, widthDegrees: 3, meridian: zone * 3 };
  }
  return null;
}
