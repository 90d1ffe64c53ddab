type PlanePoint = readonly [x: number, y: number];
export type PlaneSegment = readonly [from: PlanePoint, to: PlanePoint];

/** Joins segments that share ends into long lines, so that a dash runs on instead of starting anew at every corner. */
export function chainSegments(segments: readonly PlaneSegment[]): PlanePoint[][] {
  const ends = new Map<string, number[]>();
  for (const [index, segment] of segments.entries())
    for (const end of segment) {
      const key = keyOf(end);
      ends.set(key, [...(ends.get(key) ?? []), index]);
    }
  const used = new Set<number>();
  const lines: PlanePoint[][] = [];
  // Ends and junctions first: a line begun in its middle would come out in two halves.
  const order = [...segments.keys()].sort((a, b) => loneliness(b) - loneliness(a));
  for (const start of order) {
    if (used.has(start)) continue;
    used.add(start);
    const [from, to] = segments[start]!;
    const isForward = (ends.get(keyOf(from))?.length ?? 0) !== 2;
    const line = isForward ? [from, to] : [to, from];
    follow(line);
    lines.push(line);
  }
  return lines;

  function loneliness(index: number): number {
    return segments[index]!.some((end) => ends.get(keyOf(end))?.length !== 2) ? 1 : 0;
  }

  function follow(line: PlanePoint[]): void {
    for (;;) {
      const tip = line.at(-1)!;
      const meeting = ends.get(keyOf(tip)) ?? [];
      const next = meeting.length === 2 ? meeting.find((index) => !used.has(index)) : undefined;
      if (next === undefined) return;
      used.add(next);
      const [from, to] = segments[next]!;
      line.push(keyOf(from) === keyOf(tip) ? to : from);
    }
  }
}

function keyOf([x, y]: PlanePoint): string {
  return `${x} ${y}`;
}
