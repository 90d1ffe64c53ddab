import type { LedgerPort } from '../../../shared/host/ports.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import {
  isKnownKind,
  isSignatureKind,
  judgeEntry,
} from '../../../shared/operations/permission/judge-entry.ts';
import { noBlocks, readBlocks } from '../../../shared/operations/permission/places.ts';
import { isReadableEntry, projectEntry } from '../../../shared/operations/project-entry.ts';
import type { State } from '../../../shared/operations/rows.ts';
import { createFold } from '../../../shared/operations/state.ts';
import {
  actingOf,
  findAccount,
  findSigningObstacle,
} from '../../../shared/people/account-acting.ts';
import { accountKeySchema } from '../../../shared/people/account-entries.ts';
import { ok, type Problem, type Result } from '../../../shared/problems/problem.ts';
import type { DeskSession, PendingKey } from './account-desk.ts';
import { signEntry } from './entry-signatures.ts';

interface AdmitParts {
  readonly state: State;
  readonly session: DeskSession | null;
  readonly pending: ReadonlyMap<string, PendingKey>;
  readonly now: number;
  readonly ledger: Pick<LedgerPort, 'readBlob'>;
}

/** Judges a window's entries one after another, as the ledger would stand before each, and signs them when all may stand. */
export async function admitEntries(
  entries: readonly Entry[],
  parts: AdmitParts,
): Promise<Result<readonly Entry[]>> {
  const { state, session } = parts;
  const account = session === null ? null : findAccount(state, session.account.name);
  const isLimited = account?.role === 'duty-officer' && account.stationId !== null;
  const readBlob = (sha256: string) => parts.ledger.readBlob(sha256);
  const blocks = isLimited ? await readBlocks(state, readBlob) : noBlocks;
  const fold = createFold(state);
  for (const entry of entries) {
    const problem =
      judgeActor(entry, parts) ??
      judgeForm(fold.state, entry) ??
      judgeEntry(fold.state, entry, blocks) ??
      judgeConfirmation(fold.state, entry, parts) ??
      judgeKey(entry, parts);
    if (problem !== null) return { ok: false, problem };
    for (const change of projectEntry(fold.state, entry)) fold.apply(change);
  }
  // Whatever a page sends as a signature is not one: the key is here.
  const bare = entries.map(({ sig: _sig, ...entry }): Entry => entry);
  return ok(session === null ? bare : bare.map((entry) => signEntry(entry, session.privateKey)));
}

function judgeActor({ actor }: Entry, { state, session }: AdmitParts): Problem | null {
  const isOwn =
    session === null ? findAccount(state, actor) === null : actor === session.account.name;
  if (isOwn && actor !== 'sample') return null;
  return session === null && findAccount(state, actor) !== null
    ? { code: 'sign-in-needed' }
    : { code: 'actor-not-signed-in', data: { actor } };
}

/** The page is of this program's own version: what it writes, the program can read. */
function judgeForm(state: State, entry: Entry): Problem | null {
  return isKnownKind(entry.kind) && isReadableEntry(state, entry)
    ? null
    : { code: 'entry-not-allowed', data: { kind: entry.kind } };
}

function judgeConfirmation(state: State, entry: Entry, parts: AdmitParts): Problem | null {
  if (!isSignatureKind(entry.kind)) return null;
  const { session, now } = parts;
  if (session === null) return { code: 'signing-needs-person' };
  const acting = actingOf(state, session.account.name, now < session.confirmedUntil);
  return acting.ok ? findSigningObstacle(state, acting.value) : acting.problem;
}

/** A key is only taken from the desk itself, which made it from a password it was given for that account. */
function judgeKey(entry: Entry, { state, pending }: AdmitParts): Problem | null {
  if (entry.kind !== 'account-key-set') return null;
  const record = accountKeySchema.safeParse(entry.payload.record);
  const key = record.success ? pending.get(record.data.blob) : undefined;
  const known = state.accounts.get(entry.subject)?.name ?? key?.account;
  const fits =
    record.success &&
    key !== undefined &&
    key.account === known &&
    key.setBy === record.data.setBy &&
    key.made.key.publicKey === record.data.publicKey;
  return fits ? null : { code: 'entry-not-allowed', data: { kind: entry.kind } };
}
