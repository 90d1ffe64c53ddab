import type { Site, SiteCheck } from '../records/site-entries.ts';

/** 查到 of one block in one round, n of N, with the tick of each site (the last one by time). */
export interface Checked {
  readonly done: number;
  readonly total: number;
  readonly sites: readonly { readonly site: Site; readonly check: SiteCheck | null }[];
}

/** Tables that say what is to be checked and what was. */
export interface SiteRows {
  readonly sites: ReadonlyMap<string, Site>;
  readonly siteChecks: ReadonlyMap<string, SiteCheck>;
}

/** Must-check sites of every block that has any, in the order of their ids. A tick without a named person does not count. */
export function checkedByBlock(rows: SiteRows, roundId: string): ReadonlyMap<string, Checked> {
  const checks = new Map<string, SiteCheck>();
  for (const check of rows.siteChecks.values()) {
    if (check.roundId !== roundId || check.personId === null) continue;
    const known = checks.get(check.siteId);
    if (known === undefined || known.at <= check.at) checks.set(check.siteId, check);
  }
  const blocks = new Map<string, { site: Site; check: SiteCheck | null }[]>();
  for (const site of rows.sites.values()) {
    const line = { site, check: checks.get(site.id) ?? null };
    const known = blocks.get(site.blockCode);
    if (known === undefined) blocks.set(site.blockCode, [line]);
    else known.push(line);
  }
  const found = new Map<string, Checked>();
  for (const [code, sites] of blocks) {
    sites.sort((a, b) => (a.site.id < b.site.id ? -1 : 1));
    const done = sites.filter(({ check }) => check !== null).length;
    found.set(code, { done, total: sites.length, sites });
  }
  return found;
}

/** Sites ticked of sites there are. */
export type CheckedCount = Pick<Checked, 'done' | 'total'>;

/** 查到 of several blocks together; blocks without sites add nothing. */
export function sumChecked(
  checked: ReadonlyMap<string, CheckedCount>,
  codes: Iterable<string>,
): CheckedCount {
  let [done, total] = [0, 0];
  for (const code of codes) {
    const block = checked.get(code);
    done += block?.done ?? 0;
    total += block?.total ?? 0;
  }
  return { done, total };
}

/** 查到 of one block: sites ticked of sites there are. */
export function checkedOf(rows: SiteRows, roundId: string, code: string): Checked {
  return checkedByBlock(rows, roundId).get(code) ?? { done: 0, total: 0, sites: [] };
}
