import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GroundInput } from '../../../shared/coverage/inputs.ts';
import { createSeason } from '../../../shared/coverage/season.ts';
import { createPlane } from '../../../shared/geometry/plane.ts';
import { ringArea } from '../../../shared/geometry/ring-area.ts';
import type { FixSegment } from '../../../shared/tracks/fix-segment.ts';
import { packTrack, unpackTrack } from '../../../shared/tracks/packing.ts';
import { type Geos, openGeos } from '../../builders/geos.ts';
import { seededWalk } from '../../builders/seeded-walk.ts';
import { plainTrack } from '../../builders/track-builder.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/tracks');
const quadrantSegments = 128;
const halfWidths = [3, 5, 15, 40];

/** The worst allowed difference for one track, square metres. */
function allowed(halfWidth: number, area: number): number {
  return halfWidth >= 10 ? Math.max(area * 0.001, 40) : Math.max(area * 0.002, 15);
}

/** A segment per `trkseg`: only what the comparison needs, so that it does not lean on our own importer. */
function readSegments(file: string): FixSegment[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const segments = [...text.matchAll(/<trkseg>([\s\S]*?)<\/trkseg>/g)].map((match) => {
    const points = [...match[1]!.matchAll(/<trkpt\b([^>]*)>/g)].map((point) => point[1]!);
    const number = (name: string) => (attributes: string) =>
      Number(new RegExp(`${name}="([^"]*)"`).exec(attributes)![1]);
    return {
      longitudes: Float64Array.from(points, number('lon')),
      latitudes: Float64Array.from(points, number('lat')),
      times: new Float64Array(points.length).fill(Number.NaN),
    };
  });
  return segments.filter((segment) => segment.longitudes.length > 0);
}

interface Subject {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly meridian: number;
  readonly lines: readonly Float64Array[];
  readonly box: readonly [minX: number, minY: number, maxX: number, maxY: number];
}

/** The track as the engine gets it: packed, then read back, in the plane. */
function subjectOf(name: string, segments: readonly FixSegment[]): Subject {
  const packed = packTrack(segments);
  const meridian = Math.round(segments[0]!.longitudes[0]! * 10) / 10;
  const plane = createPlane(meridian);
  const lines = unpackTrack(packed).map((segment) =>
    Float64Array.from(
      [...segment.longitudes].flatMap((x, i) => plane.toPlane(x, segment.latitudes[i]!)),
    ),
  );
  const xs = lines.flatMap((line) => [...line.filter((_value, i) => i % 2 === 0)]);
  const ys = lines.flatMap((line) => [...line.filter((_value, i) => i % 2 === 1)]);
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  return { name, packed, meridian, lines, box };
}

type Ring = readonly number[];

/** The box round the track, whole metres, with room for the widest sweep. */
function frameRing({ box }: Subject): Ring {
  const [west, south] = [Math.floor(box[0]) - 60, Math.floor(box[1]) - 60];
  const [east, north] = [Math.ceil(box[2]) + 60, Math.ceil(box[3]) + 60];
  return [west, south, east, south, east, north, west, north];
}

/** A lozenge in the middle of the track, clockwise. */
function holeRing({ lines, box }: Subject): Ring {
  const longest = lines.reduce((a, b) => (b.length > a.length ? b : a));
  const middle = 2 * Math.floor(longest.length / 4);
  const [x, y] = [Math.round(longest[middle]!), Math.round(longest[middle + 1]!)];
  const toFrame = Math.min(x - box[0], y - box[1], box[2] - x, box[3] - y) + 50;
  const wished = Math.max(30, Math.min(box[2] - box[0], box[3] - box[1]) / 5);
  const reach = Math.round(Math.min(toFrame, wished));
  return [x - reach, y, x, y + reach, x + reach, y, x, y - reach];
}

function groundOf(subject: Subject, rings: readonly Ring[]): GroundInput {
  const polygon = rings.map((ring) => ring.map((metres) => metres * 1000));
  const areaSquareMetres = rings.reduce((sum, ring) => sum + ringArea(ring), 0);
  const block = {
    code: 'all',
    stationId: null,
    unitId: null,
    polygons: [polygon],
    areaSquareMetres,
  };
  return {
    centralMeridian: subject.meridian,
    boundary: { type: 'MultiPolygon', coordinates: [] },
    excluded: [],
    blocks: { version: 1, centralMeridian: subject.meridian, sizeMetres: 1000, blocks: [block] },
  };
}

async function seenByRows(subject: Subject, rings: readonly Ring[], halfWidth: number) {
  const season = createSeason(groundOf(subject, rings), { raw: true });
  const track = { ...plainTrack, sweepHalfWidthMetres: halfWidth };
  await season.changeTracks([{ track, packed: subject.packed }], []);
  return season.figures().seenSquareMetres;
}

let geos: Geos;
const capsulesBySubject = new Map<string, number>();

/** Reference area inside the rings; GEOS works near the origin, where it keeps most digits. */
function seenByGeos(subject: Subject, rings: readonly Ring[], halfWidth: number): number {
  const [originX, originY] = [subject.box[0], subject.box[1]];
  const moved = (values: ArrayLike<number>) =>
    Float64Array.from(values, (value, i) => value - (i % 2 === 0 ? originX : originY));
  const key = `${subject.name} ${halfWidth}`;
  const capsules =
    capsulesBySubject.get(key) ??
    geos.capsules(subject.lines.map(moved), halfWidth, quadrantSegments);
  capsulesBySubject.set(key, capsules);
  const ground = geos.polygon(rings.map(moved));
  const inside = geos.intersection(capsules, ground);
  const area = geos.area(inside);
  geos.free(inside);
  geos.free(ground);
  return area;
}

beforeAll(async () => {
  geos = await openGeos();
});

const recorded = existsSync(folder)
  ? ['korita-zbevnica', 'cerknicko-jezero', 'Mojstrovka', 'around-visnjan-with-car']
  : [];
if (recorded.length === 0)
  console.warn(
    `No recorded tracks at ${folder}: generated ones only, and no bar over all together.`,
  );
const subjects = [
  ...recorded.map((name) => subjectOf(name, readSegments(`${name}.gpx`))),
  subjectOf('a walk', seededWalk(1, 400)),
  subjectOf('a straight walk due east', seededWalk(2, 60, 'east')),
];

describe('the area seen, against the union of capsules by GEOS', () => {
  for (const subject of subjects) {
    for (const halfWidth of halfWidths) {
      it(`agrees for ${subject.name} at ${halfWidth} m, whole and with a hole in the ground`, async () => {
        for (const rings of [[frameRing(subject)], [frameRing(subject), holeRing(subject)]]) {
          const geosArea = seenByGeos(subject, rings, halfWidth);
          const difference = (await seenByRows(subject, rings, halfWidth)) - geosArea;
          expect(Math.abs(difference)).toBeLessThanOrEqual(allowed(halfWidth, geosArea));
        }
      });
    }
  }

  // The bar is for days of walking: two short walks have too little ground for small differences to cancel out.
  it.skipIf(recorded.length === 0)(
    'agrees to 0.02 % over all tracks together at 15 m',
    async () => {
      let [rows, reference] = [0, 0];
      for (const subject of subjects) {
        rows += await seenByRows(subject, [frameRing(subject)], 15);
        reference += seenByGeos(subject, [frameRing(subject)], 15);
      }
      expect(Math.abs(rows / reference - 1)).toBeLessThanOrEqual(0.0002);
    },
  );
});
