import { join, resolve } from 'node:path';
import type { Arguments } from './arguments.ts';

/** The data folder of a snapshot command and where its snapshots lie: `--to`, else `snapshots` inside; null without `--data`. */
export function readSnapshotPlace(
  { values, positionals }: Arguments,
  folder: string,
): { readonly data: string; readonly target: string } | null {
  const given = values.get('data')?.[0];
  if (given === undefined || positionals.length > 0) return null;
  const data = resolve(folder, given);
  const to = values.get('to')?.[0];
  return { data, target: to === undefined ? join(data, 'snapshots') : resolve(folder, to) };
}
