import type { FileProblem } from '../problems/problem.ts';

/** One unbroken run of fixes as the file gives it; arrays have the same length, file order is kept. */
export interface ParsedSegment {
  /** Degrees east, WGS84. */
  readonly longitudes: Float64Array;
  /** Degrees north, WGS84. */
  readonly latitudes: Float64Array;
  /** Unix milliseconds, NaN where the fix has no usable time. */
  readonly times: Float64Array;
}

export interface ParsedTrack {
  readonly name: string;
  readonly segments: readonly ParsedSegment[];
}

/** What every track parser returns, whatever the format. Nothing of it is kept when a problem is `refused` for the whole file. */
export interface ParsedFile {
  readonly format: 'gpx';
  readonly frame: 'WGS84';
  readonly tracks: readonly ParsedTrack[];
  readonly waypoints: number;
  readonly fixes: number;
  readonly refusedFixes: number;
  readonly problems: readonly FileProblem[];
  /** False when the file as a whole was refused; `problems` says why. */
  readonly accepted: boolean;
}
