import { expect, it } from 'vitest';
import { GpxContent } from '../../../shared/import/gpx/gpx-content.ts';
import { ProblemList } from '../../../shared/import/problem-list.ts';
import { fixLimit } from '../../../shared/import/track-parser.ts';

it('takes as many fixes as one file may hold, refused ones counted, and not one more', () => {
  const content = new GpxContent(new ProblemList('a.gpx'), undefined);
  content.startTrack();
  content.startSegment();
  let taken = 0;
  while (content.startFix(undefined, '37', 1)) taken++;
  expect(taken).toBe(fixLimit);
});
