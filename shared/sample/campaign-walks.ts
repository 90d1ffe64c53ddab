import type { TeamDay } from './campaign.ts';
import { walk } from './campaign-day.ts';
import { pickFocusCells } from './focus-cells.ts';
import type { Landscape } from './landscape.ts';
import { type Ground, mowLanes } from './routes.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Line, Point } from './shape.ts';

/** Sweep width of 12 m on foot in open ground, as the product's starting value. */
export const footHalfWidth = 6;
const laneMetres = 11.5;

interface FootPlan {
  readonly key: string;
  readonly name: string;
  /** Where the team's cells lie, on the lattice. */
  readonly home: Point;
  /** Share of each cell that is to be walked before the next. */
  readonly shares: readonly number[];
  /** Days out, each with the number of receivers carried. */
  readonly days: readonly (readonly [day: number, receivers: number])[];
}

const plans: readonly FootPlan[] = [
  {
    key: 'donggang',
    name: '东港踏查一组',
    home: [25_200, 8_800],
    shares: [0.92, 0.7, 0.5],
    days: [1, 2, 3, 4, 6, 7, 8, 9].map((day) => [day, day % 4 === 0 ? 1 : 2]),
  },
  {
    key: 'weihai',
    name: '苇海踏查一组',
    home: [17_200, -6_200],
    shares: [0.85, 0.6, 0.4],
    days: [1, 2, 3, 4, 6, 7, 8, 9].map((day) => [day, day % 3 === 0 ? 1 : 2]),
  },
  {
    key: 'yantuo',
    name: '盐坨踏查一组',
    home: [-6_300, -9_300],
    shares: [0.5, 0.3],
    days: [1, 2, 3, 6, 7, 8].map((day) => [day, 1]),
  },
  {
    key: 'liutan',
    name: '柳滩踏查一组',
    home: [-5_600, 6_400],
    shares: [0.75, 0.45],
    days: [2, 3, 4, 7, 8, 9].map((day) => [day, day > 6 ? 2 : 1]),
  },
];

interface Progress {
  cell: number;
  lane: number;
}

/** The next day's lanes of one receiver: goes on where the team stopped, moves to the next cell when its share is walked. */
function nextLanes(
  random: SeededRandom,
  cells: readonly Ground[],
  shares: readonly number[],
  progress: Progress,
): Line {
  const cell = cells[Math.min(progress.cell, cells.length - 1)]!;
  const width = cell.east - cell.west;
  const part: Ground = { ...cell, east: cell.west + width * (shares[progress.cell] ?? 1) };
  const lanes = mowLanes(part, laneMetres, progress.lane, random.between(7_800, 10_400));
  progress.lane = lanes.nextLane;
  if (lanes.isDone) {
    progress.cell++;
    progress.lane = 0;
  }
  return lanes.line;
}

function planDays(random: SeededRandom, landscape: Landscape, plan: FootPlan): TeamDay[] {
  const home = landscape.lattice.place(...plan.home);
  const cells = pickFocusCells(landscape, home, plan.shares.length + 1);
  const progress: Progress = { cell: 0, lane: 0 };
  return plan.days.map(([day, receivers]): TeamDay => {
    const own = random.fork(`${plan.key} ${day}`);
    const tracks = Array.from({ length: receivers }, (_, index) => {
      const line = nextLanes(own, cells, plan.shares, progress);
      return walk(own, `${plan.name} 步巡 ${index + 1}号机`, line, day, 8);
    });
    return {
      day,
      teamId: `team-${plan.key}-1`,
      teamName: plan.name,
      label: '步巡',
      mode: 'foot',
      purpose: 'survey',
      people: receivers === 2 ? 4 : 2,
      sweepHalfWidthMetres: footHalfWidth,
      tracks: tracks.filter(({ fixes }) => fixes.length > 0),
    };
  });
}

/** Foot survey: each first team mows its squares lane by lane, day after day. */
export function footDays(random: SeededRandom, landscape: Landscape): TeamDay[] {
  return plans.flatMap((plan) => planDays(random, landscape, plan));
}

interface DragNet {
  readonly day: number;
  readonly key: string;
  readonly name: string;
  readonly home: Point;
  readonly people: number;
  readonly spacingMetres: number;
}

const dragNets: readonly DragNet[] = [
  {
    day: 3,
    key: 'donggang',
    name: '东港踏查二组',
    home: [22_800, 10_600],
    people: 16,
    spacingMetres: 8,
  },
  {
    day: 8,
    key: 'donggang',
    name: '东港踏查二组',
    home: [21_600, 12_000],
    people: 20,
    spacingMetres: 8,
  },
  {
    day: 4,
    key: 'weihai',
    name: '苇海踏查二组',
    home: [16_300, -10_500],
    people: 12,
    spacingMetres: 10,
  },
  {
    day: 9,
    key: 'liutan',
    name: '柳滩踏查二组',
    home: [-9_600, 9_000],
    people: 14,
    spacingMetres: 8,
  },
];

/**
 * Massed drag-nets. Only the leader carries a receiver, and for now the track counts as one walker's: the lanes lie a
 * whole line of people apart, so most of what was really seen is not claimed. The track's name says so.
 */
export function dragNetDays(random: SeededRandom, landscape: Landscape): TeamDay[] {
  return dragNets.map(({ day, key, name, home, people, spacingMetres }): TeamDay => {
    const own = random.fork(`${key} ${day}`);
    const cells = pickFocusCells(landscape, landscape.lattice.place(...home), 1);
    const { line } = mowLanes(cells[0]!, people * spacingMetres, 0, 7_500);
    const title = `集中拉网 ${people}人 间距${spacingMetres}米（暂按一人计）`;
    return {
      day,
      teamId: `team-${key}-2`,
      teamName: name,
      label: '集中拉网',
      mode: 'foot',
      purpose: 'survey',
      people,
      sweepHalfWidthMetres: footHalfWidth,
      tracks: [walk(own, title, line, day, 9)],
    };
  });
}
