import { pinyin } from 'pinyin-pro';

/** First letters of a Chinese text read aloud, Latin letters and digits kept: 老盐沟 → lyg. */
export function initialsOf(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replaceAll(/\s/g, '');
}

export interface Findable {
  readonly text: string;
  readonly initials: string;
}

/** Adds the initials by which a text is found. */
export function makeFindable<Item extends { readonly text: string }>(item: Item): Item & Findable {
  return { ...item, initials: initialsOf(item.text) };
}

/** How well a query fits: 0 not at all, higher is better. A start beats a middle, a text beats its initials. */
export function rankMatch(query: string, item: Findable): number {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return 0;
  const text = item.text.toLowerCase();
  if (text === wanted) return 5;
  if (text.startsWith(wanted)) return 4;
  if (text.includes(wanted)) return 3;
  if (item.initials.startsWith(wanted)) return 2;
  return wanted.length > 1 && item.initials.includes(wanted) ? 1 : 0;
}

/** The best matches of a query, at most `limit`. */
export function findMatches<Item extends Findable>(
  query: string,
  items: readonly Item[],
  limit: number,
): readonly Item[] {
  return items
    .map((item) => ({ item, rank: rankMatch(query, item) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map(({ item }) => item);
}
