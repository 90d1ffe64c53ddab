import type { ListRecord } from './read-list.ts';

/** The fields given, without those that are undefined: no column, no change. */
export function givenFields(record: ListRecord): ListRecord {
  const given = Object.entries(record).filter(([, value]) => value !== undefined);
  return { id: record.id, ...Object.fromEntries(given) };
}

/** Whether a record would change anything of what is kept under its id. */
export function differs(record: ListRecord, kept: object | undefined): boolean {
  if (kept === undefined) return true;
  const before = kept as Readonly<Record<string, unknown>>;
  return Object.entries(record).some(
    ([name, value]) => value !== undefined && (before[name] ?? null) !== value,
  );
}

/** Counts rows by what they do and keeps the records that do something. */
export class ListTally {
  readonly records: ListRecord[] = [];
  added = 0;
  changed = 0;
  same = 0;

  add(record: ListRecord, kept: object | undefined, alsoDiffers = false): void {
    if (kept === undefined) this.added++;
    else if (differs(record, kept) || alsoDiffers) this.changed++;
    else this.same++;
    if (differs(record, kept)) this.records.push(givenFields(record));
  }

  counts() {
    return { added: this.added, changed: this.changed, same: this.same };
  }
}
