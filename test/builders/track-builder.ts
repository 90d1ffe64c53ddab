import type { TrackInput } from '../../shared/coverage/inputs.ts';
import { packTrack } from '../../shared/tracks/packing.ts';
import type { Track } from '../../shared/tracks/records.ts';
import { type LocalPoint, positionAt } from './ground-builder.ts';

export const seasonStart = Date.parse('2026-04-01T00:00:00Z');

export interface TrackShape {
  readonly id?: string;
  readonly track?: Partial<Track>;
  /** Seconds between fixes; NaN leaves the times out. */
  readonly everySeconds?: number;
}

/** A track through points in local metres of the test ground, one segment per list. */
export function aTrack(
  segments: readonly (readonly LocalPoint[])[],
  shape: TrackShape = {},
): TrackInput {
  let clock = seasonStart;
  const packed = packTrack(
    segments.map((points) => {
      const positions = points.map(positionAt);
      return {
        longitudes: Float64Array.from(positions, ([longitude]) => longitude),
        latitudes: Float64Array.from(positions, ([, latitude]) => latitude),
        times: Float64Array.from(positions, () => {
          clock += (shape.everySeconds ?? 10) * 1000;
          return clock;
        }),
      };
    }),
  );
  const fixes = segments.reduce((sum, points) => sum + points.length, 0);
  return { packed, track: { ...plainTrack, id: shape.id ?? 'track-1', fixes, ...shape.track } };
}

/** Points every `step` metres along a line through corners. */
export function along(corners: readonly LocalPoint[], step = 10): LocalPoint[] {
  const points: LocalPoint[] = [corners[0]!];
  for (let i = 1; i < corners.length; i++) {
    const [a, b] = [corners[i - 1]!, corners[i]!];
    const count = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / step));
    for (let k = 1; k <= count; k++)
      points.push([a[0] + ((b[0] - a[0]) * k) / count, a[1] + ((b[1] - a[1]) * k) / count]);
  }
  return points;
}

export const plainTrack: Track = {
  id: 'track-1',
  name: 'test',
  file: { name: 'test.gpx', sha256: '', bytes: 0, indexInFile: 0 },
  packedBlob: '',
  mode: 'foot',
  purpose: 'survey',
  roundId: 'round-1',
  teamId: null,
  people: 1,
  sweepHalfWidthMetres: 15,
  fixes: 0,
  lengthMetres: 0,
  bounds: [118.6, 37.5, 118.9, 37.7],
  firstTime: '2026-04-01T00:00:00Z',
  lastTime: '2026-04-01T01:00:00Z',
  frame: { name: 'WGS84', decidedBy: 'format' },
  problems: [],
};
