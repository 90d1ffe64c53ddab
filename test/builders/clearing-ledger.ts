import type { BlockShapes } from '../../shared/grid/block-shape.ts';
import type { Bounds } from '../../shared/grid/records.ts';
import type { Entry, JsonValue } from '../../shared/ledger/entry.ts';
import { emptyHead } from '../../shared/ledger/seal.ts';
import { boundsOf } from '../../shared/operations/clear/measure-block.ts';
import { readJsonBlob } from '../../shared/operations/json-blob.ts';
import { type LedgerSession, recordOperation } from '../../shared/operations/record-operation.ts';
import type { State } from '../../shared/operations/rows.ts';
import { emptyState } from '../../shared/operations/state.ts';
import type { Acting, Role } from '../../shared/people/acting.ts';
import type { Problem } from '../../shared/problems/problem.ts';
import { packTrack } from '../../shared/tracks/packing.ts';
import { MemoryLedger, squareFeature } from './memory-ledger.ts';

/** A small project with everybody it takes to clear a block, each acting under a name of their own. */
export class ClearingLedger<Port extends MemoryLedger = MemoryLedger> {
  readonly port: Port;
  session: LedgerSession;
  milliseconds = Date.parse('2027-04-01T01:00:00Z');
  private ids = 0;

  constructor(port: Port) {
    this.port = port;
    this.session = { state: emptyState, head: emptyHead, device: port.device };
  }

  get state(): State {
    return this.session.state;
  }

  get entries(): readonly Entry[] {
    return this.port.written;
  }

  /** Moves the clock to the morning of a day. */
  on(day: string): void {
    this.milliseconds = Date.parse(`${day}T01:00:00Z`);
  }

  async do(name: string, input: unknown, acting: Acting = operator): Promise<JsonValue> {
    const done = await this.attempt(name, input, acting);
    if (!done.ok) throw new Error(`${name} was refused: ${JSON.stringify(done.problem)}`);
    return done.value;
  }

  async refusalOf(
    name: string,
    input: unknown,
    acting: Acting = operator,
  ): Promise<Problem | null> {
    const done = await this.attempt(name, input, acting);
    return done.ok ? null : done.problem;
  }

  /** Brings in a walk over the block: lanes of a spacing, over the western share of it. */
  async walk(code: string, how: Partial<Walk> = {}): Promise<string> {
    const { share, teamId, day, spacingMetres, mode } = { ...plainWalk, ...how };
    const bounds = await this.boundsOf(code);
    const packed = packTrack([lanes(bounds, share, spacingMetres, day)]);
    const packedBlob = (await this.port.putBlob(packed)) as { ok: true; value: string };
    const file = new TextEncoder().encode(`file ${this.port.device} ${++this.ids}`);
    const stored = (await this.port.putBlob(file)) as { ok: true; value: string };
    const answer = (await this.do('import-tracks', {
      file: { name: `${code}.gpx`, sha256: stored.value, bytes: file.length },
      tracks: [
        {
          name: code,
          packedBlob: packedBlob.value,
          fixes: 100,
          lengthMetres: 1000,
          bounds,
          firstTime: `${day}T01:00:00.000Z`,
          lastTime: `${day}T05:00:00.000Z`,
          problems: [],
        },
      ],
      mode,
      purpose: 'survey',
      roundId: 'round-1',
      teamId,
      people: 2,
      sweepHalfWidthMetres: 6,
    })) as { trackIds: string[] };
    return answer.trackIds[0]!;
  }

  /** Has a block signed level by level up to one of them; before the last, a lot is drawn and found clean. */
  async signUpTo(last: keyof typeof signers, block: string): Promise<void> {
    for (const level of ['self', 'unit', 'station', 'branch'] as const) {
      if (level === 'branch') {
        await this.do('draw-lot', { roundId: 'round-1' }, signers.branch);
        const lot = [...this.state.lots.values()].at(-1)!;
        for (const code of lot.strata.flatMap(({ codes }) => codes))
          await this.refusalOf(
            'check-lot',
            { lotId: lot.id, block: code, isClean: true },
            signedIn('leader', 'leadership'),
          );
      }
      const signing = { block, level, roundId: 'round-1', isPessimisticAcknowledged: true };
      await this.do('sign-block', signing, signers[level]);
      if (level === last) return;
    }
  }

  async boundsOf(code: string): Promise<Bounds> {
    const shapes = await this.shapes();
    const block = shapes.blocks.find((one) => one.code === code);
    if (block === undefined) throw new Error(`No block ${code}`);
    return boundsOf(block, shapes.centralMeridian);
  }

  async shapes(): Promise<BlockShapes> {
    const plan = this.state.blockPlan.get('blocks')!;
    const shapes = await readJsonBlob<BlockShapes>(plan.blob, (hash) => this.port.readBlob(hash));
    if (!shapes.ok) throw new Error(shapes.problem.code);
    return shapes.value;
  }

  /** Middle of a block as typed degrees. */
  async placeIn(code: string): Promise<string> {
    const [west, south, east, north] = await this.boundsOf(code);
    return `${((west + east) / 2).toFixed(6)},${((south + north) / 2).toFixed(6)}`;
  }

  private async attempt(name: string, input: unknown, acting: Acting) {
    this.milliseconds += 1000;
    const done = await recordOperation(this.port, this.session, name, input, {
      actor: acting.account,
      acting,
      now: () => this.milliseconds,
      newId: () => `${this.port.device}-${String(++this.ids).padStart(5, '0')}`,
    });
    if (!done.ok) return done;
    this.session = { ...this.session, state: done.value.state, head: done.value.head };
    return { ok: true, value: done.value.value } as const;
  }
}

interface Walk {
  /** Share of the block that is walked, from the west. */
  readonly share: number;
  readonly teamId: string | null;
  readonly day: string;
  readonly spacingMetres: number;
  readonly mode: string;
}

const plainWalk: Walk = {
  share: 1,
  teamId: 'team-1',
  day: '2027-04-01',
  spacingMetres: 8,
  mode: 'foot',
};

/** Somebody who is confirmed by password and acts in a role. */
export function signedIn(personId: string, role: Role = 'duty-officer'): Acting {
  return { account: personId, personId, role, stationId: null, isConfirmed: true };
}

export const operator: Acting = {
  account: 'operator',
  personId: null,
  role: 'local-operator',
  stationId: null,
  isConfirmed: false,
};

/** The four whose signatures a block needs, in order. */
export const signers = {
  self: signedIn('walker-1'),
  unit: signedIn('guard'),
  station: signedIn('officer'),
  branch: signedIn('planner', 'planner'),
} as const;

/** A project of blocks of 250 m, owned by one unit whose letter is in force, with one team of two and one round. */
export function aClearing(): Promise<ClearingLedger> {
  return aClearingOn(new MemoryLedger());
}

/** The same in a ledger of one's own choice, such as a desk's that merges. */
export async function aClearingOn<Port extends MemoryLedger>(
  port: Port,
): Promise<ClearingLedger<Port>> {
  const ledger = new ClearingLedger(port);
  await ledger.do('create-project', {
    name: '试验区',
    boundary: squareFeature(0.01),
    sizeMetres: 250,
    units: [{ area: null, station: '一所', unit: '一矿', person: '原负责人' }],
    round: { name: '第1轮', openedOn: '2027-03-10' },
  });
  const unitOf = (kind: string) => [...ledger.state.units.values()].find((it) => it.kind === kind)!;
  const [branch, station, plant] = ['branch', 'station', 'security-organisation'].map(unitOf);
  const person = (id: string, unitId: string) => ({ id, name: id, unitId });
  await ledger.do('record-organisation', {
    persons: [
      person('walker-1', station!.id),
      person('walker-2', station!.id),
      person('officer', station!.id),
      person('guard', plant!.id),
      person('planner', branch!.id),
      person('leader', branch!.id),
    ],
    units: [{ id: plant!.id, name: '一矿', kind: plant!.kind, responsiblePersonId: 'guard' }],
    teams: [
      {
        id: 'team-1',
        name: '一组',
        unitId: station!.id,
        leaderId: 'walker-1',
        memberIds: ['walker-2'],
      },
      { id: 'team-2', name: '二组', unitId: station!.id, leaderId: 'officer', memberIds: [] },
    ],
    letters: [
      {
        id: 'letter-1',
        number: '1',
        rank: 'section-level',
        issuerUnitId: branch!.id,
        holderUnitId: plant!.id,
        personId: 'guard',
        signedOn: '2027-01-05',
        validUntil: '2027-12-31',
      },
    ],
  });
  await ledger.do('open-round', { id: 'round-1', name: '第1轮', openedOn: '2027-03-10' });
  return ledger;
}

function lanes([west, south, east, north]: Bounds, share: number, spacing: number, day: string) {
  const width = (east - west) * share;
  const stepLongitude = spacing / (111_320 * Math.cos((south * Math.PI) / 180));
  const longitudes: number[] = [];
  const latitudes: number[] = [];
  let isNorthward = true;
  for (let x = west; x <= west + width + 1e-12; x += stepLongitude) {
    const steps = 30;
    for (let i = 0; i <= steps; i++) {
      longitudes.push(x);
      latitudes.push(
        isNorthward ? south + ((north - south) * i) / steps : north - ((north - south) * i) / steps,
      );
    }
    isNorthward = !isNorthward;
  }
  const start = Date.parse(`${day}T01:00:00Z`);
  return {
    longitudes: Float64Array.from(longitudes),
    latitudes: Float64Array.from(latitudes),
    times: Float64Array.from(longitudes, (_, i) => start + i * 5000),
  };
}
