import type { Publicity } from '../records/publicity-entries.ts';

/** Publicity as it stands in a report: 场次, 份数, 条幅, 受众, 覆盖社区. */
export interface PublicitySum {
  readonly events: number;
  readonly copies: number;
  readonly banners: number;
  readonly people: number;
  readonly places: number;
  /** Ids of the communities reached, each once. */
  readonly communityIds: ReadonlySet<string>;
}

/** Totals over some events; a place counts once however often something was held there. */
export function sumPublicity(events: Iterable<Publicity>): PublicitySum {
  const all = [...events];
  const total = (pick: (event: Publicity) => number) =>
    all.reduce((sum, event) => sum + pick(event), 0);
  const places = new Set(all.map(({ place }) => place.trim()).filter((place) => place !== ''));
  return {
    events: all.length,
    copies: total(({ copies }) => copies),
    banners: total(({ banners }) => banners),
    people: total(({ people }) => people),
    places: places.size,
    communityIds: new Set(all.flatMap(({ communityIds }) => communityIds)),
  };
}
