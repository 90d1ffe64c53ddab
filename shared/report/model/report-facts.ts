import type { BlockCertificate } from '../../clearance/evidence/certificate.ts';
import type { GroundInput } from '../../coverage/inputs.ts';
import type { BlockShape } from '../../grid/block-shape.ts';
import type { Community } from '../../grid/records.ts';
import type { Guarantee, Letter, LetterDetails, Person, Team, Unit } from '../../people/records.ts';
import { ownerOf } from '../../plan/block-owner.ts';
import type { BlockOwnerRecord, TeamDetails } from '../../plan/records.ts';
import type { Round, Track } from '../../tracks/records.ts';
import type { PrintedState } from '../drawing/block-looks.ts';
import type { CaseRows } from './case-rows.ts';
import type { EntryIndex } from './entry-index.ts';
import type { DonePoint } from './forecast.ts';
import type { ReportMeasure } from './measure-report.ts';
import type { ReportParameters } from './parameters.ts';

/** The ledger's rows a report reads, as of its day. */
export interface ReportRows extends CaseRows {
  readonly ledger: ReadonlyMap<string, { readonly ledgerId: string; readonly name: string }>;
  readonly excludedGround: ReadonlyMap<string, { readonly id: string }>;
  readonly communities: ReadonlyMap<string, Community>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly blockOwners: ReadonlyMap<string, BlockOwnerRecord>;
  readonly teamDetails: ReadonlyMap<string, TeamDetails>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly guarantees: ReadonlyMap<string, Guarantee>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly letters: ReadonlyMap<string, Letter>;
  readonly letterDetails: ReadonlyMap<string, LetterDetails>;
  readonly rounds: ReadonlyMap<string, Round>;
  readonly tracks: ReadonlyMap<string, Track>;
}

/** Blocks cleared at the end of a day, by their codes. */
export interface ClearedDay {
  readonly day: string;
  readonly codes: readonly string[];
}

/** Everything a report is made from. */
export interface ReportFacts {
  readonly rows: ReportRows;
  readonly ground: GroundInput;
  readonly measure: ReportMeasure;
  readonly index: EntryIndex;
  readonly parameters: ReportParameters;
  /** State of every block's clearing by its code, null while nothing has been signed or found. */
  readonly clearing: ReadonlyMap<string, PrintedState> | null;
  /** Certificates of the blocks that are cleared, in the order of the blocks. */
  readonly certificates: readonly BlockCertificate[];
  /** Days on which other blocks were cleared than the day before, in order, each as the ledger was known at its end. */
  readonly clearedByDay: readonly ClearedDay[];
  /** Ids of the records the clearing rests on. */
  readonly clearingSubjects: readonly string[];
}

/** Codes of the blocks cleared at the end of a day; none before the first. */
export function clearedOn(
  { clearedByDay }: Pick<ReportFacts, 'clearedByDay'>,
  day: string,
): readonly string[] {
  return clearedByDay.findLast((point) => point.day <= day)?.codes ?? [];
}

/** How many blocks were cleared, day by day; null while nothing of clearing is recorded. */
export function clearedTrend({
  clearing,
  clearedByDay,
}: Pick<ReportFacts, 'clearing' | 'clearedByDay'>): readonly DonePoint[] | null {
  if (clearing === null) return null;
  return clearedByDay.map(({ day, codes }) => ({ day, done: codes.length }));
}

/** A station and its blocks by their place in the ground's list; `station` is null for blocks of none. */
export interface StationBlocks {
  readonly station: Unit | null;
  readonly numbers: readonly number[];
}

/** Blocks by the station they are filed under, stations in the order of their records, those of none last. */
export function blocksByStation(
  rows: Pick<ReportRows, 'units' | 'blockOwners'>,
  blocks: readonly BlockShape[],
): StationBlocks[] {
  const numbers = new Map<string | null, number[]>();
  for (const [number, block] of blocks.entries()) {
    const { stationId } = ownerOf(block, rows);
    const key = stationId !== null && rows.units.has(stationId) ? stationId : null;
    const known = numbers.get(key);
    if (known === undefined) numbers.set(key, [number]);
    else known.push(number);
  }
  const stations = [...rows.units.values()]
    .filter((unit) => unit.kind === 'station' || numbers.has(unit.id))
    .map((station) => ({ station, numbers: numbers.get(station.id) ?? [] }));
  const unfiled = numbers.get(null);
  return unfiled === undefined ? stations : [...stations, { station: null, numbers: unfiled }];
}

/** The branch's name, or that of the ledger where no branch is recorded. */
export function branchName(rows: Pick<ReportRows, 'units' | 'ledger'>): string {
  const branch = [...rows.units.values()].find((unit) => unit.kind === 'branch');
  return branch?.name ?? rows.ledger.get('ledger')?.name ?? '';
}
