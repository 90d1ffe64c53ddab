import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type AccountDesk,
  confirmationMilliseconds,
  createAccountDesk,
} from '../../../../electron/serve/accounts/account-desk.ts';
import { createAttempts } from '../../../../electron/serve/accounts/attempts.ts';
import { findSignatureFaults } from '../../../../electron/serve/accounts/entry-signatures.ts';
import type { Entry } from '../../../../shared/ledger/entry.ts';
import { sealEntries } from '../../../../shared/ledger/seal.ts';
import { entryRules } from '../../../../shared/operations/permission/entry-rules.ts';
import type { Result } from '../../../../shared/problems/problem.ts';
import {
  accountNames,
  actAs,
  aRealKey,
  cheapCost,
  passwordOf,
} from '../../../builders/account-builder.ts';
import type { LedgerAtWork } from '../../../builders/memory-ledger.ts';
import { attemptsOn, mayLeave } from '../../../builders/role-attempts.ts';
import { forge, matrixLedger } from '../../../builders/role-matrix.ts';

let ledger: LedgerAtWork;
let desk: AccountDesk;
let clock: number;

beforeEach(async () => {
  ledger = await matrixLedger(aRealKey);
  clock = Date.parse('2026-04-03T00:00:00Z');
  desk = openDesk();
});

const openDesk = () =>
  createAccountDesk({
    ledger: ledger.port,
    attempts: createAttempts(null, () => clock),
    now: () => clock,
    cost: cheapCost,
  });

const codeOf = (result: Result<unknown>) => (result.ok ? null : result.problem.code);

async function tokenOf(name: string): Promise<string> {
  const opened = await desk.signIn(name, passwordOf(name));
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

/** One entry as a page would seal it. */
function sealed(actor: string, kind: string, subject: string, payload: object): Entry[] {
  const { head, device } = ledger.session;
  const draft = { kind, subject, payload: payload as Entry['payload'] };
  return sealEntries([draft], head, { device, actor }, clock);
}

const aPerson = (actor: string) => {
  const record = { id: 'p9', name: '赵六', post: '', unitId: 'station-1', phone: '' };
  return sealed(actor, 'person-recorded', 'p9', { version: 1, record });
};

describe('a page that sends whatever it likes', () => {
  it('gets past the desk with nothing its account may not do, and with everything it may', async () => {
    const mistakes: string[] = [];
    for (const attempt of await attemptsOn(ledger))
      for (const name of accountNames) {
        const token = name === 'gone' ? null : await tokenOf(name);
        const entries = await forge(ledger, attempt, name);
        if (entries === null) continue;
        const isAdmitted = (await desk.admit(token, entries)).ok;
        // Keys the desk did not make itself are never taken; see below for those it did.
        const isKey = entries.some(({ kind }) => kind === 'account-key-set');
        // A conflict stands in the memory of this test alone, not in the ledger the desk reads.
        const isHere = !isKey && attempt.operation !== 'decide-conflict';
        const expected = isHere && mayLeave(attempt, name);
        if (isAdmitted !== expected)
          mistakes.push(`${attempt.operation} (${attempt.about}) as ${name}: ${isAdmitted}`);
      }
    expect(mistakes).toEqual([]);
  });

  it('cannot write under another’s name, nor without signing in', async () => {
    const leader = await tokenOf('leader');
    expect(codeOf(await desk.admit(leader, aPerson('planner')))).toBe('actor-not-signed-in');
    expect(codeOf(await desk.admit(null, aPerson('planner')))).toBe('sign-in-needed');
    expect(codeOf(await desk.admit(null, aPerson('local-operator')))).toBe('sign-in-needed');
    expect(codeOf(await desk.admit('f'.repeat(64), aPerson('planner')))).toBe('sign-in-needed');
    const mixed = [...aPerson('leader'), ...aPerson('planner')];
    expect((await desk.admit(leader, mixed)).ok).toBe(false);
    expect(codeOf(await desk.mayRead(null))).toBe('sign-in-needed');
    expect(codeOf(await desk.mayRead(leader))).toBeNull();
  });

  it('cannot write kinds or payloads the program does not know', async () => {
    const planner = await tokenOf('planner');
    const odd = sealed('planner', 'block-signed-off', 'A1', { version: 1 });
    const newer = sealed('planner', 'person-recorded', 'p9', { version: 9, record: {} });
    for (const entries of [odd, newer])
      expect(codeOf(await desk.admit(planner, entries))).toBe('entry-not-allowed');
  });

  it('cannot forge a signature: the desk puts its own on every entry', async () => {
    const planner = await tokenOf('planner');
    const forged = aPerson('planner').map((entry) => ({ ...entry, sig: 'ECDSA-P256-SHA256 0 AA' }));
    const admitted = await desk.admit(planner, forged);
    if (!admitted.ok) throw new Error(admitted.problem.code);
    const made = [...ledger.port.written.slice(0, 8)];
    expect(findSignatureFaults([...keysOf(), ...admitted.value])).toEqual([]);
    expect(findSignatureFaults([...keysOf(), ...forged]).map(({ code }) => code)).toEqual([
      'signature-wrong',
    ]);
    expect(made.every(({ sig }) => sig === undefined)).toBe(true);
  });

  /** The entries that make the accounts; the ledger's builder signs nothing, so they stand here as made before. */
  function keysOf(): Entry[] {
    const about = ledger.port.written.filter(({ kind }) => kind.startsWith('account-'));
    return about.map((entry) => ({ ...entry, actor: 'local-operator' }));
  }
});

describe('signing in', () => {
  it('tells neither which accounts there are nor lets one out of use in', async () => {
    expect(codeOf(await desk.signIn('nobody', 'x'))).toBe('sign-in-refused');
    expect(codeOf(await desk.signIn('leader', 'x'))).toBe('sign-in-refused');
    expect(codeOf(await desk.signIn('gone', 'x'))).toBe('sign-in-refused');
    expect(codeOf(await desk.signIn('gone', passwordOf('gone')))).toBe('account-inactive');
  });

  it('ends for an account that goes out of use', async () => {
    const token = await tokenOf('planner');
    actAs(ledger, 'admin');
    await ledger.do('change-account', { id: 'account-planner', isActive: false });
    expect(codeOf(await desk.admit(token, aPerson('planner')))).not.toBeNull();
    const status = await desk.status(token);
    expect(status.ok && status.value.account).toBeNull();
  });

  it('ends with signing out, and after half a day unused', async () => {
    const token = await tokenOf('planner');
    desk.signOut(token);
    expect(codeOf(await desk.mayRead(token))).toBe('sign-in-needed');
    const late = await tokenOf('planner');
    clock += 12 * 3_600_000 + 1;
    expect(codeOf(await desk.mayRead(late))).toBe('sign-in-needed');
  });

  it('locks after five wrong passwords, however many come at once, and opens again', async () => {
    const tries = Array.from({ length: 12 }, () => desk.signIn('leader', 'wrong'));
    const codes = (await Promise.all(tries)).map(codeOf);
    expect(codes.filter((code) => code === 'sign-in-refused')).toHaveLength(4);
    expect(codes.filter((code) => code === 'account-locked')).toHaveLength(8);
    expect(codeOf(await desk.signIn('leader', passwordOf('leader')))).toBe('account-locked');
    clock += 60_000;
    expect(codeOf(await desk.signIn('leader', passwordOf('leader')))).toBeNull();
    expect(codeOf(await desk.signIn('leader', 'wrong'))).toBe('sign-in-refused');
  });
});

describe('a new password', () => {
  it('is judged, asks for the present one, and is only taken from the desk', async () => {
    const token = await tokenOf('auditor');
    const ask = (current: string, password: string) =>
      desk.makeKey(token, { for: 'own', current, password });
    expect(codeOf(await ask(passwordOf('auditor'), 'short'))).toBe('password-short');
    expect(codeOf(await ask('wrong', '滩涂 2027 芦苇荡里'))).toBe('sign-in-refused');
    const other = { for: 'other', account: 'leader', password: '滩涂 2027 芦苇荡里' } as const;
    expect(codeOf(await desk.makeKey(token, other))).toBe('administrator-only');
    const first = { ...other, for: 'first' } as const;
    expect(codeOf(await desk.makeKey(token, first))).toBe('sign-in-needed');
  });

  it('signs from the moment it is saved, and shuts the account’s other windows', async () => {
    const [token, elsewhere] = [await tokenOf('auditor'), await tokenOf('auditor')];
    const password = '滩涂 2027 芦苇荡里';
    const key = await desk.makeKey(token, {
      for: 'own',
      current: passwordOf('auditor'),
      password,
    });
    if (!key.ok) throw new Error(key.problem.code);
    actAs(ledger, 'auditor');
    const before = ledger.port.written.length;
    await ledger.do('set-own-password', { key: key.value });
    const entries = ledger.port.written.splice(before);
    const admitted = await desk.admit(token, entries);
    if (!admitted.ok) throw new Error(admitted.problem.code);
    ledger.port.written.push(...admitted.value);
    await desk.settle(token, entries);
    expect(codeOf(await desk.mayRead(elsewhere))).toBe('sign-in-needed');
    expect(codeOf(await desk.mayRead(token))).toBeNull();
    expect(codeOf(await desk.signIn('auditor', passwordOf('auditor')))).toBe('sign-in-refused');
    expect(codeOf(await desk.signIn('auditor', password))).toBeNull();
    expect(await desk.isCredential(key.value.blob)).toBe(true);
  });
});

describe('a signature', () => {
  const rules = entryRules as { -readonly [Table in keyof typeof entryRules]: object };
  const { persons } = rules;
  beforeEach(() => {
    rules.persons = { ...persons, isSignature: true };
  });
  afterEach(() => {
    rules.persons = persons;
  });

  it('needs a person, a password of one’s own, and that password again for this very command', async () => {
    const planner = await tokenOf('planner');
    expect(codeOf(await desk.admit(planner, aPerson('planner')))).toBe('signing-needs-person');
    actAs(ledger, 'admin');
    for (const id of ['account-planner', 'account-admin'])
      await ledger.do('change-account', { id, personId: 'person-1' });
    expect(codeOf(await desk.admit(planner, aPerson('planner')))).toBe('password-not-own');
    const admin = await tokenOf('admin');
    const ask = () => desk.admit(admin, aPerson('admin')).then(codeOf);
    expect(await ask()).toBe('confirmation-needed');
    expect(codeOf(await desk.confirm(admin, 'wrong'))).toBe('sign-in-refused');
    expect(await ask()).toBe('confirmation-needed');
    expect(codeOf(await desk.confirm(admin, passwordOf('admin')))).toBeNull();
    expect(await ask()).toBeNull();
    await desk.settle(admin, aPerson('admin'));
    expect(await ask()).toBe('confirmation-needed');
    await desk.confirm(admin, passwordOf('admin'));
    clock += confirmationMilliseconds;
    expect(await ask()).toBe('confirmation-needed');
  });
});
