import { expect, it } from 'vitest';
import type { HostBridge } from '../../shared/host/ports.ts';

/** What every host's bridge offers, whichever means it has. `make` gives a fresh one. */
export function describeHostBridge(kind: HostBridge['kind'], make: () => HostBridge): void {
  it('says what it is', () => {
    expect(make().kind).toBe(kind);
    expect(typeof make().platform).toBe('string');
  });

  it('offers saving, printing and commands, and nothing more', () => {
    expect(Object.keys(make()).sort()).toEqual([
      'kind',
      'onCommand',
      'platform',
      'print',
      'saveFile',
    ]);
  });

  it('saves bytes under a suggested name', async () => {
    const outcome = await make().saveFile('区块.csv', new Uint8Array([1, 2, 3]), 'text/csv');
    expect(['saved', 'cancelled']).toContain(outcome);
  });

  it('lets a listener go again', () => {
    const stop = make().onCommand(() => undefined);
    expect(stop()).toBeUndefined();
  });
}
