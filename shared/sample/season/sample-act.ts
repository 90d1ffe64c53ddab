import type { State } from '../../operations/rows.ts';

/** What an act can look up when its turn comes. */
export interface ActView {
  readonly state: State;
  /** Id that the act of that label was answered with. */
  idOf(label: string): string;
}

/** One command of the sample's season: who gives it and when. */
export interface SampleAct {
  /** Beijing day and time of day, `2026-04-03 08:30`. */
  readonly at: string;
  /** Name of the account, null for the sample's maker. */
  readonly as: string | null;
  readonly name: string;
  /** One input, or several for as many commands. */
  readonly input: (view: ActView) => object | readonly object[];
  /** Under which later acts find the id of the answer. */
  readonly label?: string;
}

/** Instant of an act, Unix milliseconds. */
export function actMilliseconds(at: string): number {
  return Date.parse(`${at.replace(' ', 'T')}:00+08:00`);
}
