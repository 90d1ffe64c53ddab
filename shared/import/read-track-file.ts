import type { Pause } from '../grid/pause.ts';
import type { ParsedFile } from './parsed-file.ts';

/** What is known of a file before it is read. With `nowMilliseconds`, later fixes are flagged as from the future. */
export interface TrackFileInfo {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly nowMilliseconds?: number;
}

/**
 * Reads a track file whatever its format, told by its content. Never throws on bad input: the whole list of problems
 * comes with the result, and a file refused as a whole has `accepted: false`, no tracks and at least one `refused` problem.
 */
export async function readTrackFile(
  _file: TrackFileInfo,
  _chunks: AsyncIterable<Uint8Array>,
  _pause?: Pause,
): Promise<ParsedFile | 'cancelled'> {
  throw new Error('not built yet');
}
