import type { FixSegment } from '../fix-segment.ts';

/** Steps hashed together. Honest receivers repeat a few steps to the centimetre by chance, not a dozen in a row. */
const runSteps = 12;
/** Fewer different steps than this say nothing: standing still, or an even ride on a straight road. */
const fewestDifferent = 5;
/** One run in this many is kept, by its hash, so that copies keep the same ones wherever they begin. */
const keptOneIn = 4;
/** Steps are compared in units of 1e-7 degree, as fixes are stored. */
const unitsPerDegree = 1e7;

/** Hashes of runs of steps, each with the fix it begins at, and how many runs could have been kept. */
export interface Fingerprint {
  readonly hashes: Float64Array;
  readonly fixes: Int32Array;
  readonly telling: number;
}

const known = new WeakMap<object, Fingerprint>();

/** Fingerprint of a track's steps, blind to where it lies and when it was; kept as long as `owner` lives. */
export function fingerprintOf(owner: object, segments: readonly FixSegment[]): Fingerprint {
  const before = known.get(owner);
  if (before !== undefined) return before;
  const hashes: number[] = [];
  const fixes: number[] = [];
  let telling = 0;
  let offset = 0;
  for (const { longitudes, latitudes } of segments) {
    const steps = longitudes.length - 1;
    const dx = new Int32Array(Math.max(0, steps));
    const dy = new Int32Array(Math.max(0, steps));
    for (let i = 0; i < steps; i++) {
      dx[i] = Math.round((longitudes[i + 1]! - longitudes[i]!) * unitsPerDegree);
      dy[i] = Math.round((latitudes[i + 1]! - latitudes[i]!) * unitsPerDegree);
    }
    for (let start = 0; start + runSteps <= steps; start++) {
      if (!isTelling(dx, dy, start)) continue;
      telling++;
      const hash = hashRun(dx, dy, start);
      if (hash % keptOneIn !== 0) continue;
      hashes.push(hash);
      fixes.push(offset + start);
    }
    offset += longitudes.length;
  }
  const made = { hashes: Float64Array.from(hashes), fixes: Int32Array.from(fixes), telling };
  known.set(owner, made);
  return made;
}

function isTelling(dx: Int32Array, dy: Int32Array, start: number): boolean {
  const different = new Set<number>();
  for (let i = start; i < start + runSteps; i++)
    if (dx[i] !== 0 || dy[i] !== 0) different.add(dx[i]! * 67_108_859 + dy[i]!);
  return different.size >= fewestDifferent;
}

/** 53 bits from two 32-bit FNV-1a sums with different starts. */
function hashRun(dx: Int32Array, dy: Int32Array, start: number): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = start; i < start + runSteps; i++) {
    low = Math.imul(low ^ dx[i]!, 0x01000193);
    low = Math.imul(low ^ dy[i]! ^ (low >>> 15), 0x01000193);
    high = Math.imul(high ^ dy[i]!, 0x85ebca6b);
    high = Math.imul(high ^ dx[i]! ^ (high >>> 13), 0xc2b2ae35);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
