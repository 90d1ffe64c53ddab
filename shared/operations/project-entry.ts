import type { Entry } from '../ledger/entry.ts';
import { joinedKind } from '../ledger/knowledge.ts';
import { findRecordKind, recordKinds, trackChangedSchema } from './entry-kinds.ts';
import {
  commandUndoneSchema,
  conflictDecidedSchema,
  ledgerCreatedSchema,
} from './ledger-entries.ts';
import type { CommandRow, RowChange, State } from './rows.ts';

/**
 * Row changes an entry makes to `state`, its command's row included. Pure. A kind or payload version this program does not
 * know changes no record, is still counted in its command, and stays in the ledger as it came.
 */
export function projectEntry(state: State, entry: Entry): RowChange[] {
  return [...projectRecord(state, entry), ...projectCommand(state, entry)];
}

/** Id of the command an entry belongs to: the entries of one device with one clock. */
export function commandIdOf(entry: Pick<Entry, 'device' | 'hlc'>): string {
  return `${entry.device} ${entry.hlc}`;
}

/** Whether this program can read the entry; one of a newer kind or payload version it cannot. */
export function isReadableEntry(state: State, entry: Entry): boolean {
  if (entry.kind === joinedKind) return true;
  return entry.kind === 'command-undone'
    ? readUndone(entry) !== null
    : projectRecord(state, entry).length > 0;
}

function projectRecord(state: State, entry: Entry): RowChange[] {
  if (entry.kind === 'ledger-created') return projectLedgerCreated(entry);
  if (entry.kind === 'track-changed') return projectTrackChanged(state, entry);
  if (entry.kind === 'conflict-decided') return projectDecision(state, entry);
  const found = findRecordKind(entry.kind);
  if (found === null) return [];
  const kind = recordKinds[found.table];
  if (entry.payload.version !== kind.version) return [];
  if (found.does === 'remove') return [{ table: found.table, delete: entry.subject } as RowChange];
  const record = kind.record.safeParse(entry.payload.record);
  if (!record.success || record.data.id !== entry.subject) return [];
  return [{ table: found.table, put: record.data } as RowChange];
}

function projectLedgerCreated(entry: Entry): RowChange[] {
  const payload = ledgerCreatedSchema.safeParse(entry.payload);
  if (!payload.success) return [];
  const { name, createdAt, sampleAsOf } = payload.data;
  return [
    {
      table: 'ledger',
      put: { id: 'ledger', ledgerId: entry.subject, name, createdAt, sampleAsOf },
    },
  ];
}

function projectTrackChanged(state: State, entry: Entry): RowChange[] {
  const payload = trackChangedSchema.safeParse(entry.payload);
  const track = state.tracks.get(entry.subject);
  if (!payload.success || track === undefined) return [];
  const given = Object.entries(payload.data.change).filter(([, value]) => value !== undefined);
  return [{ table: 'tracks', put: { ...track, ...Object.fromEntries(given) } }];
}

function projectDecision(state: State, entry: Entry): RowChange[] {
  const payload = conflictDecidedSchema.safeParse(entry.payload);
  const conflict = state.conflicts.get(entry.subject);
  if (!payload.success || conflict === undefined) return [];
  const decision = { hash: payload.data.hash, actor: entry.actor, hlc: entry.hlc };
  return [{ table: 'conflicts', put: { ...conflict, decision } }];
}

function projectCommand(state: State, entry: Entry): RowChange[] {
  const id = commandIdOf(entry);
  const started = state.commands.get(id);
  const undoes = readUndone(entry) ?? started?.undoes ?? null;
  const command: CommandRow = {
    id,
    device: entry.device,
    hlc: entry.hlc,
    actor: entry.actor,
    ...countKind(started, entry.kind),
    undoes,
    undoneBy: started?.undoneBy ?? null,
  };
  const undone = undoes === null ? undefined : state.commands.get(undoes);
  const changes: RowChange[] = [{ table: 'commands', put: command }];
  if (undone !== undefined && undone.undoneBy !== id)
    changes.push({ table: 'commands', put: { ...undone, undoneBy: id } });
  return changes;
}

function countKind(
  started: CommandRow | undefined,
  kind: string,
): Pick<CommandRow, 'kinds' | 'counts'> {
  const kinds = started?.kinds ?? [];
  const counts = started?.counts ?? [];
  const at = kinds.indexOf(kind);
  if (at < 0) return { kinds: [...kinds, kind], counts: [...counts, 1] };
  return { kinds, counts: counts.map((count, index) => (index === at ? count + 1 : count)) };
}

function readUndone(entry: Entry): string | null {
  if (entry.kind !== 'command-undone') return null;
  const payload = commandUndoneSchema.safeParse(entry.payload);
  return payload.success ? payload.data.undoes : null;
}
