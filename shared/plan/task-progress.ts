import { reachedFrom } from '../coverage/reach.ts';
import type { TrackReach } from '../coverage/season-contract.ts';
import { beijingDayOf } from '../ledger/beijing-day.ts';
import type { Track } from '../tracks/records.ts';

import type { Assignment } from './records.ts';

/**
 * 未走 / 已走 / 查完 of a block within a task. Walked: the task's own team reached it in the round from the task's first day
 * on (2 fixes and 50 m of legs inside, over all its tracks). Done: walked, and nothing of the block is left to search,
 * whoever saw it.
 */
export type TaskBlockState = 'open' | 'walked' | 'done';

export interface TaskProgress {
  readonly states: ReadonlyMap<string, TaskBlockState>;
  readonly open: number;
  readonly walked: number;
  readonly done: number;
}

/** Progress of one task. `isLeft` says whether a block still has ground to search. */
export function taskProgress(
  task: Assignment,
  tracks: ReadonlyMap<string, Track>,
  reaches: Iterable<TrackReach>,
  isLeft: (code: string) => boolean,
): TaskProgress {
  const inside = new Map(task.blocks.map((code) => [code, { metres: 0, fixes: 0 }]));
  for (const { trackId, code, metres, fixes } of reaches) {
    const track = tracks.get(trackId);
    const sum = inside.get(code);
    if (track === undefined || sum === undefined || !isOfTask(track, task)) continue;
    sum.metres += metres;
    sum.fixes += fixes;
  }
  const states = new Map<string, TaskBlockState>();
  const counts = { open: 0, walked: 0, done: 0 };
  for (const [code, { metres, fixes }] of inside) {
    const isWalked = metres >= reachedFrom.metres && fixes >= reachedFrom.fixes;
    const state = !isWalked ? 'open' : isLeft(code) ? 'walked' : 'done';
    states.set(code, state);
    counts[state]++;
  }
  return { states, ...counts };
}

/** Tracks without a time cannot be too early; those after the last day still count, being late. */
function isOfTask(track: Track, task: Assignment): boolean {
  if (track.teamId !== task.teamId || track.roundId !== task.roundId) return false;
  const day = beijingDayOf(track.lastTime ?? track.firstTime);
  return day === null || day >= task.from;
}
