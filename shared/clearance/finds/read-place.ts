import gcoord from 'gcoord';
import proj4 from 'proj4';
import type { PlaceFrame } from '../records/find-entries.ts';

type Position = [longitude: number, latitude: number];

/** Central meridians of the two three-degree zones, and the zone number an eight-digit easting begins with. */
const zones = {
  'CGCS2000-4548': { meridian: 117, prefix: 39 },
  'CGCS2000-4549': { meridian: 120, prefix: 40 },
} as const;

/**
 * A typed place as WGS84 `[longitude, latitude]` (CGCS2000 taken as equal), null when it cannot be read. Degrees may be
 * decimal or °′″; the order is told by size, since in China longitudes and latitudes, eastings and northings do not overlap.
 */
export function readPlace(text: string, frame: PlaceFrame): Position | null {
  if (frame === 'CGCS2000-4548' || frame === 'CGCS2000-4549') return readMetres(text, frame);
  const position = readDegrees(text);
  if (position === null || frame !== 'GCJ-02') return position;
  const [longitude, latitude] = gcoord.transform(position, gcoord.GCJ02, gcoord.WGS84);
  return [longitude!, latitude!];
}

function readDegrees(text: string): Position | null {
  const marked = text.split(/[,，;；]/);
  const parts = marked.length > 1 ? marked : text.trim().split(/\s+(?=\d|[NE东北])/);
  const [a, b, ...more] = parts.map(readAngle);
  if (a === undefined || b === undefined || more.length > 0) return null;
  const isLongitude = (value: number) => value >= 73 && value <= 136;
  const isLatitude = (value: number) => value >= 3 && value <= 54;
  if (isLongitude(a) && isLatitude(b)) return [a, b];
  return isLongitude(b) && isLatitude(a) ? [b, a] : null;
}

/** Degrees of one angle, decimal or in degrees, minutes, seconds; NaN when it is none. */
function readAngle(text: string): number {
  const parts =
    /^\s*[NE东北经纬]*\s*(\d+(?:\.\d+)?)\s*(?:[°度]\s*(?:(\d+(?:\.\d+)?)\s*[′'分]\s*(?:(\d+(?:\.\d+)?)\s*[″"秒])?)?)?\s*[NE]?\s*$/.exec(
      text,
    );
  if (parts === null) return Number.NaN;
  const [minutes, seconds] = [Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
  if (minutes >= 60 || seconds >= 60) return Number.NaN;
  return Number(parts[1]) + minutes / 60 + seconds / 3600;
}

function readMetres(text: string, frame: keyof typeof zones): Position | null {
  const numbers = text
    .split(/[,，;；\s]+/)
    .filter((part) => part !== '')
    .map(Number);
  if (numbers.length !== 2 || numbers.some((value) => !Number.isFinite(value))) return null;
  const northing = numbers.find(
    (value) => value > 300_000 && value > 1_000_000 && value < 6_500_000,
  );
  const easting = numbers.find((value) => value !== northing);
  if (northing === undefined || easting === undefined) return null;
  const { meridian, prefix } = zones[frame];
  const own = withoutZone(easting, prefix);
  if (own === null) return null;
  const projection = proj4(
    `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`,
  );
  return projection.inverse<Position>([own, northing]);
}

/** Easting of the zone; one that names another zone by its first digits is refused. */
function withoutZone(easting: number, prefix: number): number | null {
  if (easting >= 100_000 && easting < 900_000) return easting;
  const rest = easting - prefix * 1_000_000;
  return rest >= 100_000 && rest < 900_000 ? rest : null;
}
