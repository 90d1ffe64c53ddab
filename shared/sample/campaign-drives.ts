import type { TeamDay } from './campaign.ts';
import { drive } from './campaign-day.ts';
import type { Landscape } from './landscape.ts';
import { driveWindow, type Window } from './routes.ts';
import type { SeededRandom } from './seeded-random.ts';

/** 40 m of verge and lease ground seen from a slow car. */
export const vehicleHalfWidth = 20;

interface Drive {
  readonly key: string;
  readonly name: string;
  readonly days: readonly number[];
  readonly window: Window;
  /** 450 follows the lease roads, 0 the roads of the lattice only. */
  readonly spacing: number;
  readonly isCrossed: boolean;
}

/** Car patrols of the second teams: one window of the oil field after another, each driven again some days later. */
const drives: readonly Drive[] = [
  {
    ...{ key: 'donggang', name: '东港踏查二组', days: [1, 6] },
    ...{ window: { columns: [22, 28], rows: [20, 22] }, spacing: 450, isCrossed: false },
  },
  {
    ...{ key: 'donggang', name: '东港踏查二组', days: [2, 7] },
    ...{ window: { columns: [21, 26], rows: [18, 20] }, spacing: 450, isCrossed: false },
  },
  {
    ...{ key: 'weihai', name: '苇海踏查二组', days: [1, 6] },
    ...{ window: { columns: [18, 24], rows: [11, 13] }, spacing: 450, isCrossed: false },
  },
  {
    ...{ key: 'weihai', name: '苇海踏查二组', days: [2, 8] },
    ...{ window: { columns: [19, 24], rows: [9, 11] }, spacing: 450, isCrossed: false },
  },
  {
    ...{ key: 'yantuo', name: '盐坨踏查二组', days: [2, 7] },
    ...{ window: { columns: [10, 13], rows: [8, 10] }, spacing: 450, isCrossed: false },
  },
  {
    ...{ key: 'yantuo', name: '盐坨踏查二组', days: [3, 9] },
    ...{ window: { columns: [10, 15], rows: [10, 12] }, spacing: 0, isCrossed: true },
  },
  {
    ...{ key: 'liutan', name: '柳滩踏查二组', days: [1, 7] },
    ...{ window: { columns: [10, 15], rows: [18, 20] }, spacing: 450, isCrossed: false },
  },
  {
    ...{ key: 'liutan', name: '柳滩踏查二组', days: [3, 8] },
    ...{ window: { columns: [10, 15], rows: [20, 22] }, spacing: 0, isCrossed: true },
  },
];

export function driveDays(random: SeededRandom, landscape: Landscape): TeamDay[] {
  return drives.flatMap(({ key, name, days, window, spacing, isCrossed }) =>
    days.map((day, index): TeamDay => {
      const own = random.fork(`${key} ${day}`);
      const way = driveWindow(landscape.lattice, window, spacing, isCrossed);
      const line = index === 0 ? way : [...way].reverse();
      return {
        ...{ day, teamId: `team-${key}-2`, teamName: name, label: '车巡' },
        ...{ mode: 'vehicle', purpose: 'patrol', people: 2 },
        sweepHalfWidthMetres: vehicleHalfWidth,
        tracks: [drive(own, `${name} 车巡`, line, day, index === 0 ? 8 : 13)],
      };
    }),
  );
}
