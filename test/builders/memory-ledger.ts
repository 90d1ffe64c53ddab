import type { JournalStatus, LedgerPort } from '../../shared/host/ports.ts';
import { checkChain } from '../../shared/ledger/chain.ts';
import type { Entry, JsonValue, LedgerHead } from '../../shared/ledger/entry.ts';
import { sha256Hex } from '../../shared/ledger/hash.ts';
import { emptyHead, headAfter } from '../../shared/ledger/seal.ts';
import { type LedgerSession, recordOperation } from '../../shared/operations/record-operation.ts';
import type { State } from '../../shared/operations/rows.ts';
import { emptyState } from '../../shared/operations/state.ts';
import type { Acting } from '../../shared/people/acting.ts';
import { ok, type Problem, type Result, refuse } from '../../shared/problems/problem.ts';
import { aTrackInput, type TrackInputs } from './track-input.ts';

/** A ledger in memory: the port's promises without a disc. */
export class MemoryLedger implements LedgerPort {
  readonly written: Entry[] = [];
  readonly blobs = new Map<string, Uint8Array>();
  readonly device: string;

  constructor(device = 'device-1') {
    this.device = device;
  }

  async status(): Promise<JournalStatus> {
    const first = this.written[0];
    if (first === undefined) return { kind: 'empty', device: this.device } as const;
    return {
      kind: 'open',
      device: this.device,
      ledgerId: first.subject,
      head: this.head(),
      cutBytes: 0,
      cutWasSaved: false,
      lockTakenOver: false,
      isEncrypted: false,
    } as const;
  }

  async entries(afterPosition: number): Promise<readonly Entry[]> {
    return this.written.slice(afterPosition);
  }

  async append(
    expected: Pick<LedgerHead, 'position' | 'hash'>,
    entries: readonly Entry[],
  ): Promise<Result<LedgerHead>> {
    if (entries.length === 0) return refuse('entries-empty');
    const head = this.head();
    if (expected.position !== head.position || expected.hash !== head.hash)
      return refuse('head-moved', { seq: head.position });
    const checked = checkChain(head, entries);
    if (checked.ok) this.written.push(...entries);
    return checked;
  }

  async putBlob(bytes: Uint8Array): Promise<Result<string>> {
    const sha256 = sha256Hex(bytes);
    this.blobs.set(sha256, bytes);
    return ok(sha256);
  }

  async readBlob(sha256: string): Promise<Result<Uint8Array>> {
    const bytes = this.blobs.get(sha256);
    return bytes === undefined ? refuse('blob-missing', { sha256 }) : ok(bytes);
  }

  private head(): LedgerHead {
    return headAfter(emptyHead, this.written);
  }
}

/** A ledger with someone working on it: ids count up, the clock runs a second with each command. */
export class LedgerAtWork {
  readonly port = new MemoryLedger();
  session: LedgerSession = { state: emptyState, head: emptyHead, device: this.port.device };
  /** Who acts from here on; null is a local operator. */
  acting: Acting | null = null;
  private ids = 0;
  private milliseconds = Date.parse('2026-04-01T00:00:00Z');

  get state(): State {
    return this.session.state;
  }

  /** Does it, or throws with the refusal: for what a test takes for granted. */
  async do(name: string, input: unknown): Promise<JsonValue> {
    const refusal = await this.refusalOf(name, input);
    if (refusal !== null) throw new Error(`${name} was refused: ${JSON.stringify(refusal)}`);
    return this.lastValue;
  }

  /** Does it if it may; the reason if it may not. */
  async refusalOf(name: string, input: unknown): Promise<Problem | null> {
    this.milliseconds += 1000;
    const done = await recordOperation(this.port, this.session, name, input, {
      actor: this.acting?.account ?? 'test',
      ...(this.acting === null ? {} : { acting: this.acting }),
      now: () => this.milliseconds,
      newId: () => `id-${++this.ids}`,
    });
    if (!done.ok) return done.problem;
    const { state, head, value } = done.value;
    this.session = { ...this.session, state, head };
    this.lastValue = value;
    return null;
  }

  /** Stores a file and its packed tracks as blobs, and gives the input that brings them in. */
  trackInput(seed: string, roundId: string, tracks = 1): Promise<TrackInputs> {
    return aTrackInput(this.port, seed, roundId, tracks);
  }

  private lastValue: JsonValue = null;
}

/** A square of GeoJSON, about `size` of a degree wide, from the corner of the test ground. */
export function squareFeature(size: number, west = 118.7, south = 37.6): object {
  const [east, north] = [west + size, south + size];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: 'Feature',
    properties: { name: '甲区' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

/** A ledger with a small project of 2 × 2 km, one round `id-…` and one station with its person. */
export async function aProject(): Promise<LedgerAtWork> {
  const ledger = new LedgerAtWork();
  await ledger.do('create-project', {
    name: '试验区',
    boundary: squareFeature(0.02),
    sizeMetres: 1000,
    units: [{ area: '甲区', station: '一所', person: '张三' }],
    round: { name: '第1轮', openedOn: '2026-03-10' },
  });
  return ledger;
}

/** The only row of a table, or the first. */
export function firstOf<Row>(table: ReadonlyMap<string, Row>): Row {
  const [row] = table.values();
  if (row === undefined) throw new Error('The table is empty');
  return row;
}
