import { describe, expect, it } from 'vitest';
import type { FromWorker, ToWorker } from '../../../renderer/workers/wire.ts';
import { createWorkerClient } from '../../../renderer/workers/worker-client.ts';

/** A worker end in this thread: it notes what it is told and says what the test wants. */
class NearWorker {
  static made: NearWorker[] = [];
  readonly heard: ToWorker[] = [];
  ended = false;
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  constructor() {
    NearWorker.made.push(this);
  }
  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(message: FromWorker): void {
    this.onmessage?.({ data: message });
  }
}

function aClient(silenceMilliseconds: number | null = null) {
  NearWorker.made = [];
  const client = createWorkerClient(
    () => new NearWorker() as unknown as Worker,
    silenceMilliseconds,
  );
  return { client, worker: (index = 0) => NearWorker.made[index]! };
}

describe('calls into a worker', () => {
  it('find their own answers, however these are ordered', async () => {
    const { client, worker } = aClient();
    const [first, second] = [client.call<string>('a', 1), client.call<string>('b', 2)];
    worker().say({ kind: 'done', id: 2, output: 'two' });
    worker().say({ kind: 'done', id: 1, output: 'one' });
    expect(await first).toEqual({ kind: 'done', output: 'one' });
    expect(await second).toEqual({ kind: 'done', output: 'two' });
  });

  it('report progress and pass a cancel on; being cancelled is an outcome', async () => {
    const { client, worker } = aClient();
    const stop = new AbortController();
    const seen: number[] = [];
    const call = client.call('a', null, {
      onProgress: (done, total) => seen.push(done, total),
      signal: stop.signal,
    });
    worker().say({ kind: 'progress', id: 1, done: 3, total: 9 });
    stop.abort();
    expect(worker().heard.at(-1)).toEqual({ kind: 'cancel', id: 1 });
    worker().say({ kind: 'cancelled', id: 1 });
    expect(await call).toEqual({ kind: 'cancelled' });
    expect(seen).toEqual([3, 9]);
  });

  it('are not even sent when cancelled before', async () => {
    const { client } = aClient();
    expect(await client.call('a', null, { signal: AbortSignal.abort() })).toEqual({
      kind: 'cancelled',
    });
    expect(NearWorker.made).toEqual([]);
  });

  it('are given up when the worker goes silent, and the next call gets a new worker', async () => {
    const { client, worker } = aClient(30);
    await expect(client.call('a', null)).rejects.toMatchObject({
      name: 'WorkerFailure',
      code: 'silent',
    });
    expect(worker().ended).toBe(true);
    const next = client.call('b', null);
    worker(1).say({ kind: 'done', id: 2, output: 5 });
    expect(await next).toEqual({ kind: 'done', output: 5 });
  });

  it('are kept alive by progress', async () => {
    const { client, worker } = aClient(60);
    const call = client.call('a', null);
    for (let step = 0; step < 4; step++) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      worker().say({ kind: 'progress', id: 1, done: step, total: 4 });
    }
    worker().say({ kind: 'done', id: 1, output: 'there' });
    expect(await call).toEqual({ kind: 'done', output: 'there' });
  });

  it('all fail when the worker crashes', async () => {
    const { client, worker } = aClient();
    const calls = [client.call('a', null), client.call('b', null)];
    worker().onerror?.({ message: 'out of memory' });
    for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'crashed' });
  });
});
