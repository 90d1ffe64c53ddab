import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { gpxCases } from '../../fixtures/gpx-files.ts';
import { readGpx } from '../../fixtures/read-gpx.ts';

describe.each(gpxCases)('a GPX file with $what', ({ content, codes, accepted }) => {
  it('ends as it must, with each problem named in both languages', async () => {
    const parsed = await readGpx(content);
    expect(parsed.problems.map(({ code }) => code)).toEqual(codes);
    expect(parsed.accepted).toBe(accepted);
    for (const problem of parsed.problems)
      for (const language of ['zh', 'en'] as const) {
        const sentence = describeProblem(problem, language);
        expect(sentence.length).toBeGreaterThan(20);
        expect(sentence).not.toMatch(/\{\w+\}/);
      }
  });

  it('keeps nothing when it is refused, and all of it when it is not', async () => {
    const parsed = await readGpx(content);
    const fixes = parsed.tracks
      .flatMap(({ segments }) => segments)
      .reduce((sum, { times }) => sum + times.length, 0);
    expect(fixes).toBe(parsed.fixes);
    expect(parsed.fixes > 0).toBe(accepted);
  });

  it('reads the same in pieces of seven bytes', async () => {
    const whole = await readGpx(content);
    const cut = await readGpx(content, 7);
    expect({
      ...cut,
      problems: cut.problems.map(({ code, line, count }) => [code, line, count]),
    }).toEqual({
      ...whole,
      problems: whole.problems.map(({ code, line, count }) => [code, line, count]),
    });
  });
});
