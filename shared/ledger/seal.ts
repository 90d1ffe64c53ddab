import { canonicalJson } from './canonical-json.ts';
import { nextClock } from './clock.ts';
import type { ChainHead, Entry, EntryDraft, JsonValue, LedgerHead } from './entry.ts';
import { hashText } from './hash.ts';

const noHash = '0'.repeat(64);

/** Where every device's chain begins. */
export const emptyChain: ChainHead = { seq: 0, hash: noHash, hlc: '' };

/** Where every journal begins. */
export const emptyHead: LedgerHead = { position: 0, hash: noHash, hlc: '', chains: {} };

/** End of one device's chain in a journal. */
export function chainOf(head: LedgerHead, device: string): ChainHead {
  return Object.hasOwn(head.chains, device) ? head.chains[device]! : emptyChain;
}

/**
 * Seals the drafts of one command behind `head`: consecutive `seq` of the signer's device, each entry bound to that device's
 * one before, and one shared clock that stands after every entry in the journal, whichever device made it.
 */
export function sealEntries(
  drafts: readonly EntryDraft[],
  head: LedgerHead,
  signer: { readonly device: string; readonly actor: string },
  nowMilliseconds: number,
): Entry[] {
  const chain = chainOf(head, signer.device);
  const hlc = nextClock(head.hlc, nowMilliseconds);
  let prevHash = chain.hash;
  return drafts.map((draft, index) => {
    const body = {
      version: 1,
      device: signer.device,
      seq: chain.seq + index + 1,
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

/** SHA-256 of a text; a host may bring a faster one than the language has. */
export type TextHash = (text: string) => string;

/** Hash an entry must carry: over the canonical JSON of every field but `hash` and `sig`. */
export function entryHash(entry: Entry, hashOf: TextHash = hashText): string {
  const { hash: _hash, sig: _sig, ...body } = entry;
  return hashOf(canonicalJson(body as { readonly [key: string]: JsonValue }));
}

/** Head of a journal after these entries have arrived behind `head`; they are not checked. */
export function headAfter(head: LedgerHead, entries: readonly Entry[]): LedgerHead {
  const chains = new Map(Object.entries(head.chains));
  let { hash, hlc } = head;
  for (const entry of entries) {
    chains.set(entry.device, { seq: entry.seq, hash: entry.hash, hlc: entry.hlc });
    hash = entry.hash;
    if (entry.hlc > hlc) hlc = entry.hlc;
  }
  return {
    position: head.position + entries.length,
    hash,
    hlc,
    chains: Object.fromEntries(chains),
  };
}
