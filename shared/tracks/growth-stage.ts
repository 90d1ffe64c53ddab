/** 生育期: what the plant looks like, which decides how far it is seen from and how long a clearance holds. */
export type GrowthStage = 'seedling' | 'bolting' | 'flowering' | 'fruiting' | 'overwintering';

/** All stages in the order of the plant's year; where windows overlap, the later one here is the one that counts. */
export const growthStages = [
  'seedling',
  'bolting',
  'flowering',
  'fruiting',
  'overwintering',
] as const satisfies readonly GrowthStage[];

/** One line of the editable calendar: from and until are `MM-DD`, inclusive; `until` before `from` runs over the new year. */
export interface StageWindow {
  readonly id: GrowthStage;
  readonly from: string;
  readonly until: string;
  /** Where the window comes from, as told by whoever set it. */
  readonly source: string;
}

/**
 * Starting calendar for the coast of Shandong: dated reports of finds there place seedlings in late March to April,
 * flowers from early May, fruit from late May. Nothing of it is calibrated, and the autumn window is the least certain.
 */
export const defaultStageCalendar: readonly StageWindow[] = [
  { id: 'seedling', from: '03-10', until: '04-25', source: '' },
  { id: 'bolting', from: '04-15', until: '05-10', source: '' },
  { id: 'flowering', from: '05-05', until: '06-05', source: '' },
  { id: 'fruiting', from: '05-20', until: '06-25', source: '' },
  { id: 'overwintering', from: '10-01', until: '11-30', source: '' },
];

/** Calendar of a project: its own windows where there are any, the starting ones for the rest, in the order of the year. */
export function stageCalendar(own: ReadonlyMap<string, StageWindow>): readonly StageWindow[] {
  return defaultStageCalendar.map((window) => own.get(window.id) ?? window);
}

/**
 * Stage on a day (`YYYY-MM-DD`), null outside every window. Where windows overlap, the furthest stage: plants of one
 * field differ by weeks, and what was judged by the earlier stage is no longer safe once the later one has begun.
 */
export function stageOn(
  day: string,
  calendar: readonly StageWindow[] = defaultStageCalendar,
): GrowthStage | null {
  const monthDay = day.slice(5, 10);
  const open = new Set(calendar.filter((window) => isIn(window, monthDay)).map(({ id }) => id));
  return growthStages.findLast((stage) => open.has(stage)) ?? null;
}

function isIn({ from, until }: StageWindow, monthDay: string): boolean {
  return from <= until
    ? monthDay >= from && monthDay <= until
    : monthDay >= from || monthDay <= until;
}
