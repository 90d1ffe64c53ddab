import type { PositionError, RoundStage, SkyCover, TrackError } from './counting-records.ts';
import type { Mode } from './records.ts';

/** All covers of the sky in the order they are offered. */
export const skyCovers = [
  'open',
  'reed',
  'trees',
  'built-up',
] as const satisfies readonly SkyCover[];

/** Error of a fix in the open, metres; what a track counts with about which nothing was decided. */
export const openErrorMetres = 3;

/**
 * Errors to start from, metres (root mean square of one coordinate), calibrated by nobody: phones and handhelds in the open keep
 * to about 3 m, wet leaves and trunks overhead and walls that reflect the signal make it two or three times as much. Drones fly
 * above all of that, and a camera's own place is measured once.
 */
const startingErrors: Readonly<Record<SkyCover, number>> = {
  open: openErrorMetres,
  reed: 4,
  trees: 8,
  'built-up': 6,
};

export function positionErrorId(mode: Mode, sky: SkyCover): string {
  return `${mode} ${sky}`;
}

/** Error a project goes by for a mode under a sky: its own, else the starting value. */
export function positionErrorOf(
  mode: Mode,
  sky: SkyCover,
  own: ReadonlyMap<string, PositionError>,
): PositionError {
  const id = positionErrorId(mode, sky);
  const isUnderSky = mode === 'drone' || mode === 'video';
  const errorMetres = isUnderSky ? openErrorMetres : startingErrors[sky];
  return own.get(id) ?? { id, mode, sky, errorMetres, source: '', isCalibrated: false };
}

/** Sky a round's walks are taken to be under until somebody says otherwise: dense growth here is reed, crops stand below it. */
export function skyOfRound(stage: Pick<RoundStage, 'cover'> | undefined): SkyCover {
  return stage?.cover === 'dense' ? 'reed' : 'open';
}

/** Error to keep with a track, null where it is the program's own in the open and needs no keeping. */
export function errorToKeep(
  trackId: string,
  mode: Mode,
  sky: SkyCover,
  own: ReadonlyMap<string, PositionError>,
): TrackError | null {
  const { errorMetres } = positionErrorOf(mode, sky, own);
  if (sky === 'open' && errorMetres === openErrorMetres) return null;
  return { id: trackId, sky, errorMetres };
}
