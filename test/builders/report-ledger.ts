import {
  type PreparedReport,
  prepareReport,
} from '../../shared/operations/report/prepare-report.ts';
import type { ReportParameters } from '../../shared/report/model/parameters.ts';
import type { LocalPoint } from './ground-builder.ts';
import { LedgerAtWork, squareFeature } from './memory-ledger.ts';
import { along, aTrack } from './track-builder.ts';

/** A ledger of two stations side by side, 2 × 2 km each, with a walk in either and one letter. */
export interface ReportLedger {
  readonly ledger: LedgerAtWork;
  readonly roundId: string;
  /** Tracks in the first and the second station's ground. */
  readonly trackIds: readonly [string, string];
}

export async function aReportLedger(): Promise<ReportLedger> {
  const ledger = new LedgerAtWork();
  const second = squareFeature(0.02, 118.72) as { properties: { name: string } };
  second.properties.name = '乙区';
  await ledger.do('create-project', {
    name: '试验分局',
    boundary: { type: 'FeatureCollection', features: [squareFeature(0.02), second] },
    sizeMetres: 1000,
    units: [
      { area: '甲区', station: '一所', person: '张三' },
      { area: '乙区', station: '二所', person: '李四' },
    ],
    round: { name: '第1轮', openedOn: '2026-03-10' },
  });
  const roundId = [...ledger.state.rounds.keys()][0]!;
  const first = await addWalk(ledger, roundId, 'west', 300, '2026-03-28');
  const other = await addWalk(ledger, roundId, 'east', 2300, '2026-04-01');
  return { ledger, roundId, trackIds: [first, other] };
}

/** Brings in a walk of 1.2 km due north, so many metres east of the ground's corner, on a day. */
export async function addWalk(
  ledger: LedgerAtWork,
  roundId: string,
  name: string,
  east: number,
  day: string,
): Promise<string> {
  const line: LocalPoint[] = [
    [east, 300],
    [east, 1500],
  ];
  const { packed } = aTrack([along(line)]);
  const file = new TextEncoder().encode(`file ${name}`);
  const packedBlob = await ledger.port.putBlob(packed);
  const stored = await ledger.port.putBlob(file);
  if (!packedBlob.ok || !stored.ok) throw new Error('The blobs were not stored');
  const west = 118.7 + east / 88_300;
  const value = await ledger.do('import-tracks', {
    file: { name: `${name}.gpx`, sha256: stored.value, bytes: file.length },
    tracks: [
      {
        name,
        packedBlob: packedBlob.value,
        fixes: 121,
        lengthMetres: 1200,
        bounds: [west - 0.0002, 37.602, west + 0.0002, 37.614],
        firstTime: `${day}T01:00:00.000Z`,
        lastTime: `${day}T02:00:00.000Z`,
        problems: [],
      },
    ],
    mode: 'foot',
    purpose: 'survey',
    roundId,
    people: 3,
    sweepHalfWidthMetres: 6,
  });
  return (value as { trackIds: string[] }).trackIds[0]!;
}

export function weeklyOf(
  roundId: string,
  change: Partial<ReportParameters> = {},
): ReportParameters {
  return {
    kind: 'weekly',
    roundId,
    from: '2026-03-29',
    asOf: '2026-04-04',
    profile: 'internal',
    addressee: '',
    hasRedHead: true,
    mapApproval: '',
    ...change,
  };
}

/** The report of a ledger, or an error with its refusal. */
export async function reportOf(
  { ledger }: { readonly ledger: Pick<LedgerAtWork, 'port'> },
  parameters: ReportParameters,
): Promise<PreparedReport> {
  const made = await prepareReport(
    await ledger.port.entries(0),
    (sha256) => ledger.port.readBlob(sha256),
    parameters,
  );
  if (made === 'cancelled' || !made.ok) throw new Error(`No report: ${JSON.stringify(made)}`);
  return made.value;
}
