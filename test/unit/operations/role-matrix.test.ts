import { afterEach, describe, expect, it } from 'vitest';
import { entryRules } from '../../../shared/operations/permission/entry-rules.ts';
import { isEntryAllowed } from '../../../shared/operations/permission/judge-entry.ts';
import { readBlocks } from '../../../shared/operations/permission/places.ts';
import { projectEntry } from '../../../shared/operations/project-entry.ts';
import { operations } from '../../../shared/operations/registry.ts';
import { createFold } from '../../../shared/operations/state.ts';
import { accountNames, actAs } from '../../builders/account-builder.ts';
import { attemptsOn, mayLeave } from '../../builders/role-attempts.ts';
import { forge, matrixLedger } from '../../builders/role-matrix.ts';

const everybody = [null, ...accountNames] as const;

/** What the operations let through and should not, or the other way round. */
async function mistakesOfOperations(): Promise<string[]> {
  const mistakes: string[] = [];
  const ledger = await matrixLedger();
  const attempts = await attemptsOn(ledger);
  const { session } = ledger;
  const written = [...ledger.port.written];
  for (const { operation, about, input, may } of attempts)
    for (const name of everybody) {
      ledger.session = session;
      ledger.port.written.splice(0, ledger.port.written.length, ...written);
      actAs(ledger, name);
      const refusal = await ledger.refusalOf(operation, input);
      const expected = name !== null && may.includes(name);
      if ((refusal === null) !== expected)
        mistakes.push(`${operation} (${about}) as ${name}: ${refusal?.code ?? 'done'}`);
    }
  return mistakes;
}

/** The same for entries as a package would bring them, each judged by the state before it. */
async function mistakesOfEntries(): Promise<string[]> {
  const mistakes: string[] = [];
  const ledger = await matrixLedger();
  const blocks = await readBlocks(ledger.state, (sha256) => ledger.port.readBlob(sha256));
  for (const attempt of await attemptsOn(ledger))
    for (const name of accountNames) {
      const entries = await forge(ledger, attempt, name);
      if (entries === null) continue;
      const fold = createFold(ledger.state);
      const isAllowed = entries.every((entry) => {
        const allowed = isEntryAllowed(fold.state, entry, blocks);
        for (const change of projectEntry(fold.state, entry)) fold.apply(change);
        return allowed;
      });
      if (isAllowed !== mayLeave(attempt, name))
        mistakes.push(`${attempt.operation} (${attempt.about}) as ${name}: ${isAllowed}`);
    }
  return mistakes;
}

describe('every command by every account', () => {
  it('is tried in the matrix', async () => {
    const tried = new Set(
      (await attemptsOn(await matrixLedger())).map(({ operation }) => operation),
    );
    const missing = operations.map(({ name }) => name).filter((name) => !tried.has(name));
    // They take back what the account itself did, by the same entries.
    expect(missing).toEqual(['undo', 'redo']);
  });

  it('is done by exactly those who may', async () => {
    expect(await mistakesOfOperations()).toEqual([]);
  });

  it('is judged alike when it arrives as entries', async () => {
    expect(await mistakesOfEntries()).toEqual([]);
  });
});

describe('a hole in the rules', () => {
  const rules = entryRules as { -readonly [Table in keyof typeof entryRules]: object };
  const { letters, tracks } = rules;
  afterEach(() => Object.assign(rules, { letters, tracks }));

  it('is found when leadership may write letters', async () => {
    rules.letters = { roles: ['planner', 'leadership'] };
    expect(await mistakesOfEntries()).toContainEqual(
      expect.stringMatching(/record-letter.*leader/),
    );
  });

  it('is found when a station’s officer may touch any track', async () => {
    rules.tracks = { ...tracks, stations: () => ['station-1'] };
    const found = [...(await mistakesOfEntries()), ...(await mistakesOfOperations())];
    expect(found).toContainEqual(
      expect.stringMatching(/remove-track \(of 2\) as officer-one: done/),
    );
    expect(found).toContainEqual(
      expect.stringMatching(/remove-track \(of 2\) as officer-one: true/),
    );
  });
});

it('lets an account take back only its own commands', async () => {
  const ledger = await matrixLedger();
  actAs(ledger, 'planner');
  await ledger.do('record-person', { id: 'p9', name: '赵六', unitId: 'station-1' });
  actAs(ledger, 'officer-one');
  expect((await ledger.refusalOf('undo', {}))?.code).toBe('nothing-to-undo');
  actAs(ledger, 'auditor');
  expect((await ledger.refusalOf('undo', {}))?.code).toBe('role-refused');
  actAs(ledger, 'planner');
  await ledger.do('undo', {});
  const undoing = ledger.port.written.find(({ kind }) => kind === 'command-undone')!;
  expect(isEntryAllowed(ledger.state, { ...undoing, actor: 'officer' })).toBe(false);
  expect(isEntryAllowed(ledger.state, undoing)).toBe(true);
});
