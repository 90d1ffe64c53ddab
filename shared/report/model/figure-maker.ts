import { canonicalJson } from '../../ledger/canonical-json.ts';
import { hashText } from '../../ledger/hash.ts';
import type { EntryIndex, EntryReference } from './entry-index.ts';
import { type Figure, type FigureUnit, roundFigure, type Section } from './figure.ts';

/** Entries that a group of figures was computed from, and one hash over them. */
export interface Sources {
  readonly entries: readonly EntryReference[];
  readonly hash: string;
}

/** Entries about the records of the ids, each once, by device and number. */
export function gatherSources(index: EntryIndex, subjects: Iterable<string>): Sources {
  const found = new Map<string, EntryReference>();
  for (const subject of new Set(subjects))
    for (const entry of index.of(subject)) found.set(entry.hash, entry);
  const entries = [...found.values()].sort(
    (a, b) => (a.device < b.device ? -1 : a.device > b.device ? 1 : 0) || a.seq - b.seq,
  );
  return { entries, hash: hashText(entries.map((entry) => entry.hash).join('\n')) };
}

export interface FigureDraft {
  readonly code: string;
  readonly section: Section;
  readonly name: string;
  readonly unit: FigureUnit;
  readonly decimals?: number;
  /** Exact, in the printed unit; a share in per cent. */
  readonly value: number | null;
  readonly interval?: { readonly pessimistic: number; readonly optimistic: number };
  readonly before?: number | null;
  readonly formula: string;
  readonly parameters?: Readonly<Record<string, string | number | null>>;
  readonly sources: Sources;
}

/** A figure from its draft: values rounded as printed, inputs hashed. */
export function makeFigure(draft: FigureDraft): Figure {
  const { code, section, name, unit, formula, sources, parameters = {} } = draft;
  const decimals = draft.decimals ?? 0;
  const round = (value: number) => roundFigure(value, unit, decimals);
  const roundOrNone = (value: number | null | undefined) =>
    value === null || value === undefined || !Number.isFinite(value) ? null : round(value);
  const hash = hashText(canonicalJson({ formula, parameters, entries: sources.hash }));
  return {
    code,
    section,
    name,
    unit,
    decimals,
    value: roundOrNone(draft.value),
    interval:
      draft.interval === undefined
        ? null
        : {
            pessimistic: round(draft.interval.pessimistic),
            optimistic: round(draft.interval.optimistic),
          },
    before: roundOrNone(draft.before),
    inputs: { formula, parameters, entries: sources.entries, hash },
  };
}

/** A share in per cent, null without a whole. */
export function percentOf(part: number, whole: number): number | null {
  return whole > 0 ? (100 * part) / whole : null;
}
