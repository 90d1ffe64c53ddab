import type { BlockTraits } from './records.ts';

/** Traits of a block; one without a record is low-risk ground that anybody can walk. */
export function traitsOf(
  code: string,
  rows: { readonly blockTraits: ReadonlyMap<string, BlockTraits> },
): BlockTraits {
  return (
    rows.blockTraits.get(code) ?? {
      id: code,
      risk: 'low',
      tags: [],
      access: { difficulty: 1, aids: [] },
      blockedUntil: null,
      blockedReason: '',
    }
  );
}

/** 受阻: whether a block cannot be entered on a day (ISO); its last blocked day still counts. */
export function isBlockedOn(traits: BlockTraits, day: string): boolean {
  return traits.blockedUntil !== null && day <= traits.blockedUntil;
}
