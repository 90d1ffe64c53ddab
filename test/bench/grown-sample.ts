import { execFileSync } from 'node:child_process';
import type { KeyObject } from 'node:crypto';
import { openCredential } from '../../electron/serve/accounts/credential.ts';
import { signEntry } from '../../electron/serve/accounts/entry-signatures.ts';
import { type DiskFolder, openDataFolder } from '../../electron/serve/data-folder.ts';
import { readClock } from '../../shared/ledger/clock.ts';
import type { Entry, EntryDraft } from '../../shared/ledger/entry.ts';
import { headAfter, sealEntries } from '../../shared/ledger/seal.ts';
import { draftPut } from '../../shared/operations/entry-kinds.ts';
import { openSession } from '../../shared/operations/record-operation.ts';
import type { State } from '../../shared/operations/rows.ts';
import { findAccount } from '../../shared/people/account-acting.ts';
import type { BlockTraits } from '../../shared/plan/records.ts';
import { samplePassword } from '../../shared/sample/sample-accounts.ts';
import type { Track } from '../../shared/tracks/records.ts';

const account = '禁毒办';
const entriesOfRecord = 500;

/**
 * Makes the sample in a new folder and lives on in it, as its planner, up to so many tracks and entries: tracks of the sample
 * walked again, then publicity events and changed traits of blocks by turns, each a signed command of its own.
 */
export async function growSample(
  root: string,
  folder: string,
  wanted: { readonly entries: number; readonly tracks: number },
): Promise<void> {
  execFileSync(process.execPath, ['electron/lawang.mjs', 'init', '--data', folder, '--sample'], {
    cwd: root,
  });
  if (wanted.entries === 0) return;
  const opened = await openDataFolder(folder, { write: true });
  if (!opened.ok) throw new Error(opened.problem.code);
  try {
    await live(opened.value, wanted);
  } finally {
    await opened.value.close();
  }
}

async function live(
  ledger: DiskFolder,
  wanted: { readonly entries: number; readonly tracks: number },
): Promise<void> {
  const status = await ledger.status();
  if (status.kind !== 'open') throw new Error(status.kind);
  const session = await openSession(ledger, status.device);
  if (!session.ok) throw new Error(session.problem.code);
  const { state } = session.value;
  const key = await keyOf(ledger, state);
  const begun = (readClock(session.value.head.hlc)?.milliseconds ?? 0) + 1;
  const walked = [...state.tracks.values()];
  const traits = [...state.blockTraits.values()];
  const tracks = wanted.tracks - walked.length;
  let { head } = session.value;
  const grownFrom = head.position;
  while (head.position < wanted.entries) {
    const first = head;
    const entries: Entry[] = [];
    for (let count = 0; count < entriesOfRecord && head.position < wanted.entries; count++) {
      const index = head.position;
      const draft =
        index - grownFrom < tracks ? draftTrack(index, walked) : draftWords(index, traits);
      const signer = { device: status.device, actor: account };
      const made = sealEntries([draft], head, signer, begun + index).map((entry) =>
        signEntry(entry, key),
      );
      entries.push(...made);
      head = headAfter(head, made);
    }
    const appended = await ledger.append(first, entries);
    if (!appended.ok) throw new Error(appended.problem.code);
  }
}

async function keyOf(ledger: DiskFolder, state: State): Promise<KeyObject> {
  const id = findAccount(state, account)?.id ?? '';
  const { blob, publicKey } = state.accountKeys.get(id)!;
  const bytes = await ledger.readBlob(blob);
  if (!bytes.ok) throw new Error(bytes.problem.code);
  const ledgerId = state.ledger.get('ledger')!.ledgerId;
  const owner = { ledgerId, account };
  const key = await openCredential(bytes.value, samplePassword, owner, publicKey);
  if (typeof key === 'string') throw new Error(`the key of ${account} is ${key}`);
  return key;
}

/** What is written every day. */
function draftWords(index: number, traits: readonly BlockTraits[]): EntryDraft {
  return index % 3 === 0 ? draftPublicity(index) : draftTraits(index, traits);
}

function draftTrack(index: number, walked: readonly Track[]): EntryDraft {
  const track = walked[index % walked.length]!;
  return draftPut('tracks', { ...track, id: `track-${index}`, name: `${track.name} ${index}` });
}

function draftTraits(index: number, traits: readonly BlockTraits[]): EntryDraft {
  const row = traits[index % traits.length]!;
  const difficulty = ((index % 5) + 1) as BlockTraits['access']['difficulty'];
  return draftPut('blockTraits', { ...row, access: { ...row.access, difficulty } });
}

function draftPublicity(index: number): EntryDraft {
  return draftPut('publicity', {
    id: `publicity-${index}`,
    on: '2026-04-02',
    title: `禁种铲毒宣传进村入户第 ${index} 场`,
    place: '村口宣传栏',
    unitId: null,
    communityIds: [],
    copies: 120,
    banners: 1,
    people: 40,
    note: '',
  });
}
