import type { Letter, LetterDetails } from './records.ts';

/** Details of a letter; what was never said is a plain 责任书 over all blocks of its holder. */
export function letterDetailsOf(
  rows: { readonly letterDetails: ReadonlyMap<string, LetterDetails> },
  id: string,
): LetterDetails {
  const kept = rows.letterDetails.get(id);
  return kept ?? { id, type: 'responsibility', supersedes: null, scan: null, blockCodes: null };
}

/** Letters another one was signed in place of; they stay readable and count nowhere. */
export function supersededLetters(
  details: ReadonlyMap<string, LetterDetails>,
): ReadonlySet<string> {
  const superseded = new Set<string>();
  for (const { supersedes } of details.values())
    if (supersedes !== null) superseded.add(supersedes);
  return superseded;
}

/** Letters that count: all but the superseded ones. */
export function standingLetters(rows: {
  readonly letters: ReadonlyMap<string, Letter>;
  readonly letterDetails: ReadonlyMap<string, LetterDetails>;
}): readonly Letter[] {
  const superseded = supersededLetters(rows.letterDetails);
  return [...rows.letters.values()].filter(({ id }) => !superseded.has(id));
}
