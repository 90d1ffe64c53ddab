import type { Lattice } from './lattice.ts';
import { toPoint } from './sample-plane.ts';
import { areaOf, intersect, type Line, type Point, polygonsOf, type Shape } from './shape.ts';

/** 1630 km², the size of the task. */
export const jurisdictionSquareMetres = 1_630_000_000;

const southEdge = -20_400;
const northEdge = 19_300;
const seaward = 40_000;

/** A drawn border: long bends, and the small steps of a line that follows ditches. */
function wander(at: number, phase: number): number {
  return (
    620 * Math.sin(at / 4300 + phase) +
    260 * Math.sin(at / 1250 + 2.3 * phase) +
    (Math.floor(at / 1700 + phase) % 2 === 0 ? 170 : -170)
  );
}

function edge(from: number, to: number, at: (along: number) => Point): Point[] {
  const steps = Math.round(Math.abs(to - from) / 340);
  return Array.from({ length: steps }, (_, i) => at(from + ((to - from) * i) / steps));
}

function landwardOutline(lattice: Lattice, westEdge: number): Line {
  return [
    ...edge(westEdge, seaward, (u) => [u, southEdge + wander(u, 0.4)]),
    ...edge(southEdge, northEdge, (v) => [seaward, v]),
    ...edge(seaward, westEdge, (u) => [u, northEdge + wander(u, 1.9)]),
    ...edge(northEdge, southEdge, (v) => [westEdge + wander(v, 3.1), v]),
  ].map(([u, v]) => lattice.place(u, v));
}

/** Land further away than this plays no part. */
const surroundings: Line = [
  [-45_000, -36_000],
  [45_000, -36_000],
  [45_000, 36_000],
  [-45_000, 36_000],
];

/** The basemap's land round the jurisdiction as one shape in the sample's plane. */
export function landShape(land: GeoJSON.FeatureCollection<GeoJSON.Polygon>): Shape {
  const rings = land.features.flatMap(({ geometry }) =>
    geometry.coordinates.map((ring) => ring.slice(0, -1).map(toPoint)),
  );
  return intersect(rings, [surroundings]);
}

/** The mainland piece of land inside the drawn landward outline: islets are left to the sea. */
function mainland(lattice: Lattice, land: Shape, westEdge: number): Shape {
  const pieces = polygonsOf(intersect(land, [landwardOutline(lattice, westEdge)]));
  return pieces.reduce((largest, piece) => (areaOf(piece) > areaOf(largest) ? piece : largest), []);
}

/** The invented jurisdiction: the real coast as its seaward edge, its western edge moved until the area is right. */
export function drawJurisdiction(lattice: Lattice, land: Shape): Shape {
  let tooFarWest = -26_000;
  let tooFarEast = -8_000;
  for (let i = 0; i < 26; i++) {
    const middle = (tooFarWest + tooFarEast) / 2;
    if (areaOf(mainland(lattice, land, middle)) > jurisdictionSquareMetres) tooFarWest = middle;
    else tooFarEast = middle;
  }
  return mainland(lattice, land, (tooFarWest + tooFarEast) / 2);
}
