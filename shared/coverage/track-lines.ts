import type { Track } from '../tracks/records.ts';

type Line = readonly (readonly [longitude: number, latitude: number])[];

/** Legs of a track for drawing, split by what they are. */
export interface TrackLines {
  readonly trackId: string;
  readonly search: readonly Line[];
  readonly transit: readonly Line[];
  readonly dropouts: readonly Line[];
}

/** Lines of one track in WGS84: legs by their use, and the jumps nothing is swept across. */
export function trackLines(track: Track, _packed: Uint8Array): TrackLines {
  return { trackId: track.id, search: [], transit: [], dropouts: [] };
}
