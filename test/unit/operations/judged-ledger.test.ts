import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { knownAt } from '../../../shared/ledger/knowledge.ts';
import { emptyHead, headAfter, sealEntries } from '../../../shared/ledger/seal.ts';
import { judgeLedger } from '../../../shared/operations/fold-ledger.ts';
import { readBlocks } from '../../../shared/operations/permission/places.ts';
import { accountNames, actAs } from '../../builders/account-builder.ts';
import type { LedgerAtWork } from '../../builders/memory-ledger.ts';
import { attemptsOn, mayLeave } from '../../builders/role-attempts.ts';
import { forge, matrixLedger } from '../../builders/role-matrix.ts';

const late = Date.parse('2026-05-01T00:00:00Z');

/** The entries again, as another desk would have made them after it had read what `known` says. */
function fromAnotherDesk(
  ledger: LedgerAtWork,
  entries: readonly Entry[],
  known = knownAt(headAfter(emptyHead, ledger.port.written)),
): Entry[] {
  const here = headAfter(emptyHead, ledger.port.written);
  const actor = entries[0]!.actor;
  const payload = { version: 1, heads: known };
  const joined = { kind: 'device-joined', subject: 'device-2', payload };
  const drafts = entries.map(({ kind, subject, payload }) => ({ kind, subject, payload }));
  return sealEntries([joined, ...drafts], here, { device: 'device-2', actor }, late);
}

describe('a package from another desk', () => {
  it('brings in nothing its author was not allowed, and everything he was', async () => {
    const ledger = await matrixLedger();
    const blocks = await readBlocks(ledger.state, (sha256) => ledger.port.readBlob(sha256));
    const mistakes: string[] = [];
    let judged = 0;
    for (const attempt of await attemptsOn(ledger)) {
      // The conflict of the matrix stands in its memory only.
      if (attempt.operation === 'decide-conflict') continue;
      for (const name of accountNames) {
        const forged = await forge(ledger, attempt, name);
        if (forged === null) continue;
        const arriving = fromAnotherDesk(ledger, forged);
        const { refused } = judgeLedger([...ledger.port.written, ...arriving], blocks);
        judged++;
        if ((refused.length === 0) !== mayLeave(attempt, name))
          mistakes.push(`${attempt.operation} (${attempt.about}) as ${name}: ${refused.length}`);
      }
    }
    expect(mistakes).toEqual([]);
    expect(judged).toBeGreaterThan(300);
  });

  it('finds nothing wrong with how this ledger came to be', async () => {
    const ledger = await matrixLedger();
    expect(judgeLedger(ledger.port.written).refused).toEqual([]);
  });
});

describe('a desk that had not yet heard', () => {
  const aPerson = (actor: string): Entry[] => {
    const record = { id: 'p9', name: '赵六', post: '', unitId: 'station-1', phone: '' };
    const draft = { kind: 'person-recorded', subject: 'p9', payload: { version: 1, record } };
    return sealEntries([draft], emptyHead, { device: 'device-2', actor }, late);
  };
  const isTaken = (ledger: LedgerAtWork, actor: string, known?: Record<string, number>) => {
    const arriving = fromAnotherDesk(ledger, aPerson(actor), known);
    const { state } = judgeLedger([...ledger.port.written, ...arriving]);
    return state.persons.has('p9');
  };

  it('of accounts loses nothing by working without; one that had, writes nothing so', async () => {
    const ledger = await matrixLedger();
    expect(isTaken(ledger, 'local-operator', { 'device-1': 1 })).toBe(true);
    expect(isTaken(ledger, 'local-operator')).toBe(false);
  });

  it('of an account’s end lets it go on; one that had, does not', async () => {
    const ledger = await matrixLedger();
    const before = knownAt(headAfter(emptyHead, ledger.port.written));
    actAs(ledger, 'admin');
    await ledger.do('change-account', { id: 'account-planner', isActive: false });
    expect(isTaken(ledger, 'planner', before)).toBe(true);
    expect(isTaken(ledger, 'planner')).toBe(false);
    expect(isTaken(ledger, 'leader', before)).toBe(false);
  });
});
