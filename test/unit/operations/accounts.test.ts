import { expect, it } from 'vitest';
import { actAs, aKey, twoStations, withAccounts } from '../../builders/account-builder.ts';

it('makes the first account only as an administrator in use, by the local operator', async () => {
  const ledger = await twoStations();
  const key = await aKey(ledger, 'a');
  const cases: [input: object, code: string][] = [
    [{ name: 'wang', role: 'planner', key }, 'first-account-administers'],
    [{ name: 'wang', role: 'auditor', isAdministrator: true, key }, 'first-account-administers'],
    [{ name: 'lawang', role: 'planner', isAdministrator: true, key }, 'account-name-taken'],
    [{ name: 'a b', role: 'planner', isAdministrator: true, key }, 'account-name-odd'],
  ];
  for (const [input, code] of cases)
    expect((await ledger.refusalOf('record-account', input))?.code).toBe(code);
  const blob = 'f'.repeat(64);
  const lost = { name: 'wang', role: 'planner', isAdministrator: true, key: { ...key, blob } };
  expect((await ledger.refusalOf('record-account', lost))?.code).toBe('blob-missing');
  expect(ledger.state.accounts.size).toBe(0);
  await ledger.do('record-account', { name: 'wang', role: 'planner', isAdministrator: true, key });
  expect([...ledger.state.accountKeys.values()].map(({ setBy }) => setBy)).toEqual(['self']);
  expect((await ledger.refusalOf('undo', {}))?.code).toBe('sign-in-needed');
});

it('keeps names apart, whatever their case, and the last administrator in place', async () => {
  const ledger = await withAccounts();
  const key = await aKey(ledger, 'b');
  const refusal = await ledger.refusalOf('record-account', {
    name: 'Planner',
    role: 'auditor',
    key,
  });
  expect(refusal?.code).toBe('account-name-taken');
  for (const change of [{ isActive: false }, { isAdministrator: false }])
    expect(
      (await ledger.refusalOf('change-account', { id: 'account-admin', ...change }))?.code,
    ).toBe('last-administrator-stays');
  await ledger.do('change-account', { id: 'account-planner', isAdministrator: true });
  await ledger.do('change-account', { id: 'account-admin', isAdministrator: false });
  expect((await ledger.refusalOf('change-account', { id: 'account-planner' }))?.code).toBe(
    'administrator-only',
  );
});

it('limits only duty officers, and only to a station', async () => {
  const ledger = await withAccounts();
  const change = (input: object) => ledger.refusalOf('change-account', input);
  const station = { stationId: 'station-1' };
  expect((await change({ id: 'account-leader', ...station }))?.code).toBe('account-station-needed');
  const post = { stationId: 'post-1' };
  expect((await change({ id: 'account-officer', ...post }))?.code).toBe('station-not-station');
});

it('lets everybody set their own password and only an administrator another’s', async () => {
  const ledger = await withAccounts();
  actAs(ledger, 'auditor');
  const key = await aKey(ledger, 'new');
  await ledger.do('set-own-password', { key });
  expect(ledger.state.accountKeys.get('account-auditor')?.setBy).toBe('self');
  expect((await ledger.refusalOf('reset-password', { id: 'account-leader', key }))?.code).toBe(
    'administrator-only',
  );
  actAs(ledger, 'admin');
  await ledger.do('reset-password', { id: 'account-auditor', key });
  expect(ledger.state.accountKeys.get('account-auditor')?.setBy).toBe('administrator');
});

it('takes back neither accounts nor passwords, but what stands before them', async () => {
  const ledger = await withAccounts();
  actAs(ledger, 'planner');
  await ledger.do('record-person', { id: 'new', name: '赵六', unitId: 'station-1' });
  await ledger.do('set-own-password', { key: await aKey(ledger, 'again') });
  await ledger.do('undo', {});
  expect(ledger.state.persons.has('new')).toBe(false);
  expect(ledger.state.accountKeys.get('account-planner')?.setBy).toBe('self');
});

it('goes by the account as the ledger holds it, whatever the caller says of it', async () => {
  const ledger = await withAccounts();
  ledger.acting = {
    account: 'leader',
    personId: null,
    role: 'planner',
    stationId: null,
    isConfirmed: true,
  };
  const input = { name: '赵六', unitId: 'station-1' };
  expect((await ledger.refusalOf('record-person', input))?.code).toBe('role-refused');
  ledger.acting = { ...ledger.acting, account: 'nobody' };
  expect((await ledger.refusalOf('record-person', input))?.code).toBe('sign-in-needed');
});
