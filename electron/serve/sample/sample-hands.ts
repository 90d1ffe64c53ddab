import type { KeyObject } from 'node:crypto';
import type { LedgerPort } from '../../../shared/host/ports.ts';
import type { JsonValue } from '../../../shared/ledger/entry.ts';
import {
  type Actor,
  openSession,
  recordOperation,
} from '../../../shared/operations/record-operation.ts';
import type { State } from '../../../shared/operations/rows.ts';
import { actingOf } from '../../../shared/people/account-acting.ts';
import { ok, type Result } from '../../../shared/problems/problem.ts';
import { samplePassword } from '../../../shared/sample/sample-accounts.ts';
import type { SampleClock } from '../../../shared/sample/sample-clock.ts';
import { openCredential } from '../accounts/credential.ts';
import { signEntry } from '../accounts/entry-signatures.ts';

/** Performs an operation on the ledger being made, under an account's name or, with null, as the sample's maker. */
export type Perform = (
  as: string | null,
  name: string,
  input: unknown,
) => Promise<Result<JsonValue>>;

export interface SampleHands {
  readonly perform: Perform;
  /** The ledger as made so far. */
  state(): State;
  /** Takes the key an account signs with out of its blob's content; the account must be in the ledger. */
  takeKey(account: string, publicKey: string, credential: Uint8Array): Promise<void>;
}

/** Those who make the sample: each account signs what it does, as at a desk. */
export async function createSampleHands(
  port: LedgerPort,
  clock: SampleClock,
): Promise<Result<SampleHands>> {
  const status = await port.status();
  const opened = await openSession(port, 'device' in status ? status.device : '');
  if (!opened.ok) return opened;
  let session = opened.value;
  const keys = new Map<string, KeyObject>();
  const now = () => clock.now();
  const newId = () => clock.newId();
  const signedBy = (key: KeyObject): LedgerPort => ({
    ...port,
    append: (expected, entries) =>
      port.append(
        expected,
        entries.map((entry) => signEntry(entry, key)),
      ),
  });
  return ok({
    state: () => session.state,
    async perform(as, name, input) {
      const key = keys.get(as ?? '');
      let actor: Actor = { actor: 'sample', now, newId };
      if (as !== null) {
        const acting = actingOf(session.state, as, true);
        if (!acting.ok) return acting;
        actor = { actor: as, acting: acting.value, now, newId };
      }
      const place = key === undefined ? port : signedBy(key);
      const recorded = await recordOperation(place, session, name, input, actor);
      if (!recorded.ok) return recorded;
      session = { ...session, state: recorded.value.state, head: recorded.value.head };
      return ok(recorded.value.value);
    },
    async takeKey(account, publicKey, credential) {
      const ledgerId = session.state.ledger.get('ledger')?.ledgerId ?? '';
      const key = await openCredential(
        credential,
        samplePassword,
        { ledgerId, account },
        publicKey,
      );
      if (typeof key === 'string') throw new Error(`the key of ${account} is ${key}`);
      keys.set(account, key);
    },
  });
}
