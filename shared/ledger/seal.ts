import { canonicalJson } from './canonical-json.ts';
import { nextClock } from './clock.ts';
import type { ChainHead, Entry, EntryDraft, JsonValue } from './entry.ts';
import { hashText } from './hash.ts';

const noHash = '0'.repeat(64);

/** Where every chain begins. */
export const emptyHead: ChainHead = { seq: 0, hash: noHash, hlc: '' };

/** Seals the drafts of one command behind `head`: consecutive `seq`, one shared clock, each entry bound to the one before. */
export function sealEntries(
  drafts: readonly EntryDraft[],
  head: ChainHead,
  signer: { readonly device: string; readonly actor: string },
  nowMilliseconds: number,
): Entry[] {
  const hlc = nextClock(head.hlc, nowMilliseconds);
  let prevHash = head.hash;
  return drafts.map((draft, index) => {
    const body = {
      version: 1,
      device: signer.device,
      seq: head.seq + index + 1,
      hlc,
      actor: signer.actor,
      kind: draft.kind,
      subject: draft.subject,
      payload: draft.payload,
      prevHash,
    } as const;
    prevHash = hashText(canonicalJson(body));
    return { ...body, hash: prevHash };
  });
}

/** Hash an entry must carry: over the canonical JSON of every field but `hash` and `sig`. */
export function entryHash(entry: Entry): string {
  const { hash: _hash, sig: _sig, ...body } = entry;
  return hashText(canonicalJson(body as { readonly [key: string]: JsonValue }));
}

/** Head of a chain whose last entry is `entry`. */
export function headAfter(entry: Entry): ChainHead {
  return { seq: entry.seq, hash: entry.hash, hlc: entry.hlc };
}
