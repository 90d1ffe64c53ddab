import type { Gap } from '../coverage/figures.ts';
import type { Plane } from '../geometry/plane.ts';

/** Rings of a gap in WGS84, closed, shell first: shell counter-clockwise, holes clockwise, as RFC 7946 asks. */
export function gapRings(gap: Gap, plane: Plane): [number, number][][] {
  return gap.polygon.map((ring) => {
    const positions: [number, number][] = [];
    for (let index = 0; index < ring.length; index += 2) {
      const [longitude, latitude] = plane.toPosition(ring[index]! / 1000, ring[index + 1]! / 1000);
      positions.push([round(longitude), round(latitude)]);
    }
    const first = positions[0];
    if (first !== undefined) positions.push(first);
    return positions;
  });
}

// 1e-9° is 0.1 mm: the exported area still equals the figure beside it.
function round(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9;
}
