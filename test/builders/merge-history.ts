import { makePackage } from '../../electron/serve/packages/make-package.ts';
import { commitPackage, stagePackage } from '../../electron/serve/packages/merge-package.ts';
import { decodePackage, type ReadPackage } from '../../electron/serve/packages/package-file.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import { type KnownHeads, transferKind } from '../../shared/ledger/knowledge.ts';
import { sealEntries } from '../../shared/ledger/seal.ts';
import { foldLedger } from '../../shared/operations/fold-ledger.ts';
import { knownOf } from '../../shared/operations/transfer/merge-report.ts';
import { MemoryDesk } from './memory-desk.ts';
import { squareFeature } from './memory-ledger.ts';

/** One step of a history; numbers choose among what there is. */
export interface Step {
  readonly does: 'work' | 'pack' | 'deliver' | 'newer';
  readonly desk: number;
  readonly other: number;
  readonly pick: number;
}

/** A planted fault: changes what a delivery reads, or what a desk holds after it. */
export interface Fault {
  readonly onRead?: (read: ReadPackage) => ReadPackage;
  readonly afterMerge?: (desk: MemoryDesk) => void;
}

/** What really was known: for each entry the greatest number of every device its author had read. */
export type Truth = Map<string, KnownHeads>;

export interface PlayedHistory {
  readonly desks: readonly MemoryDesk[];
  /** Every entry whose author was told it is saved, by hash. */
  readonly written: ReadonlyMap<string, Entry>;
  readonly truth: Truth;
  /** Whether somebody's work had not reached everybody after the full exchange. */
  readonly isLacking: boolean;
}

interface Parcel {
  readonly to: number;
  readonly bytes: Uint8Array;
}

const dayMilliseconds = 86_400_000;

/** Plays a history on some desks: work, packages reordered, repeated, lost, partial, and at the end one full exchange. */
export async function playHistory(
  deskCount: number,
  steps: readonly Step[],
  fault: Fault = {},
): Promise<PlayedHistory> {
  let clock = Date.parse('2026-04-01T00:00:00Z');
  const skews = [0, dayMilliseconds, -dayMilliseconds, 3_600_000, -1000, 60_000];
  const desks = Array.from(
    { length: deskCount },
    (_, index) => new MemoryDesk(`desk-${index}`, skews[index]!, () => clock),
  );
  const written = new Map<string, Entry>();
  const truth: Truth = new Map();
  const note = (desk: MemoryDesk) => {
    const seqs: Record<string, number> = {};
    for (const entry of desk.folder.written) seqs[entry.device] = entry.seq;
    for (const entry of desk.folder.written)
      if (entry.device === desk.folder.device && !written.has(entry.hash)) {
        written.set(entry.hash, entry);
        truth.set(entry.hash, seqs);
      }
  };
  const exchange = async (from: number, to: number, known: KnownHeads | null) => {
    const bytes = await pack(desks[from]!, desks[to]!, known);
    note(desks[from]!);
    await deliver(desks[to]!, bytes, fault);
    note(desks[to]!);
  };

  await desks[0]!.do('create-project', {
    name: '试验区',
    boundary: squareFeature(0.02),
    units: [{ area: '甲区', station: '一所', person: '张三' }],
    round: { name: '第1轮', openedOn: '2026-03-10' },
  });
  note(desks[0]!);
  for (let to = 1; to < deskCount; to++) await exchange(0, to, null);

  const parcels: Parcel[] = [];
  for (const { does, desk, other, pick } of steps) {
    clock += 1000 * (1 + (pick % 50));
    const from = desks[desk % deskCount]!;
    const to = other % deskCount;
    if (does === 'work') await work(from, pick);
    else if (does === 'newer') await writeNewer(from, pick);
    else if (does === 'pack') {
      // Every third leaves out more than the receiver holds, as when an earlier disc was lost.
      const known = pick % 3 === 0 ? knownOf(from.session.state, `desk-${to}`) : null;
      parcels.push({
        to,
        bytes: await pack(from, desks[to]!, pick % 3 === 1 ? ahead(from, pick) : known),
      });
    } else {
      const parcel = parcels[pick % Math.max(1, parcels.length)];
      if (parcel !== undefined) await deliver(desks[parcel.to]!, parcel.bytes, fault);
    }
    for (const one of desks) note(one);
  }
  for (let round = 0; round < 2; round++)
    for (let from = 0; from < deskCount; from++)
      for (let to = 0; to < deskCount; to++) if (from !== to) await exchange(from, to, null);
  const isLacking = desks.some((desk) => lacksWork(desk, written));
  // What the last exchange itself recorded is one more line in each register.
  await settle(desks);
  return { desks, written, truth, isLacking };
}

function lacksWork({ folder }: MemoryDesk, written: ReadonlyMap<string, Entry>): boolean {
  const held = new Set(folder.written.map((entry) => entry.hash));
  return [...written.values()].some(({ hash, kind }) => kind !== transferKind && !held.has(hash));
}

/** Puts every entry on every desk without recording anything more. */
async function settle(desks: readonly MemoryDesk[]): Promise<void> {
  const all = new Map<string, Entry>();
  for (const { folder } of desks) for (const entry of folder.written) all.set(entry.hash, entry);
  for (const desk of desks) {
    const held = new Set(desk.folder.written.map((entry) => entry.hash));
    const lacking = [...all.values()].filter((entry) => !held.has(entry.hash));
    lacking.sort((left, right) => left.seq - right.seq);
    const merged = await desk.folder.merge(desk.session.head, lacking);
    if (!merged.ok && lacking.length > 0) throw new Error(`settling: ${merged.problem.code}`);
    if (merged.ok && lacking.length > 0)
      desk.session = {
        ...desk.session,
        head: merged.value,
        state: foldLedger(desk.folder.written),
      };
  }
}

async function pack(from: MemoryDesk, to: MemoryDesk, known: KnownHeads | null) {
  const made = await makePackage(from.folder, from.session, from.actor, {
    kind: 'task',
    party: to.folder.device,
    otherDevice: to.folder.device,
    known,
    password: null,
  });
  if (!made.ok) throw new Error(`packing: ${made.problem.code}`);
  from.session = made.value.session;
  return made.value.bytes;
}

async function deliver(to: MemoryDesk, bytes: Uint8Array, fault: Fault): Promise<void> {
  const decoded = decodePackage('disc.lwp', bytes, null);
  if (!decoded.ok) throw new Error(`reading: ${decoded.problem.code}`);
  const read = fault.onRead?.(decoded.value) ?? decoded.value;
  const staged = await stagePackage(to.folder, to.session, 'disc.lwp', read);
  if (!staged.ok) throw new Error(`staging: ${staged.problem.code}`);
  const merged = await commitPackage(to.folder, staged.value, to.actor);
  if (!merged.ok) throw new Error(`merging: ${merged.problem.code}`);
  to.session = merged.value.session;
  if (merged.value.status === 'merged') fault.afterMerge?.(to);
}

/** Claims the receiver holds some entries it may well not hold. */
function ahead({ session }: MemoryDesk, pick: number): KnownHeads {
  return Object.fromEntries(
    Object.entries(session.head.chains).map(([device, { seq }]) => [
      device,
      Math.max(0, seq - (pick % 4)),
    ]),
  );
}

async function work(desk: MemoryDesk, pick: number): Promise<void> {
  const { state } = desk.session;
  const oneOf = (table: ReadonlyMap<string, unknown>) =>
    [...table.keys()].sort()[pick % Math.max(1, table.size)] ?? 'none';
  const label = `${desk.folder.device} ${pick}`;
  const unitId = oneOf(state.units);
  const acts: readonly (readonly [string, unknown])[] = [
    ['record-unit', { id: unitId, name: label, kind: 'station' }],
    ['record-unit', { name: label, kind: 'department', parentId: unitId }],
    ['record-unit', { id: unitId, name: '换上级', kind: 'station', parentId: oneOf(state.units) }],
    ['record-person', { name: label, unitId }],
    ['record-person', { id: oneOf(state.persons), name: label, unitId }],
    ['open-round', { id: oneOf(state.rounds), name: label, openedOn: '2026-03-10' }],
    ['record-letter', letter(unitId, `号 ${pick % 7}`)],
    ['record-letter', { ...letter(unitId, `号 ${label}`), id: oneOf(state.letters) }],
    ['remove-letter', { id: oneOf(state.letters) }],
    ['undo', {}],
    ['redo', {}],
    ['decide-conflict', { id: oneOf(state.conflicts), keep: pick % 2 === 0 ? 'kept' : 'other' }],
  ];
  const [name, input] = acts[pick % acts.length]!;
  await desk.do(name, input);
}

const letter = (unitId: string, number: string) => ({
  number,
  rank: 'department',
  issuerUnitId: unitId,
  holderUnitId: unitId,
});

/** A desk with a newer program records a kind nobody else knows. */
async function writeNewer(desk: MemoryDesk, pick: number): Promise<void> {
  const { folder, session, actor } = desk;
  const draft = {
    kind: 'weather-observed',
    subject: `weather ${pick}`,
    payload: { version: 3, rain: pick },
  };
  const signer = { device: folder.device, actor: 'newer program' };
  const entries = sealEntries([draft], session.head, signer, actor.now());
  const appended = await folder.append(session.head, entries);
  if (!appended.ok) throw new Error(appended.problem.code);
  desk.session = { ...session, head: appended.value, state: foldLedger(folder.written) };
}
