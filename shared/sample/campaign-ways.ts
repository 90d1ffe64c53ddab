import type { TeamDay } from './campaign.ts';
import { drive, walk } from './campaign-day.ts';
import { vehicleHalfWidth } from './campaign-drives.ts';
import { footHalfWidth } from './campaign-walks.ts';
import type { Landscape } from './landscape.ts';
import { alongLattice, driveWindow, type Window } from './routes.ts';
import type { SeededRandom } from './seeded-random.ts';
import { contains, distance, type Line, type Point } from './shape.ts';

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

/** Line at one side of another, `away` metres off. */
function beside(line: Line, away: number): Line {
  return line.map((at, i): Point => {
    const before = line[Math.max(0, i - 1)]!;
    const after = line[Math.min(line.length - 1, i + 1)]!;
    const length = distance(before, after) || 1;
    return [
      at[0] - ((after[1] - before[1]) / length) * away,
      at[1] + ((after[0] - before[0]) / length) * away,
    ];
  });
}

/** Creeks by their place from south to north: who walks up one bank and down the other, and when. */
const creekWalks: readonly (readonly [key: string, name: string, day: number, share: number])[] = [
  ['weihai', '苇海踏查二组', 3, 0.12],
  ['weihai', '苇海踏查二组', 7, 0.45],
  ['donggang', '东港踏查二组', 4, 0.8],
  ['donggang', '东港踏查二组', 9, 0.92],
];

/** Banks of the tidal creeks: overgrown, and seldom seen from a road. */
export function creekDays(random: SeededRandom, landscape: Landscape): TeamDay[] {
  const { jurisdiction, water } = landscape;
  const bankMetres = 75;
  const creeks = water.creekLines
    .map((line) => line.slice(5, 50))
    .filter(({ length }) => length > 30)
    .filter((line) =>
      [...beside(line, bankMetres), ...beside(line, -bankMetres)].every((at) =>
        contains(jurisdiction, at),
      ),
    );
  return creekWalks.map(([key, name, day, share]): TeamDay => {
    const own = random.fork(`${key} ${day}`);
    const creek = creeks[Math.floor(share * creeks.length)]!;
    const line = [...beside(creek, bankMetres), ...[...beside(creek, -bankMetres)].reverse()];
    return {
      ...{ day, teamId: `team-${key}-2`, teamName: name, label: '沿汊步巡' },
      ...{ mode: 'foot', purpose: 'survey', people: 3 },
      sweepHalfWidthMetres: footHalfWidth,
      tracks: [walk(own, `${name} 沿汊步巡`, line, day, 13)],
    };
  });
}

/** From the town to the squares of the first team, and back; nobody searches on the way. */
const commute: readonly Point[] = [
  [13_400, 4_681],
  [20_253, 4_681],
  [20_253, 8_502],
  [25_007, 8_502],
];

export function commutingDays(random: SeededRandom, landscape: Landscape): TeamDay[] {
  const day = 2;
  const name = '东港踏查一组';
  const out = alongLattice(landscape.lattice, commute);
  const back = [...out].reverse();
  return [
    {
      ...{ day, teamId: 'team-donggang-1', teamName: name, label: '往返通勤' },
      ...{ mode: 'vehicle', purpose: 'commuting', people: 5 },
      sweepHalfWidthMetres: vehicleHalfWidth,
      tracks: [
        drive(random.fork('out'), `${name} 去程`, out, day, 7),
        drive(random.fork('back'), `${name} 回程`, back, day, 16),
      ],
    },
  ];
}
