import { describe, expect, it } from 'vitest';
import { findMatches, initialsOf, makeFindable } from '../../../renderer/i18n/search.ts';

const items = ['张三', '东港派出所', '苇海派出所', 'AO14', 'AO1'].map((text) =>
  makeFindable({ text }),
);
const found = (query: string) => findMatches(query, items, 10).map((item) => item.text);

describe('search', () => {
  it('reads a name aloud by its first letters', () => expect(initialsOf('张三')).toBe('zs'));
  it('finds people and units by pinyin initials', () => {
    expect(found('zs')).toEqual(['张三']);
    expect(found('dgp')).toEqual(['东港派出所']);
  });
  it('finds by a part of the text', () => expect(found('派出所')).toHaveLength(2));
  it('puts the exact code first', () => expect(found('ao1')[0]).toBe('AO1'));
  it('finds nothing for nothing', () => expect(found('  ')).toEqual([]));
});
