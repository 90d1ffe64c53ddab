import type { Mode, Purpose } from '../../shared/tracks/records.ts';

export type LayerLook = { readonly visible: boolean; readonly opacity: number };

/** What a person set on this machine and finds again: never in the ledger. */
export interface Preferences {
  readonly language: 'zh' | 'en';
  readonly theme: 'light' | 'dark';
  readonly areaUnit: 'mu' | 'km2';
  readonly coordinateForm: string;
  readonly leftWidth: number;
  readonly rightWidth: number;
  readonly tableHeight: number;
  readonly leftOpen: boolean;
  readonly rightOpen: boolean;
  readonly tableOpen: boolean;
  readonly legendOpen: boolean;
  readonly layers: Readonly<Record<string, LayerLook>>;
  readonly importMode: Mode;
  readonly importPurpose: Purpose;
  readonly importTeamId: string | null;
  readonly importPeople: number;
  /** Minutes without a touch until a signed-in window locks. */
  readonly idleMinutes: number;
  /** Columns of lists by their heads, each field with its column. */
  readonly listColumns: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly halfWidths: Partial<Readonly<Record<Mode, number>>>;
}

/** First values: the grid of the design at 1440 × 900. */
export const firstPreferences: Preferences = {
  language: 'zh',
  theme: 'light',
  areaUnit: 'mu',
  coordinateForm: '',
  leftWidth: 240,
  rightWidth: 336,
  tableHeight: 204,
  leftOpen: true,
  rightOpen: true,
  tableOpen: true,
  legendOpen: true,
  layers: {},
  importMode: 'foot',
  importPurpose: 'survey',
  importTeamId: null,
  importPeople: 1,
  idleMinutes: 15,
  listColumns: {},
  halfWidths: {},
};

const storageKey = 'lawang-preferences';

/** Reads what was set before; anything odd falls back to the first value. */
export function loadPreferences(storage: Pick<Storage, 'getItem'>): Preferences {
  try {
    const stored: unknown = JSON.parse(storage.getItem(storageKey) ?? '{}');
    return mergePreferences(stored);
  } catch {
    return firstPreferences;
  }
}

/** Keeps every stored value whose kind is that of the first value. */
export function mergePreferences(stored: unknown): Preferences {
  if (typeof stored !== 'object' || stored === null) return firstPreferences;
  const known = Object.entries(stored).filter(([name, value]) => {
    if (name === 'importTeamId') return value === null || typeof value === 'string';
    const first: unknown = Object.hasOwn(firstPreferences, name)
      ? firstPreferences[name as keyof Preferences]
      : undefined;
    return first !== undefined && typeof first === typeof value && value !== null;
  });
  return { ...firstPreferences, ...Object.fromEntries(known) };
}

/** Remembers for the next start; a full or closed storage is no reason to stop. */
export function savePreferences(storage: Pick<Storage, 'setItem'>, preferences: Preferences): void {
  try {
    storage.setItem(storageKey, JSON.stringify(preferences));
  } catch {
    // Preferences are a comfort: without storage they last as long as the window.
  }
}
