import type { VisitSetting } from './counting-records.ts';

/** A well site or valve house is looked over from this near; a starting value. */
const defaultVisitMetres = 30;

/** How near a track must come to a facility for it to count as visited. */
export function visitMetresOf(rows: {
  readonly visitSettings: ReadonlyMap<string, VisitSetting>;
}): number {
  return rows.visitSettings.get('visit')?.withinMetres ?? defaultVisitMetres;
}
