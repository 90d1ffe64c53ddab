import type { OpenLedger } from '../../renderer/storage/ledger-client.ts';
import { openLedger } from '../../renderer/storage/open-ledger.ts';
import { aProject, type MemoryLedger } from '../builders/memory-ledger.ts';

/** What the test asks of the page it runs in the browser; the journal is in memory, the index is this browser's own. */
export interface StorePage {
  /** A new journal with a small project; its ledger's id. */
  begin(): Promise<string>;
  /** Opens as a starting page does; the reason for rebuilding, or `in-step`. */
  open(): Promise<string>;
  /** Names of the units the opened ledger holds. */
  unitNames(): Promise<string[]>;
  /** Two tabs of this ledger write at once; true when both then hold the same. */
  writeInTwoTabs(names: readonly string[]): Promise<boolean>;
  write(name: string): Promise<void>;
  /** Appends to the journal past every open page, as another computer's page would. */
  writeBehind(name: string): Promise<void>;
}

let ledger: Awaited<ReturnType<typeof aProject>>;
let client: OpenLedger | null = null;
const tabs: OpenLedger[] = [];

async function openTab(port: MemoryLedger) {
  const boot = await openLedger(port, () => 'tester');
  if (boot.kind !== 'open') throw new Error(`The ledger opened as ${boot.kind}`);
  const tab = boot.client as OpenLedger;
  tabs.push(tab);
  return { tab, rebuilt: boot.rebuilt };
}

function unitInput(name: string) {
  return { name, kind: 'community' };
}

async function writeAs(tab: OpenLedger, name: string): Promise<void> {
  const done = await tab.perform('record-unit', unitInput(name));
  if (!done.ok) throw new Error(done.problem.code);
  await tab.indexed();
}

const page: StorePage = {
  async begin() {
    for (const tab of tabs.splice(0)) tab.close();
    ledger = await aProject();
    const { ledgerId } = [...ledger.state.ledger.values()][0]!;
    // Every project of the builder has the same id: what an earlier one left behind is another ledger's.
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(`lawang-${ledgerId}`).onsuccess = resolve;
    });
    return ledgerId;
  },
  async open() {
    const { tab, rebuilt } = await openTab(ledger.port);
    client = tab;
    await tab.indexed();
    return rebuilt ?? 'in-step';
  },
  unitNames: async () => [...client!.state().units.values()].map(({ name }) => name),
  async writeInTwoTabs(names) {
    const pair = [(await openTab(ledger.port)).tab, (await openTab(ledger.port)).tab];
    await Promise.all(names.map((name, index) => writeAs(pair[index % 2]!, name)));
    const texts = () => pair.map((tab) => JSON.stringify([...tab.state().units.values()]));
    for (let wait = 0; wait < 100 && texts()[0] !== texts()[1]; wait++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return texts()[0] === texts()[1];
  },
  write: (name) => writeAs(client!, name),
  async writeBehind(name) {
    await ledger.do('record-unit', unitInput(name));
  },
};
Object.assign(globalThis, { storePage: page });
