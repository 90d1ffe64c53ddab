import type { Entry } from '../../ledger/entry.ts';
import { joinedKind, transferKind } from '../../ledger/knowledge.ts';
import { actingOf } from '../../people/account-acting.ts';
import type { Acting, Role } from '../../people/acting.ts';
import type { Problem } from '../../problems/problem.ts';
import { findRecordKind } from '../entry-kinds.ts';
import { isReadableEntry, projectEntry } from '../project-entry.ts';
import type { RowChange, State } from '../rows.ts';
import { judgeAccountEntry } from './account-rule.ts';
import { type EntryRule, entryRules } from './entry-rules.ts';
import { noBlocks, type Places } from './places.ts';

/** Who may write the kinds of entry that put no record of a table. Kinds a newer program made are for those who write at all. */
const otherKinds: Readonly<Record<string, readonly Role[]>> = {
  'ledger-created': [],
  'conflict-decided': ['planner'],
  'command-undone': ['planner', 'duty-officer'],
  // What a device has read of the others: it says so with its first command, whoever makes it.
  [joinedKind]: ['planner', 'duty-officer', 'leadership', 'auditor'],
};
/** Who makes the sample, its published accounts included. */
const sampleMaker = 'sample';
const unknownKindRoles: readonly Role[] = ['planner', 'duty-officer'];

/**
 * Whether an entry was allowed to the account it names, judged by the state right before it: the same rule for a button, the
 * command line, a page that lies and a package from another desk. A ledger without accounts allows its operator everything.
 */
export function isEntryAllowed(
  state: State,
  entry: Entry,
  blocks: Places['blocks'] = noBlocks,
): boolean {
  return judgeEntry(state, entry, blocks) === null;
}

/** Why an entry is not allowed to the account it names; null when it is. */
export function judgeEntry(
  state: State,
  entry: Entry,
  blocks: Places['blocks'] = noBlocks,
): Problem | null {
  const isAboutAccounts = findTable(entry.kind)?.startsWith('account') ?? false;
  if (state.accounts.size === 0) return isAboutAccounts ? judgeAccountEntry(state, entry) : null;
  const acting = actingOf(state, entry.actor, false);
  if (!acting.ok) {
    if (acting.problem.code !== 'account-unknown') return acting.problem;
    // A desk that opens its first package has nobody to sign in as: what it has read, it may say.
    if (entry.seq <= 2 && (entry.kind === joinedKind || entry.kind === transferKind)) return null;
    if (!isOpenToAll(state)) return { code: 'sign-in-needed' };
    return isAboutAccounts && entry.actor !== sampleMaker
      ? { code: 'sample-accounts-fixed' }
      : null;
  }
  if (isAboutAccounts)
    return isOpenToAll(state) ? { code: 'sample-accounts-fixed' } : judgeAccountEntry(state, entry);
  return judgeByRole(state, entry, acting.value, blocks);
}

/** The sample has published accounts, and is open to whoever looks at it without signing in. */
export function isOpenToAll(state: State): boolean {
  return state.accounts.size === 0 || (state.ledger.get('ledger')?.sampleAsOf ?? null) !== null;
}

/** Whether this program knows the kind at all. */
export function isKnownKind(kind: string): boolean {
  return findTable(kind) !== null || Object.hasOwn(otherKinds, kind);
}

/** Whether entries of this kind are signatures. */
export function isSignatureKind(kind: string): boolean {
  return ruleOf(kind)?.isSignature ?? false;
}

function judgeByRole(
  state: State,
  entry: Entry,
  acting: Acting,
  blocks: Places['blocks'],
): Problem | null {
  const { role } = acting;
  if (role === 'local-operator') return null;
  const rule = ruleOf(entry.kind);
  const roles = rule?.roles ?? otherKinds[entry.kind] ?? unknownKindRoles;
  if (!roles.includes(role)) return { code: 'role-refused', data: { command: entry.kind, role } };
  if (entry.kind === 'command-undone' && !undoesOwn(state, entry))
    return { code: 'entry-not-allowed', data: { kind: entry.kind } };
  if (rule?.removal === 'nobody' && findRecordKind(entry.kind)?.does === 'remove')
    return { code: 'entry-not-allowed', data: { kind: entry.kind } };
  if (rule === null || acting.stationId === null) return null;
  return isInScope(state, entry, rule, acting.stationId, blocks) ? null : { code: 'scope-refused' };
}

/** Whether every station a record belongs to, as it stands and as it becomes, is the officer's own. */
function isInScope(
  state: State,
  entry: Entry,
  { stations }: EntryRule<never>,
  stationId: string,
  blocks: Places['blocks'],
): boolean {
  // What a newer program wrote touches no row here; the program that can read it judges it.
  if (!isReadableEntry(state, entry) || stations === 'any') return true;
  const records = recordsTouched(state, entry);
  if (stations === undefined || records.length === 0) return false;
  const places = { state, blocks };
  return records.every((record) => {
    const touched = stations(record as never, places);
    if (touched === 'any') return true;
    return touched.length > 0 && touched.every((station) => station === stationId);
  });
}

function recordsTouched(state: State, entry: Entry): unknown[] {
  const table = findTable(entry.kind);
  if (table === null) return [];
  const before = state[table].get(entry.subject);
  const changes: readonly RowChange[] = projectEntry(state, entry);
  const after = changes.flatMap((change) =>
    change.table === table && 'put' in change ? [change.put] : [],
  );
  return before === undefined ? after : [before, ...after];
}

function findTable(kind: string) {
  return kind === 'track-changed' ? 'tracks' : (findRecordKind(kind)?.table ?? null);
}

function ruleOf(kind: string): EntryRule<never> | null {
  const table = findTable(kind);
  if (table === null || table === 'accounts' || table === 'accountKeys') return null;
  return entryRules[table] as EntryRule<never>;
}

function undoesOwn(state: State, entry: Entry): boolean {
  const { undoes } = entry.payload;
  return typeof undoes === 'string' && state.commands.get(undoes)?.actor === entry.actor;
}
