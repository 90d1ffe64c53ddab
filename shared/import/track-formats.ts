import { GpxParser } from './gpx/parse-gpx.ts';
import type { ParsedFile } from './parsed-file.ts';
import type { ProblemList } from './problem-list.ts';
import type { TrackParser } from './track-parser.ts';

/** One readable format of XML; a further one is a further row. */
interface XmlFormat {
  readonly format: ParsedFile['format'];
  /** Local name of its root element. */
  readonly root: string;
  createParser(problems: ProblemList, nowMilliseconds: number | undefined): TrackParser;
}

/** Formats told by their root element. */
export const xmlFormats: readonly XmlFormat[] = [
  {
    format: 'gpx',
    root: 'gpx',
    createParser: (problems, nowMilliseconds) => new GpxParser(problems, nowMilliseconds),
  },
];
