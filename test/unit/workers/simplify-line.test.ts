import { describe, expect, it } from 'vitest';
import { simplifyLine } from '../../../renderer/workers/simplify-line.ts';

const metre = 1 / 111_320;

describe('thinning a line for the map', () => {
  it('leaves out what lies within the tolerance and keeps the ends', () => {
    const line = Array.from({ length: 101 }, (_, index): [number, number] => [
      118.7 + index * metre,
      37.6 + (index % 2) * 0.5 * metre,
    ]);
    expect(simplifyLine(line, 0.8)).toEqual([line[0], line[100]]);
  });

  it('keeps a bend beyond the tolerance', () => {
    const bend: [number, number] = [118.7 + 5 * metre, 37.6 + 3 * metre];
    const line: [number, number][] = [[118.7, 37.6], bend, [118.7 + 10 * metre, 37.6]];
    expect(simplifyLine(line, 0.8)).toContain(bend);
  });

  it('keeps the far point of a way out and back over itself', () => {
    const far: [number, number] = [118.7 + 90 * metre, 37.6];
    expect(simplifyLine([[118.7, 37.6], far, [118.7, 37.6]], 0.8)).toContain(far);
  });

  it('is quick on a long straight track', () => {
    const line = Array.from({ length: 200_000 }, (_, index): [number, number] => [
      118 + index * 1e-6,
      37.6,
    ]);
    expect(simplifyLine(line, 0.8)).toHaveLength(2);
  });
});
