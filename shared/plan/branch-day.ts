const beijingMilliseconds = 8 * 3_600_000;

/** ISO day of an instant on the branch's calendar (Beijing time); null where there is no usable instant. */
export function branchDay(instant: string | null): string | null {
  const milliseconds = instant === null ? Number.NaN : Date.parse(instant) + beijingMilliseconds;
  return Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString().slice(0, 10) : null;
}

/** ISO days from one to another, both included; empty when they are the wrong way round. */
export function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
