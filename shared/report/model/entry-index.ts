import type { Entry } from '../../ledger/entry.ts';
import { joinedKind } from '../../ledger/knowledge.ts';

/** An entry as a figure names it among its inputs. */
export interface EntryReference {
  readonly device: string;
  readonly seq: number;
  readonly kind: string;
  readonly subject: string;
  readonly hash: string;
}

/** Entries by the record they are about, and the last of them all. */
export interface EntryIndex {
  of(subject: string): readonly EntryReference[];
  /** Last entry that can change a figure, null in an empty ledger. */
  readonly head: EntryReference | null;
  /** Beijing instant at which a record first came in, by the ledger's clock. */
  firstClock(subject: string): string | null;
}

/**
 * Kinds that only say that something was written out, or by which device: they change no figure, so the head of a report passes
 * over them. A device writes that it has joined with its first command, which may be the saving of the report itself.
 */
const passedOver: ReadonlySet<string> = new Set([
  joinedKind,
  'report-made',
  'report-removed',
  'transfer-recorded',
]);

/** Indexes entries in the order given, which is the ledger's. */
export function indexEntries(entries: readonly Entry[]): EntryIndex {
  const bySubject = new Map<string, Entry[]>();
  let head: Entry | null = null;
  for (const entry of entries) {
    const known = bySubject.get(entry.subject);
    if (known === undefined) bySubject.set(entry.subject, [entry]);
    else known.push(entry);
    if (!passedOver.has(entry.kind)) head = entry;
  }
  return {
    of: (subject) => (bySubject.get(subject) ?? []).map(refer),
    head: head === null ? null : refer(head),
    firstClock: (subject) => bySubject.get(subject)?.[0]?.hlc ?? null,
  };
}

function refer({ device, seq, kind, subject, hash }: Entry): EntryReference {
  return { device, seq, kind, subject, hash };
}
