import type { State } from '../../../shared/operations/rows.ts';
import { ownerOf } from '../../../shared/plan/block-owner.ts';
import { isBlockedOn, traitsOf } from '../../../shared/plan/block-traits.ts';
import type { Ground, GroundBlock } from '../ground.ts';
import { planRound } from './plan-account.ts';
import type { PlanPaint } from './plan-view.ts';

export interface Paint {
  readonly fill: string;
  readonly mark: string;
}

/** One line of the legend: the colour with its mark, what it stands for, and how many blocks have it. */
export interface PaintLine extends Paint {
  readonly key: string;
  /** Name of a team or unit; null for one of the fixed meanings, named by `key`. */
  readonly name: string | null;
  readonly blocks: number;
}

export interface PlanPaints {
  readonly looks: ReadonlyMap<string, Paint>;
  readonly legend: readonly PaintLine[];
}

/** Twelve hues told apart on paper and in the dark; further owners begin again with other marks. */
const hues = [
  '#5B8FD9',
  '#E0A13C',
  '#5FA777',
  '#C777A8',
  '#7C76C9',
  '#3FA3A8',
  '#D17A5B',
  '#9BAA3F',
  '#8C6BB1',
  '#4F9BC4',
  '#B98A4B',
  '#D36F86',
] as const;
const nobody = '#B9BEC4';
const riskFills = { low: '#A9C7A0', medium: '#F0D07A', high: '#E08A6F', residential: '#B3A6D6' };
const closedFill = '#8A5A8F';

/** Blocks in the colours of their teams, owners or traits; null where the map shows states or letters. */
export function paintPlan(
  paint: PlanPaint,
  rows: State,
  ground: Ground | null,
  roundId: string | null,
  day: string,
  shares: ReadonlyMap<string, string> = new Map(),
): PlanPaints | null {
  if (paint === 'states' || paint === 'letters' || ground === null) return null;
  const keyOf =
    paint === 'team'
      ? teamKeys(rows, roundId)
      : paint === 'owner'
        ? (block: GroundBlock) => ownerOf(block.shape, rows).unitId ?? 'nobody'
        : (block: GroundBlock) => traitKey(block, rows, day);
  const byKey = new Map<string, string[]>();
  for (const block of ground.blocks) {
    const key = keyOf(block);
    byKey.set(key, [...(byKey.get(key) ?? []), block.shape.code]);
  }
  const nameOf = (key: string) =>
    paint === 'team'
      ? (rows.teams.get(key)?.name ?? null)
      : paint === 'owner'
        ? (rows.units.get(key)?.name ?? null)
        : null;
  const legend = makeLegend(byKey, nameOf);
  const paints = new Map(legend.map((line) => [line.key, line]));
  const looks = new Map<string, Paint>();
  for (const [key, codes] of byKey) {
    const { fill, mark } = paints.get(key)!;
    // Ground that is nobody's stays quiet; its dash is for the legend.
    const shown = key === 'nobody' ? '' : mark;
    for (const code of codes) looks.set(code, { fill, mark: shown });
  }
  return withShares({ looks, legend }, shares, rows);
}

/** The same with the shares of a selection over it, lettered so that they are not taken for what stands. */
function withShares(
  { looks, legend }: PlanPaints,
  shares: ReadonlyMap<string, string>,
  rows: State,
): PlanPaints {
  if (shares.size === 0) return { looks, legend };
  const teams = [...new Set(shares.values())];
  const lines = teams.map(
    (team, index): PaintLine => ({
      key: `share ${team}`,
      name: rows.teams.get(team)?.name ?? team,
      fill: hues[(index + 1) % hues.length]!,
      mark: String.fromCharCode(65 + (index % 26)),
      blocks: [...shares.values()].filter((one) => one === team).length,
    }),
  );
  const shown = new Map(looks);
  for (const [code, team] of shares) {
    const { fill, mark } = lines[teams.indexOf(team)]!;
    shown.set(code, { fill, mark });
  }
  return { looks: shown, legend: [...lines, ...legend] };
}

function teamKeys(rows: State, roundId: string | null): (block: GroundBlock) => string {
  const round = planRound(rows, roundId);
  const teams = new Map<string, string>();
  for (const task of rows.assignments.values())
    if (task.roundId === round?.id)
      for (const code of task.blocks)
        teams.set(
          code,
          teams.has(code) && teams.get(code) !== task.teamId ? 'several' : task.teamId,
        );
  return (block) => teams.get(block.shape.code) ?? 'nobody';
}

function traitKey(block: GroundBlock, rows: State, day: string): string {
  const traits = traitsOf(block.shape.code, rows);
  return isBlockedOn(traits, day) ? 'closed' : traits.risk;
}

const fixed: Readonly<Record<string, Paint>> = {
  nobody: { fill: nobody, mark: '—' },
  several: { fill: '#6B7680', mark: '多' },
  low: { fill: riskFills.low, mark: '低' },
  medium: { fill: riskFills.medium, mark: '中' },
  high: { fill: riskFills.high, mark: '高' },
  residential: { fill: riskFills.residential, mark: '宅' },
  closed: { fill: closedFill, mark: '阻' },
};

function makeLegend(
  byKey: ReadonlyMap<string, readonly string[]>,
  nameOf: (key: string) => string | null,
): readonly PaintLine[] {
  const named = [...byKey.keys()]
    .flatMap((key) => {
      const name = nameOf(key);
      return name === null ? [] : [{ key, name }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }))
    .map(({ key, name }, index) => ({
      key,
      name,
      fill: hues[index % hues.length]!,
      mark: String(index + 1),
      blocks: byKey.get(key)!.length,
    }));
  const others = Object.entries(fixed).flatMap(([key, look]) => {
    const codes = byKey.get(key);
    return codes === undefined ? [] : [{ key, name: null, ...look, blocks: codes.length }];
  });
  return [...named, ...others];
}
