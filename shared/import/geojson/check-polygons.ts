import { ringArea } from '../../geometry/ring-area.ts';
import type { ProblemList } from '../problem-list.ts';
import { type Position, readPosition } from './check-positions.ts';
import { findCrossings } from './find-crossing.ts';
import type { ReadFeature } from './read-features.ts';

/** A closed shell and its holes. */
export type CheckedPolygon = readonly (readonly Position[])[];

/** A feature's polygons with every position a pair of numbers and every ring closed; what cannot be so is refused. */
export function readPolygons(feature: ReadFeature, problems: ProblemList): CheckedPolygon[] {
  const polygons: CheckedPolygon[] = [];
  for (const polygon of feature.polygons) {
    const rings = polygon.map((ring) => readRing(ring, feature, problems));
    if (rings.length > 0 && rings.every((ring) => ring !== null))
      polygons.push(rings.filter((ring) => ring !== null));
    else if (rings.length === 0) refuseRing(feature, problems);
  }
  return polygons;
}

/** Positions of a line or of points; those that are no positions are refused. */
export function readPositions(
  values: readonly unknown[],
  feature: ReadFeature,
  problems: ProblemList,
): Position[] {
  return values.flatMap((value) => {
    const position = readPosition(value);
    if (position === null)
      problems.add('position-unreadable', 'refused', undefined, { feature: feature.number });
    return position === null ? [] : [position];
  });
}

/** Refuses edges that cross, with the first place. Needs positions in degrees. */
export function checkCrossings(
  polygons: readonly CheckedPolygon[],
  feature: ReadFeature,
  problems: ProblemList,
): void {
  for (const polygon of polygons) {
    const crossings = findCrossings(polygon);
    if (crossings === null) continue;
    const [longitude, latitude] = crossings.position.map((degrees) => Number(degrees.toFixed(6)));
    const data = { feature: feature.number, longitude: longitude!, latitude: latitude! };
    problems.add('polygon-self-crossing', 'refused', undefined, data, crossings.count);
  }
}

/** Shells counter-clockwise, holes clockwise, as RFC 7946 wants them. */
export function orientPolygon(polygon: CheckedPolygon): GeoJSON.Position[][] {
  return polygon.map((ring, index) => {
    const positions = ring.map(([longitude, latitude]) => [longitude, latitude]);
    return ringArea(positions.slice(0, -1).flat()) > 0 === (index === 0)
      ? positions
      : positions.reverse();
  });
}

function readRing(
  values: unknown,
  feature: ReadFeature,
  problems: ProblemList,
): readonly Position[] | null {
  if (!Array.isArray(values)) return refuseRing(feature, problems);
  const positions = readPositions(values, feature, problems);
  if (positions.length < values.length) return null;
  const ring = positions.filter(
    (position, index) => index === 0 || !isSame(position, positions[index - 1]!),
  );
  if (ring.length > 0 && !isSame(ring[0]!, ring.at(-1)!)) {
    problems.add('ring-unclosed', 'repaired', undefined, { feature: feature.number });
    ring.push(ring[0]!);
  }
  return ring.length < 4 ? refuseRing(feature, problems) : ring;
}

function refuseRing(feature: ReadFeature, problems: ProblemList): null {
  problems.add('ring-too-short', 'refused', undefined, { feature: feature.number });
  return null;
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
