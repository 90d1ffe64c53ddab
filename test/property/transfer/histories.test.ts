import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { inOrder } from '../../../shared/ledger/entry-order.ts';
import { findRecordKind } from '../../../shared/operations/entry-kinds.ts';
import { projectEntry } from '../../../shared/operations/project-entry.ts';
import { createFold, foldEntries } from '../../../shared/operations/state.ts';
import { hashState } from '../../../shared/operations/state-hash.ts';
import { findRuleBreaks } from '../../../shared/operations/transfer/rule-breaks.ts';
import { type Fault, playHistory, type Step, type Truth } from '../../builders/merge-history.ts';

const histories = Number(process.env.LAWANG_HISTORIES ?? 40);
const seed = Number(process.env.LAWANG_SEED ?? 20260412);

const aStep: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom(
    'work',
    'work',
    'work',
    'work',
    'pack',
    'pack',
    'deliver',
    'deliver',
    'newer',
  ),
  desk: fc.nat(5),
  other: fc.nat(5),
  pick: fc.nat(500),
} as const);
const aHistory = fc.tuple(
  fc.integer({ min: 2, max: 6 }),
  fc.array(aStep, { minLength: 6, maxLength: 26 }),
);

/** Records two desks changed without knowing of each other, by what each really had read. */
function trulyConcurrent(entries: readonly Entry[], truth: Truth): Set<string> {
  const found = new Set<string>();
  const last = new Map<string, { entry: Entry; text: string }>();
  const fold = createFold();
  for (const entry of inOrder(entries))
    for (const change of projectEntry(fold.state, entry)) {
      fold.apply(change);
      if (change.table === 'commands' || change.table === 'conflicts') continue;
      if (findRecordKind(entry.kind) === null) continue;
      const key = `${change.table} ${'put' in change ? change.put.id : change.delete}`;
      const text = 'put' in change ? JSON.stringify(change.put) : '';
      const before = last.get(key);
      const known = truth.get(entry.hash)?.[before?.entry.device ?? ''] ?? 0;
      if (before !== undefined && before.entry.device !== entry.device)
        if (known < before.entry.seq && before.text !== text)
          found.add(`${before.entry.hash} ${entry.hash}`);
      last.set(key, { entry, text });
    }
  return found;
}

/** The first promise a history breaks, null when it keeps all. */
async function findBrokenPromise(
  deskCount: number,
  steps: readonly Step[],
  fault: Fault = {},
): Promise<string | null> {
  try {
    const { desks, written, truth, isLacking } = await playHistory(deskCount, steps, fault);
    const [first] = desks;
    if (isLacking) return 'work did not reach everybody';
    for (const { folder, session } of desks) {
      const held = new Set(folder.written.map((entry) => entry.hash));
      for (const hash of written.keys())
        if (!held.has(hash)) return 'an acknowledged entry is lost';
      if (folder.written.length !== held.size) return 'an entry stands twice';
      if (hashState(session.state) !== hashState(first!.session.state)) return 'desks differ';
    }
    for (const { forked } of first!.session.state.transfers.values())
      if (forked > 0) return 'honest entries are set apart';
    const listed = new Set(first!.session.state.conflicts.keys());
    const wanted = trulyConcurrent(first!.folder.written, truth);
    for (const id of wanted) if (!listed.has(id)) return 'a conflict is not listed';
    for (const id of listed) if (!wanted.has(id)) return 'a conflict is listed that is none';
    findRuleBreaks(first!.session.state);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

it(`gives every desk the same ledger, loses nothing, lists every conflict (${histories} histories, seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(aHistory, async ([deskCount, steps]) => {
      expect(await findBrokenPromise(deskCount, steps)).toBeNull();
    }),
    { numRuns: histories, seed },
  );
}, 600_000);

const faults: Readonly<Record<string, Fault>> = {
  'drops what it does not know': {
    onRead: (read) => ({
      ...read,
      entries: read.entries.filter(({ kind }) => kind !== 'weather-observed'),
    }),
  },
  'drops the last entry of a package for good': {
    afterMerge: ({ folder }) => void folder.written.splice(folder.written.length - 2, 1),
  },
  'takes an entry twice': {
    afterMerge: ({ folder }) => void folder.written.push(folder.written[0]!),
  },
  'folds in the order of arrival': {
    afterMerge(desk) {
      desk.session = { ...desk.session, state: foldEntries(desk.folder.written).state };
    },
  },
  'does not fold what came in': {
    afterMerge(desk) {
      const own = desk.folder.written.filter(({ device }) => device === desk.folder.device);
      desk.session = { ...desk.session, state: foldEntries(own).state };
    },
  },
  'forgets the open conflicts': {
    afterMerge(desk) {
      desk.session = { ...desk.session, state: { ...desk.session.state, conflicts: new Map() } };
    },
  },
  'believes the sender’s clock less than its own': {
    afterMerge(desk) {
      desk.session = { ...desk.session, head: { ...desk.session.head, hlc: '' } };
    },
  },
  'forgets where a chain ended': {
    afterMerge(desk) {
      desk.session = { ...desk.session, head: { ...desk.session.head, chains: {} } };
    },
  },
  'takes another entry for the one it lacks': {
    onRead: (read) => ({
      ...read,
      entries: read.entries.map((entry, index) =>
        index === read.entries.length - 1 ? { ...entry, actor: 'somebody' } : entry,
      ),
    }),
  },
  'lets a record of another desk vanish': {
    afterMerge(desk) {
      const units = new Map([...desk.session.state.units].slice(0, 1));
      desk.session = { ...desk.session, state: { ...desk.session.state, units } };
    },
  },
};

it.each(Object.keys(faults))('finds a desk that %s', async (name) => {
  let found: string | null = null;
  const samples = fc.sample(aHistory, { numRuns: 60, seed });
  for (const [deskCount, steps] of samples) {
    found = await findBrokenPromise(deskCount, steps, faults[name]!);
    if (found !== null) break;
  }
  expect(found).not.toBeNull();
});
