import type { BlockShape } from '../../grid/block-shape.ts';
import { standingLetters } from '../../people/letter-details.ts';
import type { Guarantee, Letter } from '../../people/records.ts';
import { ownerOf } from '../../plan/block-owner.ts';
import { printedTotals, sumCoverage } from './coverage-sums.ts';
import { roundParts } from './figure.ts';
import { makeLine, type Part, type StationLine } from './part-line.ts';
import { blocksByStation, type ReportFacts, type ReportRows } from './report-facts.ts';

/** The league: figures by station, and by the leaders who answer for stations (包保). */
export interface League {
  readonly stations: readonly StationLine[];
  /** Leaders of the report's day, each with all stations bound to them; empty on public reports, which name no person. */
  readonly leaders: readonly StationLine[];
}

/**
 * Areas and counts of the stations sum to the branch's, areas also as printed (largest remainder). Those of the leaders need
 * not: a station may have two of them, or none.
 */
export function makeLeague(facts: ReportFacts): League {
  const parts = partByStation(facts);
  const every = facts.measure.now.blocks.map((_, number) => number);
  const totals = printedTotals(sumCoverage(facts, every));
  const areas = roundParts(
    parts.map(({ sums }) => sums.mask / 1e6),
    1,
    totals.whole,
  );
  const uncovered = roundParts(
    parts.map(({ sums }) => sums.uncovered / 1e6),
    1,
    totals.left,
  );
  const rounded = parts.map((_, place) => ({
    area: areas[place]!,
    uncovered: uncovered[place]!,
  }));
  const stations = parts.map((part, place) =>
    makeLine(facts, part, `S${place + 1}`, rounded[place]!),
  );
  const leaders = pairingsByLeader(facts).map((pairings, place) => {
    const { leaderId } = pairings[0]!;
    const stationIds = new Set(pairings.map(({ stationId }) => stationId));
    const own = [...parts.keys()].filter((at) => stationIds.has(parts[at]!.id ?? ''));
    const numbers = own.flatMap((at) => parts[at]!.numbers);
    const part: Part = {
      id: leaderId,
      name: facts.rows.persons.get(leaderId)?.name ?? leaderId,
      subjects: [leaderId, ...pairings.map(({ id }) => id), ...stationIds],
      numbers,
      letters: own.flatMap((at) => parts[at]!.letters),
      sums: sumCoverage(facts, numbers),
    };
    const sum = (pick: (of: (typeof rounded)[number]) => number) =>
      own.reduce((total, at) => total + pick(rounded[at]!), 0);
    return makeLine(facts, part, `B${place + 1}`, {
      area: sum(({ area }) => area),
      uncovered: sum((of) => of.uncovered),
    });
  });
  return { stations, leaders };
}

/** Pairings of leaders and stations in force on the report's day, by leader, in the order of their records. */
function pairingsByLeader({ rows, parameters }: ReportFacts): Guarantee[][] {
  if (parameters.profile === 'public') return [];
  const byLeader = new Map<string, Guarantee[]>();
  for (const pairing of rows.guarantees.values()) {
    const { leaderId, since, until } = pairing;
    const isInForce = (since ?? '') <= parameters.asOf && parameters.asOf <= (until ?? '9999');
    if (isInForce) byLeader.set(leaderId, [...(byLeader.get(leaderId) ?? []), pairing]);
  }
  return [...byLeader.values()];
}

function partByStation(facts: ReportFacts): Part[] {
  const { rows, ground } = facts;
  const { blocks } = ground.blocks;
  const letters = lettersByStation(rows, blocks);
  const parts = blocksByStation(rows, blocks).map(({ station, numbers }) => ({
    id: station?.id ?? null,
    name: station?.name ?? '未归所',
    subjects: station === null ? [] : [station.id],
    numbers,
    letters: letters.get(station?.id ?? null) ?? [],
    sums: sumCoverage(facts, numbers),
  }));
  const homeless = letters.get(null) ?? [];
  if (homeless.length === 0 || parts.some((part) => part.id === null)) return parts;
  const sums = sumCoverage(facts, []);
  const rest = { id: null, name: '未归所', subjects: [], numbers: [], letters: homeless, sums };
  return [...parts, rest];
}

/** County- and section-level letters by the station in which their unit answers for most ground. */
function lettersByStation(
  rows: ReportRows,
  blocks: readonly BlockShape[],
): Map<string | null, Letter[]> {
  const areas = new Map<string, Map<string, number>>();
  for (const block of blocks) {
    const { unitId, stationId } = ownerOf(block, rows);
    if (unitId === null || stationId === null) continue;
    const own = areas.get(unitId) ?? new Map<string, number>();
    own.set(stationId, (own.get(stationId) ?? 0) + block.areaSquareMetres);
    areas.set(unitId, own);
  }
  const byStation = new Map<string | null, Letter[]>();
  for (const letter of standingLetters(rows)) {
    if (letter.rank === 'department') continue;
    const own = [...(areas.get(letter.holderUnitId) ?? [])];
    const most = own.sort((a, b) => b[1] - a[1])[0]?.[0] ?? stationAbove(rows, letter.holderUnitId);
    const known = byStation.get(most);
    if (known === undefined) byStation.set(most, [letter]);
    else known.push(letter);
  }
  return byStation;
}

/** The station above a unit in the tree of units, null when there is none. */
export function stationAbove(rows: Pick<ReportRows, 'units'>, unitId: string): string | null {
  const seen = new Set<string>();
  let unit = rows.units.get(unitId);
  while (unit !== undefined && !seen.has(unit.id)) {
    if (unit.kind === 'station') return unit.id;
    seen.add(unit.id);
    unit = rows.units.get(unit.parentId ?? '');
  }
  return null;
}
