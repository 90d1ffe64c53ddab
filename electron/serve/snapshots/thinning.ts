const hour = 3600e3;
const day = 24 * hour;

/**
 * Which snapshots to keep, by their times in milliseconds since 1970: the newest of each hour for a day, of each day for
 * thirty days, of each month (UTC) before that. The newest of all is always kept.
 */
export function keptTimes(times: readonly number[], nowMilliseconds: number): Set<number> {
  const newestOfSpan = new Map<string, number>();
  for (const time of times) {
    const span = spanOf(time, nowMilliseconds - time);
    newestOfSpan.set(span, Math.max(time, newestOfSpan.get(span) ?? time));
  }
  return new Set(newestOfSpan.values());
}

function spanOf(time: number, age: number): string {
  if (age < day) return `hour ${Math.floor(time / hour)}`;
  if (age < 30 * day) return `day ${Math.floor(time / day)}`;
  return `month ${new Date(time).toISOString().slice(0, 7)}`;
}
