import type { Fingerprint } from './fingerprint.ts';
import type { IntegrityFlag } from './flags.ts';

/** What is compared of one track. */
export interface CopySubject {
  readonly trackId: string;
  readonly fingerprint: Fingerprint;
  /** Unix milliseconds by fix, NaN without. */
  readonly times: Float64Array;
}

/** From this share of a track's telling runs it is called a copy: below it, a shared stretch could be a splice in the file. */
const leastShare = 0.2;
const leastRuns = 10;
/** A run that many tracks hold is a feature of the receiver, not of a walk. */
const mostHolders = 40;

interface Match {
  runs: number;
  readonly shifts: number[];
}

/**
 * Tracks that share stretches of steps to the centimetre, whenever and wherever they are said to have been walked. Both of
 * a pair are flagged, since which is the copy cannot be told from them.
 */
export function findCopies(subjects: readonly CopySubject[]): IntegrityFlag[] {
  const holders = new Map<number, [subject: number, at: number][]>();
  for (const [subject, { fingerprint }] of subjects.entries())
    for (const [at, hash] of fingerprint.hashes.entries()) {
      const list = holders.get(hash);
      if (list === undefined) holders.set(hash, [[subject, at]]);
      else list.push([subject, at]);
    }
  const matches = new Map<string, Match>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > mostHolders) continue;
    for (const [a, atA] of list)
      for (const [b, atB] of list) {
        if (a === b) continue;
        const key = `${a} ${b}`;
        const match = matches.get(key) ?? { runs: 0, shifts: [] };
        match.runs++;
        const [one, other] = [subjects[a]!, subjects[b]!];
        match.shifts.push(
          one.times[one.fingerprint.fixes[atA]!]! - other.times[other.fingerprint.fixes[atB]!]!,
        );
        matches.set(key, match);
      }
  }
  const flags: IntegrityFlag[] = [];
  for (const [key, { runs, shifts }] of matches) {
    const [a, b] = key.split(' ').map(Number) as [number, number];
    const [kept, keptOther] = [subjects[a]!, subjects[b]!].map(
      (s) => s.fingerprint.hashes.length,
    ) as [number, number];
    if (runs < leastRuns || runs / Math.min(kept, keptOther) < leastShare) continue;
    const shift = median(shifts.filter(Number.isFinite));
    flags.push({
      kind: 'copy',
      trackId: subjects[a]!.trackId,
      otherId: subjects[b]!.trackId,
      share: Math.min(1, runs / kept),
      shiftSeconds: shift === null ? null : Math.round(shift / 1000),
    });
  }
  return flags;
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
