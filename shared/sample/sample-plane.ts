import { createPlane } from '../geometry/plane.ts';
import type { Line, Point, Shape } from './shape.ts';
import { polygonsOf } from './shape.ts';

/** Middle of the invented branch; x and y of the sample count metres from here. */
const origin = { longitude: 118.7, latitude: 37.6 };

/** Meridian that reading the finished jurisdiction gives: lanes walked by its kilometre squares fill them. */
const projectMeridian = 118.8;

const plane = createPlane(projectMeridian);

/** The origin in the project's plane, metres. */
export const planeOrigin: Point = plane.toPlane(origin.longitude, origin.latitude);
const [originX, originY] = planeOrigin;

type Position = [longitude: number, latitude: number];

/** Six decimals are a tenth of a metre: finer than the ground is invented. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

export function toPosition([x, y]: Point): Position {
  const [longitude, latitude] = plane.toPosition(x + originX, y + originY);
  return [round(longitude), round(latitude)];
}

export function toPoint(position: readonly number[]): Point {
  const [x, y] = plane.toPlane(position[0] ?? 0, position[1] ?? 0);
  return [x - originX, y - originY];
}

/** Open line to positions, without the repeats that rounding makes. */
export function toPositions(line: Line): Position[] {
  const positions = line.map(toPosition);
  return positions.filter(
    ([longitude, latitude], index) =>
      index === 0 ||
      longitude !== positions[index - 1]![0] ||
      latitude !== positions[index - 1]![1],
  );
}

/** Ring to closed positions. */
export function toRing(ring: Line): Position[] {
  const positions = toPositions(ring);
  const first = positions[0];
  const last = positions[positions.length - 1];
  if (first === undefined || last === undefined) return positions;
  const closed = first[0] === last[0] && first[1] === last[1] && positions.length > 1;
  return closed ? positions : [...positions, first];
}

export function toMultiPolygon(shape: Shape): GeoJSON.MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: polygonsOf(shape)
      .map((rings) => rings.map(toRing).filter((ring) => ring.length >= 4))
      .filter((rings) => rings.length > 0),
  };
}
