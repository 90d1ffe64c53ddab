import { beforeEach, describe, expect, it } from 'vitest';
import {
  recheckCertificate,
  verificationCode,
} from '../../../../shared/clearance/evidence/freeze-evidence.ts';
import { deriveState } from '../../../../shared/clearance/states/derive-state.ts';
import { canonicalJson } from '../../../../shared/ledger/canonical-json.ts';
import type { Entry, JsonValue } from '../../../../shared/ledger/entry.ts';
import { hashText } from '../../../../shared/ledger/hash.ts';
import { openRoundAtWork } from '../../../../shared/operations/clear/block-round.ts';
import { recheckCertificates } from '../../../../shared/operations/clear/recheck-certificates.ts';
import { evidenceOf } from '../../../../shared/operations/clear/signing/sign-blocks.ts';
import {
  aClearing,
  type ClearingLedger,
  operator,
  signedIn,
  signers,
} from '../../../builders/clearing-ledger.ts';

const block = 'B02';
let ledger: ClearingLedger;

beforeEach(async () => {
  ledger = await aClearing();
  await ledger.do('set-block-traits', { blocks: [block], risk: 'high' });
});

async function stateOf(code = block): Promise<string> {
  const work = await openRoundAtWork(ledger.state, 'round-1', {
    readBlob: (hash) => ledger.port.readBlob(hash),
    nowMilliseconds: ledger.milliseconds,
  });
  if (!work.ok) throw new Error(work.problem.code);
  const measured = await work.value.measure(code);
  if (!measured.ok) throw new Error(measured.problem.code);
  return deriveState(measured.value.facts).state;
}

const sign = (level: keyof typeof signers, acting = signers[level], more: object = {}) =>
  ledger.refusalOf(
    'sign-block',
    { block, level, roundId: 'round-1', isPessimisticAcknowledged: true, ...more },
    acting,
  );

const signUpTo = (last: keyof typeof signers) => ledger.signUpTo(last, block);

describe('a block', () => {
  it('goes from unvisited to cleared by four people, each in turn', async () => {
    expect(await stateOf()).toBe('unvisited');
    await ledger.walk(block, { share: 0.4 });
    expect(await stateOf()).toBe('walking');
    expect((await sign('self'))?.code).toBe('gate-seen-below');
    await ledger.walk(block);
    expect(await stateOf()).toBe('awaiting-self');
    expect((await sign('unit'))?.code).toBe('gate-out-of-turn');
    await signUpTo('self');
    expect(await stateOf()).toBe('awaiting-unit');
    expect((await sign('unit', signers.station))?.code).toBe('gate-not-entitled');
    expect(await sign('unit')).toBeNull();
    expect(await sign('station')).toBeNull();
    expect(await stateOf()).toBe('awaiting-branch');
    expect((await sign('branch'))?.code).toBe('gate-lot-open');
    await ledger.do('draw-lot', {}, signers.branch);
    const lot = [...ledger.state.lots.values()][0]!;
    const check = { lotId: lot.id, block, isClean: true };
    expect((await ledger.refusalOf('check-lot', check, signers.self))?.code).toBe(
      'lot-checker-walked',
    );
    await ledger.do('check-lot', check, signedIn('leader', 'leadership'));
    expect(await sign('branch')).toBeNull();
    expect(await stateOf()).toBe('cleared');
  });

  it('is not signed by an operator without a name or without the password given again', async () => {
    await ledger.walk(block);
    expect((await sign('self', operator))?.code).toBe('gate-no-person');
    const unconfirmed = { ...signers.self, isConfirmed: false };
    expect((await sign('self', unconfirmed))?.code).toBe('confirmation-needed');
  });

  it('is not checked by a walker, nor by one who turns out to have walked', async () => {
    await ledger.walk(block);
    await signUpTo('unit');
    await ledger.walk(block, { share: 0.1, teamId: 'team-2' });
    expect((await sign('station'))?.code).toBe('gate-signer-walked');
    expect(await stateOf()).toBe('awaiting-station');
    await ledger.do('record-team', {
      id: 'team-2',
      name: '二组',
      unitId: ledger.state.teams.get('team-2')!.unitId,
      leaderId: 'guard',
    });
    expect(await stateOf()).toBe('review');
  });

  it('is up for review once a track under its signatures is gone, and begins anew', async () => {
    await ledger.walk(block);
    const second = await ledger.walk(block);
    await signUpTo('branch');
    await ledger.do('remove-track', { id: second });
    expect(await stateOf()).toBe('review');
    expect((await sign('branch'))?.code).toBe('gate-out-of-turn');
    await signUpTo('branch');
    expect(await stateOf()).toBe('cleared');
  });

  it('stays cleared when somebody walks it once more', async () => {
    await ledger.walk(block);
    await signUpTo('branch');
    await ledger.walk(block, { share: 0.2 });
    expect(await stateOf()).toBe('cleared');
  });

  it('is reopened by a find, and cleared again only after every step of it', async () => {
    await ledger.walk(block);
    await signUpTo('branch');
    const place = { from: 'typed', frame: 'WGS84', given: await ledger.placeIn(block) };
    const find = (await ledger.do('record-find', {
      place,
      count: { method: 'tally', plants: 12 },
      foundBy: 'patrol',
    })) as { id: string; block: string };
    expect(find.block).toBe(block);
    expect(await stateOf()).toBe('found');
    expect((await sign('self'))?.code).toBe('gate-find-open');
    const findId = find.id;
    const dispose = { findId, disposal: '行政处罚' };
    expect((await ledger.refusalOf('dispose-find', dispose))?.code).toBe('find-step-skipped');
    await ledger.do('eradicate-find', {
      findId,
      byPersonIds: ['walker-1'],
      isForced: true,
      witness: '村民',
      destruction: '现场烧毁',
    });
    expect(await stateOf()).toBe('eradicating');
    await ledger.do('dispose-find', dispose);
    expect(await stateOf()).toBe('awaiting-recheck');
    await ledger.do('recheck-find', { findId, personId: 'officer', isClean: true });
    await ledger.do('close-find', { findId });
    expect(await stateOf()).toBe('review');
    await signUpTo('branch');
    expect(await stateOf()).toBe('cleared');
  });

  it('may pass below its limit on a leader’s word, as long as its gaps stay the same', async () => {
    await ledger.walk(block, { share: 0.6 });
    expect((await sign('self'))?.code).toBe('gate-seen-below');
    const leader = signedIn('leader', 'leadership');
    const word = { block, reason: '海潮淹没' };
    expect((await ledger.refusalOf('override-limit', word, signers.station))?.code).toBe(
      'role-refused',
    );
    await ledger.do('override-limit', word, leader);
    expect(await sign('self')).toBeNull();
    await ledger.do('return-block', { block, reason: '补踏' }, signers.unit);
    await ledger.walk(block, { share: 0.65 });
    expect((await sign('self'))?.code).toBe('gate-seen-below');
  });

  it('says which blocks of many could not be signed', async () => {
    await ledger.walk(block);
    const many = { blocks: [block, 'C02'], level: 'self', isPessimisticAcknowledged: true };
    const done = await ledger.do('sign-blocks', many, signers.self);
    expect(done).toMatchObject({
      signed: [{ block }],
      refused: [{ block: 'C02', code: 'gate-not-reached' }],
    });
  });

  it('asks for the password once, before it looks at any of many', async () => {
    await ledger.walk(block);
    const many = { blocks: [block], level: 'self', isPessimisticAcknowledged: true };
    const unasked = { ...signers.self, isConfirmed: false };
    expect((await ledger.refusalOf('sign-blocks', many, unasked))?.code).toBe(
      'confirmation-needed',
    );
  });

  it('lapses on the first day of the next growth stage, with an entry', async () => {
    await ledger.walk(block);
    await signUpTo('branch');
    ledger.on('2027-04-14');
    expect(await stateOf()).toBe('cleared');
    expect((await ledger.refusalOf('record-lapses', {}))?.code).toBe('nothing-lapsed');
    ledger.on('2027-04-15');
    expect(await stateOf()).toBe('expired');
    expect(await ledger.do('record-lapses', {})).toEqual({
      lapsed: [{ block, on: '2027-04-15', cause: 'stage' }],
    });
    expect((await ledger.refusalOf('record-lapses', {}))?.code).toBe('nothing-lapsed');
    expect((await sign('self'))?.code).toBe('gate-stage-moved');
    await ledger.walk(block, { day: '2027-04-15' });
    await signUpTo('branch');
    expect(await stateOf()).toBe('cleared');
  });
});

describe('a certificate', () => {
  it('agrees with its ledger, and one with better figures does not', async () => {
    await ledger.walk(block);
    await signUpTo('self');
    const signature = [...ledger.state.signatures.values()][0]!;
    const evidence = ledger.state.evidences.get(signature.evidenceId)!;
    const work = await openRoundAtWork(ledger.state, 'round-1', {
      readBlob: (hash) => ledger.port.readBlob(hash),
      nowMilliseconds: ledger.milliseconds,
    });
    if (!work.ok) throw new Error(work.problem.code);
    const measured = await work.value.measure(block);
    if (!measured.ok) throw new Error(measured.problem.code);
    const again = evidenceOf(measured.value);
    expect(recheckCertificate(signature, evidence, again)).toEqual([]);
    const better = { ...evidence, figures: { ...evidence.figures, metresInside: 99_999 } };
    expect(recheckCertificate(signature, better, again)).toEqual(['evidence-altered']);
    expect(recheckCertificate({ ...signature, code: '0'.repeat(16) }, evidence, again)).toEqual([
      'code-wrong',
    ]);
  });
});

it('measures many blocks at once to the very bits of measuring each by itself', async () => {
  await ledger.walk('B02', { spacingMetres: 12 });
  await ledger.walk('C02', { share: 0.4, day: '2027-04-02', teamId: 'team-2' });
  const work = await openRoundAtWork(ledger.state, 'round-1', {
    readBlob: (hash) => ledger.port.readBlob(hash),
    nowMilliseconds: ledger.milliseconds,
  });
  if (!work.ok) throw new Error(work.problem.code);
  const codes = ['C02', 'B02', 'B03', 'C03', 'A01'];
  const all = await work.value.measureAll([...codes, 'no-block']);
  if (!all.ok) throw new Error(all.problem.code);
  expect([...all.value.keys()]).toEqual(codes);
  expect(all.value.get('C02')!.measure.inside).toHaveLength(1);
  for (const code of codes) {
    const single = await work.value.measure(code);
    expect(single.ok && single.value).toEqual(all.value.get(code));
  }
});

it('finds a signature given on better figures than the tracks have', async () => {
  await ledger.walk(block);
  await signUpTo('unit');
  const readBlob = (hash: string) => ledger.port.readBlob(hash);
  const faultsOf = async (entries: readonly Entry[]) => {
    const all = [];
    for await (const { faults } of recheckCertificates(entries, readBlob)) all.push(...faults);
    return all;
  };
  expect(await faultsOf(ledger.entries)).toEqual([]);
  // A page that lies freezes its own figures under a hash and a code that fit them.
  const [signature] = ledger.state.signatures.values();
  const { id: _id, ...honest } = ledger.state.evidences.get(signature!.evidenceId)!;
  const better = { ...honest, figures: { ...honest.figures, metresInside: 99_999 } };
  const evidence = { id: hashText(canonicalJson(better as unknown as JsonValue)), ...better };
  const { code: _code, ...rest } = { ...signature!, evidenceId: evidence.id };
  const forged = { ...rest, code: verificationCode(rest) };
  const entries = ledger.entries.map((entry) => {
    if (entry.kind === 'evidence-frozen')
      return { ...entry, subject: evidence.id, payload: { version: 1, record: evidence } };
    if (entry.subject === forged.id) return { ...entry, payload: { version: 1, record: forged } };
    return entry;
  });
  expect(await faultsOf(entries as unknown as Entry[])).toContain('figures-differ');
});
