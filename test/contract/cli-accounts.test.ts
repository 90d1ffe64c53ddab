import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBoundary, aWalk, Desk } from '../builders/lawang-command.ts';

let desk: Desk;
const data = ['--data', '台账'];
const as = (name: string) => ['--as', name, '--password-file', `${name}.txt`];

beforeAll(async () => {
  desk = await Desk.open();
  await desk.write('界.geojson', aBoundary());
  await desk.write('走.gpx', aWalk(20));
  for (const name of ['王五', '值班', '带班'])
    await desk.write(`${name}.txt`, `芦苇荡 2026 第${name.length}滩\r\n`);
  await desk.write('错.txt', '不是这个');
  await desk.write('弱.txt', '12345678901');
  await desk.write('空.txt', '');
});
afterAll(() => desk.clear());

async function refusalOf(...given: string[]): Promise<unknown> {
  const { code, lines, said } = await desk.lawang(...given);
  expect(code).toBe(1);
  // The code for a program, the sentence for a person.
  expect(said).toContain(`[${String(lines[0]?.code)}]`);
  return lines[0]?.code;
}

async function done(...given: string[]): Promise<Record<string, unknown>> {
  const { code, lines, said } = await desk.lawang(...given);
  expect(said).toBe('');
  expect(code).toBe(0);
  return lines[0]!;
}

describe('lawang with accounts', () => {
  it('makes a ledger with its administrator, and none with a password that will not do', async () => {
    const init = ['init', ...data, '--boundary', '界.geojson', '--admin', '王五'];
    expect(await refusalOf(...init, '--password-file', '弱.txt')).toBe('password-weak');
    expect(await refusalOf(...init, '--password-file', '空.txt')).toBe('password-file-unreadable');
    expect((await desk.lawang(...init)).code).toBe(2);
    expect((await desk.lawang('query', ...data, 'accounts')).code).toBe(1);
    expect(await done(...init, '--password-file', '王五.txt')).toMatchObject({ accounts: 1 });
  });

  it('writes for nobody who is not signed in, and signs for who is', async () => {
    const station = ['record-unit', '{"id":"s1","name":"一所","kind":"station"}'];
    expect(await refusalOf('do', ...data, ...station)).toBe('sign-in-needed');
    const wrong = ['--as', '王五', '--password-file', '错.txt'];
    expect(await refusalOf('do', ...data, ...wrong, ...station)).toBe('sign-in-refused');
    expect(await refusalOf('do', ...data, ...as('赵六'), ...station)).toBe('account-unknown');
    expect(await refusalOf('do', ...data, '--as', '王五', ...station)).toBe('password-file-needed');
    await done('do', ...data, ...as('王五'), ...station);
    expect(await refusalOf('import', ...data, '走.gpx')).toBe('sign-in-needed');
    expect(await refusalOf('package', ...data, '--out', 'p.lwpkg')).toBe('sign-in-needed');
  });

  it('holds each account to its role and station', async () => {
    const add = (name: string, ...more: string[]) =>
      done(
        'account',
        ...data,
        'add',
        name,
        ...more,
        '--new-password-file',
        `${name}.txt`,
        ...as('王五'),
      );
    await add('值班', '--role', 'duty-officer', '--station', 's1');
    await add('带班', '--role', 'leadership');
    const team = (unitId: string) => [
      'record-team',
      JSON.stringify({ id: `t-${unitId}`, name: '组', unitId }),
    ];
    await done(
      'do',
      ...data,
      ...as('王五'),
      'record-unit',
      '{"id":"s2","name":"二所","kind":"station"}',
    );
    await done('do', ...data, ...as('值班'), ...team('s1'));
    expect(await refusalOf('do', ...data, ...as('值班'), ...team('s2'))).toBe('scope-refused');
    expect(await refusalOf('do', ...data, ...as('带班'), ...team('s1'))).toBe('role-refused');
    const walked = await desk.lawang('import', ...data, ...as('值班'), '--team', 't-s1', '走.gpx');
    expect(walked.lines[0]).toMatchObject({ status: 'saved' });
    expect(
      await refusalOf(
        'account',
        ...data,
        'reset',
        '王五',
        '--new-password-file',
        '带班.txt',
        ...as('带班'),
      ),
    ).toBe('administrator-only');
  });

  it('locks an account after five wrong passwords, also when started anew each time', async () => {
    const given = ['do', ...data, '--as', '带班', '--password-file', '错.txt', 'undo'];
    const codes: unknown[] = [];
    for (let tries = 0; tries < 5; tries++) codes.push(await refusalOf(...given));
    expect(codes).toEqual([...Array<string>(4).fill('sign-in-refused'), 'account-locked']);
    expect(await refusalOf('do', ...data, ...as('带班'), 'undo')).toBe('account-locked');
    await done(
      'account',
      ...data,
      'reset',
      '带班',
      '--new-password-file',
      '带班.txt',
      ...as('王五'),
    );
    expect(await refusalOf('do', ...data, ...as('带班'), 'undo')).toBe('role-refused');
  });

  it('lets nobody in whose account is out of use, and keeps what stands in the ledger sound', async () => {
    const accounts = (await desk.lawang('query', ...data, 'accounts')).lines;
    expect(accounts.map(({ name, role, station }) => [name, role, station])).toEqual([
      ['王五', 'planner', null],
      ['值班', 'duty-officer', '一所'],
      ['带班', 'leadership', null],
    ]);
    const off = JSON.stringify({ id: accounts[1]!.id, isActive: false });
    await done('do', ...data, ...as('王五'), 'change-account', off);
    expect(await refusalOf('do', ...data, ...as('值班'), 'undo')).toBe('account-inactive');
    const verified = await done('verify', ...data);
    // The project and the first account are the operator's, who signs nothing; all else is signed.
    expect(verified).toMatchObject({ ok: true, problems: [] });
    expect(Number(verified.signed)).toBeGreaterThan(8);
  });
});
