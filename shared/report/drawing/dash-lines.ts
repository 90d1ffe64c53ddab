import type { DrawingPoint } from './drawing.ts';

/** Lines cut into dashes, on and off by turns along each; lengths in the drawing's unit. */
export function dashLines(
  lines: readonly (readonly DrawingPoint[])[],
  dash: readonly number[],
): DrawingPoint[][] {
  return lines.flatMap((line) => dashLine(line, dash));
}

function dashLine(line: readonly DrawingPoint[], dash: readonly number[]): DrawingPoint[][] {
  const dashes: DrawingPoint[][] = [];
  let current: DrawingPoint[] = [];
  let at = 0;
  let left = dash[0] ?? 0;
  const first = line[0];
  if (first === undefined || !(dash.reduce((sum, length) => sum + length, 0) > 0)) return [];
  current.push(first);
  for (let i = 1; i < line.length; i++) {
    let from = line[i - 1]!;
    const to = line[i]!;
    let length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    while (length > left) {
      const share = left / length;
      from = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      length -= left;
      const isOn = at % 2 === 0;
      if (isOn) dashes.push([...current, from]);
      current = [from];
      at++;
      left = dash[at % dash.length]!;
    }
    left -= length;
    current.push(to);
  }
  if (at % 2 === 0 && current.length > 1) dashes.push(current);
  return dashes;
}
