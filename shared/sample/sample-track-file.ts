import type { Mode, Purpose } from '../tracks/records.ts';

/** One GPX file of the sample and what is declared for it at import; a line of resources/sample/tracks.json. */
export interface SampleTrackFile {
  /** Name in resources/sample/tracks.zip. */
  readonly file: string;
  readonly mode: Mode;
  readonly purpose: Purpose;
  readonly teamId: string;
  readonly people: number;
  readonly sweepHalfWidthMetres: number;
}
