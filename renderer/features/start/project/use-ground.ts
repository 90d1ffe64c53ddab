import { type GroundReader, groundOnPage } from './ground-reader.ts';

/** Where ground is read and cut. */
export function useGround(): GroundReader {
  return groundOnPage;
}
