import { describe, expect, it } from 'vitest';
import {
  firstPreferences,
  loadPreferences,
  mergePreferences,
  savePreferences,
} from '../../../renderer/session/preferences.ts';

describe('preferences', () => {
  it('come back as they were set', () => {
    let stored: string | null = null;
    savePreferences(
      {
        setItem: (_key, value) => {
          stored = value;
        },
      },
      { ...firstPreferences, theme: 'dark', leftWidth: 300, importTeamId: 'team-1' },
    );
    const loaded = loadPreferences({ getItem: () => stored });
    expect(loaded).toMatchObject({ theme: 'dark', leftWidth: 300, importTeamId: 'team-1' });
  });

  it('fall back when the storage holds nonsense', () =>
    expect(loadPreferences({ getItem: () => '{half' })).toEqual(firstPreferences));

  it('drop values of another kind and names never known', () =>
    expect(mergePreferences({ leftWidth: 'wide', __proto__: { theme: 'dark' }, old: 1 })).toEqual(
      firstPreferences,
    ));

  it('survive a storage that refuses', () => {
    const full = {
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => savePreferences(full, firstPreferences)).not.toThrow();
  });
});
