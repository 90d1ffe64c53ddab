import { makeCredential } from '../../electron/serve/accounts/credential.ts';
import { sha256Hex } from '../../shared/ledger/hash.ts';
import { actingOf } from '../../shared/people/account-acting.ts';
import { aProject, type LedgerAtWork } from './memory-ledger.ts';

/** Accounts of the matrix, one per role, and officers of two stations. */
export const accountNames = [
  'admin',
  'planner',
  'officer',
  'officer-one',
  'officer-two',
  'leader',
  'auditor',
  'gone',
] as const;
export type AccountName = (typeof accountNames)[number];

const others: readonly (readonly [AccountName, object])[] = [
  ['planner', { role: 'planner' }],
  ['officer', { role: 'duty-officer' }],
  ['officer-one', { role: 'duty-officer', stationId: 'station-1' }],
  ['officer-two', { role: 'duty-officer', stationId: 'station-2' }],
  ['leader', { role: 'leadership' }],
  ['auditor', { role: 'auditor' }],
  ['gone', { role: 'planner' }],
];

/** A key as the host would make it, with its blob stored; it opens nothing. */
export async function aKey(ledger: LedgerAtWork, seed: string): Promise<object> {
  const bytes = new TextEncoder().encode(`key ${seed}`);
  await ledger.port.putBlob(bytes);
  return { alg: 'ECDSA-P256-SHA256', publicKey: 'A'.repeat(124), blob: sha256Hex(bytes) };
}

/** A real key, opened by `passwordOf(name)`; cheap to try, so that tests need not wait. */
export async function aRealKey(ledger: LedgerAtWork, account: string): Promise<object> {
  const ledgerId = ledger.state.ledger.get('ledger')?.ledgerId ?? '';
  const made = await makeCredential(passwordOf(account), { ledgerId, account }, cheapCost);
  await ledger.port.putBlob(made.bytes);
  return made.key;
}

export const cheapCost = { N: 2, r: 1, p: 1 };
export const passwordOf = (account: string): string => `芦苇 2026 ${account.length}`;

/** Acts as an account from here on; null is the local operator. */
export function actAs(ledger: LedgerAtWork, name: string | null): void {
  if (name === null) {
    ledger.acting = null;
    return;
  }
  const acting = actingOf(ledger.state, name, true);
  // An account out of use says so itself.
  ledger.acting = acting.ok
    ? acting.value
    : { account: name, personId: null, role: 'planner', stationId: null, isConfirmed: true };
}

/** Blocks of station 1 and 2. */
export const blockOf: Readonly<Record<number, string>> = { 1: 'A01', 2: 'B01' };
export const aTask = { roundId: 'round-1', from: '2026-04-02', to: '2026-04-05' };

/** Two stations with a team, a track and a community each, in a ledger without accounts. */
export async function twoStations(): Promise<LedgerAtWork> {
  const ledger = await aProject();
  await ledger.do('open-round', { id: 'round-1', name: '第2轮', openedOn: '2026-04-01' });
  for (const number of [1, 2]) {
    const unitId = `station-${number}`;
    await ledger.do('record-unit', { id: unitId, name: `${number}所`, kind: 'station' });
    await ledger.do('record-unit', {
      id: `post-${number}`,
      name: `${number}所治保会`,
      kind: 'security-organisation',
      parentId: unitId,
    });
    await ledger.do('record-person', { id: `person-${number}`, name: '李四', unitId });
    await ledger.do('record-team', {
      id: `team-${number}`,
      name: '一组',
      leaderId: `person-${number}`,
      unitId: `post-${number}`,
    });
    const input = await ledger.trackInput(`walk-${number}`, 'round-1', 2);
    await ledger.do('import-tracks', { ...input, teamId: `team-${number}` });
    const owner = { unitId: `post-${number}`, personId: `person-${number}`, stationId: unitId };
    await ledger.do('assign-owner', { ...owner, blocks: [blockOf[number]] });
    const task = { teamId: `team-${number}`, blocks: [blockOf[number]] };
    await ledger.do('assign-blocks', { ...aTask, ...task });
  }
  return ledger;
}

/** The same with an account of each kind; `gone` is out of use. */
export async function withAccounts(makeKey: typeof aKey = aKey): Promise<LedgerAtWork> {
  const ledger = await twoStations();
  const first = { id: 'account-admin', name: 'admin', role: 'planner', isAdministrator: true };
  await ledger.do('record-account', { ...first, key: await makeKey(ledger, 'admin') });
  actAs(ledger, 'admin');
  for (const [name, fields] of others) {
    const key = await makeKey(ledger, name);
    await ledger.do('record-account', { id: `account-${name}`, name, ...fields, key });
  }
  await ledger.do('change-account', { id: 'account-gone', isActive: false });
  return ledger;
}
