import type { ParsedFile } from './parsed-file.ts';

/** What a parser found in a file; the door adds the problem list and decides on acceptance. */
export type ParsedContent = Pick<ParsedFile, 'tracks' | 'waypoints' | 'fixes' | 'refusedFixes'>;

/** One format's parser, fed with text piece by piece. Its problems go to the list it was made with. */
export interface TrackParser {
  /** False when the file has to be refused as a whole; nothing more need be fed. */
  write(text: string): boolean;
  /** Null when the file has to be refused as a whole. */
  end(): ParsedContent | null;
}

/** Most fixes one file may hold. */
export const fixLimit = 5_000_000;
/** Most tracks and segments together: a file of empty ones would fill the memory without a single fix. */
export const trackLimit = 100_000;
export const fileByteLimit = 512 * 1024 * 1024;
