import type { Unit } from './records.ts';

/** 派出所 a unit belongs to: itself or the station above it; null for the branch, oilfield units and unknown ids. */
export function stationOf(units: ReadonlyMap<string, Unit>, unitId: string | null): string | null {
  const seen = new Set<string>();
  for (let at = unitId; at !== null && !seen.has(at); ) {
    seen.add(at);
    const unit = units.get(at);
    if (unit === undefined) return null;
    if (unit.kind === 'station') return unit.id;
    at = unit.parentId;
  }
  return null;
}
