import { afterEach, describe, expect, it } from 'vitest';
import { createLedgerClient, type OpenLedger } from '../../../renderer/storage/ledger-client.ts';
import type { IndexStep, LedgerIndex } from '../../../renderer/storage/ledger-index.ts';
import { checkChain } from '../../../shared/ledger/chain.ts';
import { emptyHead } from '../../../shared/ledger/seal.ts';
import { aProject, type LedgerAtWork } from '../../builders/memory-ledger.ts';

const open: OpenLedger[] = [];
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

/** An index that keeps what it was told, or fails at all. */
function anIndex(steps: IndexStep[] = [], fails = false): LedgerIndex {
  return {
    read: async () => ({ kind: 'missing' }),
    replace: async () => undefined,
    async follow(step) {
      if (fails) throw new Error('no room');
      steps.push(step);
    },
    close: () => undefined,
  };
}

function aTab({ port, session }: LedgerAtWork, index = anIndex()): OpenLedger {
  const client = createLedgerClient(port, index, session, () => 'tester');
  open.push(client);
  return client;
}

const aTeam = (name: string) => ({ name, kind: 'community' });
const unitNames = (client: OpenLedger) =>
  [...client.state().units.values()].map(({ name }) => name);

describe('the open ledger', () => {
  it('tells its listeners after the entries are on the journal, and does not wait for the index', async () => {
    const ledger = await aProject();
    const steps: IndexStep[] = [];
    const tab = aTab(ledger, anIndex(steps));
    let seen = -1;
    tab.subscribe(() => {
      seen = ledger.port.written.length;
      expect(steps).toEqual([]);
    });
    const before = ledger.port.written.length;
    expect((await tab.perform('record-unit', aTeam('甲社区'))).ok).toBe(true);
    expect(seen).toBe(before + 1);
    await expect.poll(() => steps[0]?.state).toBe(tab.state());
    expect(steps[0]?.before.position).toBe(before);
    expect(tab.lastSavedAt()).not.toBeNull();
  });

  it('says why a command was refused, and tells nobody', async () => {
    const tab = aTab(await aProject());
    let told = 0;
    tab.subscribe(() => told++);
    const refused = await tab.perform('record-unit', { ...aTeam('乙'), parentId: 'nowhere' });
    expect(!refused.ok && refused.problem.code).toBe('unit-unknown');
    expect(told).toBe(0);
    expect(tab.lastSavedAt()).toBeNull();
  });

  it('keeps what was saved when the index cannot follow', async () => {
    const tab = aTab(await aProject(), anIndex([], true));
    expect((await tab.perform('record-unit', aTeam('甲社区'))).ok).toBe(true);
    expect(unitNames(tab)).toContain('甲社区');
  });

  it('does not fork with another tab: both write at once, both hold both', async () => {
    const ledger = await aProject();
    const [one, two] = [aTab(ledger), aTab(ledger)];
    const names = ['甲', '乙', '丙', '丁'];
    const done = await Promise.all(
      names.map((name, index) => (index % 2 ? one : two).perform('record-unit', aTeam(name))),
    );
    expect(done.every(({ ok }) => ok)).toBe(true);
    expect(checkChain(emptyHead, ledger.port.written).ok).toBe(true);
    await expect.poll(() => unitNames(one)).toEqual(expect.arrayContaining(names));
    await expect.poll(() => unitNames(two)).toEqual(expect.arrayContaining(names));
    expect(one.state().units).toEqual(two.state().units);
  });

  it('says that the host cannot be reached instead of throwing', async () => {
    const ledger = await aProject();
    const gone = Object.create(ledger.port, {
      append: { value: () => Promise.reject(new TypeError('fetch failed')) },
    }) as LedgerAtWork['port'];
    const tab = createLedgerClient(gone, anIndex(), ledger.session, () => 'tester');
    open.push(tab);
    const answer = await tab.perform('record-unit', aTeam('甲'));
    expect(!answer.ok && answer.problem.code).toBe('host-unreachable');
  });
});
