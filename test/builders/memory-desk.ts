import type { DataFolder } from '../../electron/serve/data-folder.ts';
import { type DeviceKey, openDeviceKey } from '../../electron/serve/keys/device-key.ts';
import { checkChain } from '../../shared/ledger/chain.ts';
import type { Entry, LedgerHead } from '../../shared/ledger/entry.ts';
import { emptyHead, headAfter } from '../../shared/ledger/seal.ts';
import {
  type Actor,
  type LedgerSession,
  recordOperation,
} from '../../shared/operations/record-operation.ts';
import { emptyState } from '../../shared/operations/state.ts';
import { type Problem, type Result, refuse } from '../../shared/problems/problem.ts';
import { MemoryLedger } from './memory-ledger.ts';
import { createModelDisc } from './model-disc.ts';

/** A ledger in memory that also merges and signs: a whole desk's data folder without a disc. */
export class MemoryFolder extends MemoryLedger implements DataFolder {
  private signing: Promise<DeviceKey> | null = null;

  async merge(
    expected: Pick<LedgerHead, 'position' | 'hash'>,
    entries: readonly Entry[],
  ): Promise<Result<LedgerHead>> {
    const head = headAfter(emptyHead, this.written);
    if (expected.position !== head.position || expected.hash !== head.hash)
      return refuse('head-moved', { seq: head.position });
    const checked = checkChain(head, entries);
    if (checked.ok) this.written.push(...entries);
    return checked;
  }

  key(): Promise<DeviceKey> {
    this.signing ??= openDeviceKey(createModelDisc().files);
    return this.signing;
  }

  async close(): Promise<void> {}
}

/** One desk of several: its own device, its own clock. */
export class MemoryDesk {
  readonly folder: MemoryFolder;
  session: LedgerSession;
  /** By how much this desk's clock is wrong. */
  readonly skewMilliseconds: number;
  readonly actor: Actor;
  private ids = 0;

  constructor(device: string, skewMilliseconds: number, worldClock: () => number) {
    this.folder = new MemoryFolder(device);
    this.session = { state: emptyState, head: emptyHead, device };
    this.skewMilliseconds = skewMilliseconds;
    this.actor = {
      actor: `operator of ${device}`,
      now: () => worldClock() + skewMilliseconds,
      newId: () => `${device}-${++this.ids}`,
    };
  }

  /** Does it if it may; the reason if it may not. */
  async do(name: string, input: unknown): Promise<Problem | null> {
    const done = await recordOperation(this.folder, this.session, name, input, this.actor);
    if (!done.ok) return done.problem;
    this.session = { ...this.session, state: done.value.state, head: done.value.head };
    return null;
  }
}
