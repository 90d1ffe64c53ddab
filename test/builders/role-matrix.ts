import type { Entry } from '../../shared/ledger/entry.ts';
import { sealEntries } from '../../shared/ledger/seal.ts';
import { performOperation } from '../../shared/operations/registry.ts';
import { localOperator } from '../../shared/people/acting.ts';
import { actAs, type aKey, withAccounts } from './account-builder.ts';
import type { LedgerAtWork } from './memory-ledger.ts';
import { prepareOrganisation } from './organisation-attempts.ts';
import { type Attempt, netOf } from './role-attempts.ts';
import { aPost, aReport } from './role-records.ts';

/** A ledger for the matrix, with a letter to be removed. */
export async function matrixLedger(makeKey?: typeof aKey): Promise<LedgerAtWork> {
  const ledger = await withAccounts(makeKey);
  await ledger.do('record-letter', {
    id: 'letter-2',
    number: '甲 2',
    rank: 'section-level',
    issuerUnitId: 'station-2',
    holderUnitId: 'post-2',
    personId: 'person-1',
    signedOn: '2026-03-01',
    validUntil: '2026-12-31',
  });
  await ledger.do('record-report', { ...aReport, id: 'report-1' });
  await prepareOrganisation(ledger);
  await ledger.do('set-mode', { mode: 'vehicle', sweepHalfWidthMetres: 5 });
  await ledger.do('record-view-post', { ...aPost, id: 'post-view' });
  const two = [...ledger.state.tracks.values()].find(({ teamId }) => teamId === 'team-2')!.id;
  await ledger.do('decide-leg-uses', {
    tracks: [{ id: two, spans: [{ from: 0, to: 1, use: 'search' }] }],
  });
  await ledger.do('set-drag-net', { trackId: netOf(ledger), people: 5, spacingMetres: 10 });
  const unit = ledger.state.units.get('station-1')!;
  const side = { hash: 'h', device: 'd', seq: 1, hlc: '', actor: 'planner' };
  const kept = { ...side, record: { ...unit } };
  const other = { ...side, hash: 'o', record: { ...unit, name: '另一所' } };
  const conflict = { table: 'units', recordId: unit.id, kept, other, decision: null };
  const conflicts = new Map([['conflict-1', { id: 'conflict-1', ...conflict }]]);
  ledger.session = { ...ledger.session, state: { ...ledger.state, conflicts } };
  return ledger;
}

/**
 * The entries an attempt comes to, sealed as if this account had made them, whoever may: what a page that lies would send and
 * a forged package would hold. Null where the operation itself refuses whoever asks.
 */
export async function forge(
  ledger: LedgerAtWork,
  attempt: Attempt,
  actor: string,
): Promise<readonly Entry[] | null> {
  const { state, head, device } = ledger.session;
  // The same ledger before its accounts: there nothing is refused for who asks.
  const open = { ...state, accounts: new Map(), accountKeys: new Map() };
  const asAccounts = attempt.operation.match(/account|password/) !== null;
  actAs(ledger, asAccounts ? 'admin' : null);
  let ids = 0;
  const performed = await performOperation(
    attempt.operation,
    attempt.input,
    asAccounts ? state : open,
    {
      newId: () => `forged-${++ids}`,
      nowMilliseconds: Date.parse('2026-04-02T00:00:00Z'),
      acting: ledger.acting ?? localOperator('test'),
      readBlob: (sha256) => ledger.port.readBlob(sha256),
      device,
      readEntries: (after) => ledger.port.entries(after),
    },
  );
  if (!performed.ok) return null;
  const drafts = performed.value.entries.map((draft) =>
    attempt.operation === 'set-own-password' ? reassign(draft, `account-${actor}`) : draft,
  );
  return sealEntries(drafts, head, { device, actor }, Date.parse('2026-04-02T00:00:00Z'));
}

function reassign<Draft extends { readonly payload: object }>(draft: Draft, id: string): Draft {
  const { record } = draft.payload as { readonly record: object };
  return {
    ...draft,
    subject: id,
    payload: { ...draft.payload, record: { ...record, id, setBy: 'self' } },
  };
}
