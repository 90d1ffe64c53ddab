import type { TeamDay } from './campaign.ts';
import { drive, walk } from './campaign-day.ts';
import { footHalfWidth } from './campaign-walks.ts';
import type { Landscape } from './landscape.ts';
import { alongLattice, driveWindow, type Window } from './routes.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Point } from './shape.ts';

/** 40 m of verge and lease ground seen from a slow car. */
const vehicleHalfWidth = 20;

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

/** Walks along field ditches, where the first teams look at the banks. */
const ditches: readonly (readonly [key: string, name: string, day: number, window: Window])[] = [
  ['yantuo', '盐坨踏查一组', 4, { columns: [15, 16], rows: [10, 11] }],
  ['yantuo', '盐坨踏查一组', 9, { columns: [16, 17], rows: [10, 11] }],
  ['liutan', '柳滩踏查一组', 1, { columns: [14, 15], rows: [19, 20] }],
  ['liutan', '柳滩踏查一组', 6, { columns: [15, 16], rows: [19, 20] }],
];

export function ditchDays(random: SeededRandom, landscape: Landscape): TeamDay[] {
  return ditches.map(([key, name, day, window]): TeamDay => {
    const own = random.fork(`${key} ${day}`);
    const line = driveWindow(landscape.lattice, window, 520, false);
    return {
      ...{ day, teamId: `team-${key}-1`, teamName: name, label: '沿沟步巡' },
      ...{ mode: 'foot', purpose: 'survey', people: 3 },
      sweepHalfWidthMetres: footHalfWidth,
      tracks: [walk(own, `${name} 沿沟步巡`, line, day, 8)],
    };
  });
}

/** Drives from the station to the ground and back; nobody searches on them. */
const commutes: readonly (readonly [key: string, name: string, day: number, way: Point[]])[] = [
  [
    ...(['donggang', '东港踏查一组', 2] as const),
    [
      [13_400, 4_681],
      [20_253, 4_681],
      [20_253, 8_502],
      [25_007, 8_502],
    ],
  ],
  [
    ...(['weihai', '苇海踏查一组', 4] as const),
    [
      [9_604, -7_600],
      [9_604, -5_893],
      [16_900, -5_893],
    ],
  ],
];

export function commutingDays(random: SeededRandom, landscape: Landscape): TeamDay[] {
  return commutes.map(([key, name, day, way]): TeamDay => {
    const own = random.fork(`${key} ${day}`);
    const out = alongLattice(landscape.lattice, way);
    const back = [...out].reverse();
    return {
      ...{ day, teamId: `team-${key}-1`, teamName: name, label: '往返通勤' },
      ...{ mode: 'vehicle', purpose: 'commuting', people: 5 },
      sweepHalfWidthMetres: vehicleHalfWidth,
      tracks: [drive(own, `${name} 去程`, out, day, 7), drive(own, `${name} 回程`, back, day, 16)],
    };
  });
}
