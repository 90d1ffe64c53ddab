import type { Round } from './records.ts';

/** The round opened last, by day and then by order of recording; null while there is none. */
export function latestRound({
  rounds,
}: {
  readonly rounds: ReadonlyMap<string, Round>;
}): Round | null {
  let latest: Round | null = null;
  for (const round of rounds.values())
    if (latest === null || round.openedOn >= latest.openedOn) latest = round;
  return latest;
}
