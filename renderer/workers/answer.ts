import type { Pause } from '../../shared/grid/pause.ts';
import type { FromWorker, ToWorker } from './wire.ts';

/** An answer whose buffers move to the page instead of being copied. */
export class Moved {
  readonly output: unknown;
  readonly transfer: readonly Transferable[];
  constructor(output: unknown, transfer: readonly Transferable[]) {
    this.output = output;
    this.transfer = transfer;
  }
}

type Handler = (input: never, pause: Pause) => unknown;

/** How long work may go on before the worker looks whether it was cancelled. */
const breathMilliseconds = 12;
const progressMilliseconds = 80;

/**
 * Answers calls with the handlers. Work that gives `'cancelled'` ends as such. Handlers of one worker may interleave at
 * their pauses; those that must not, queue by themselves.
 */
export function answer(handlers: { readonly [Method: string]: Handler }): void {
  const cancelled = new Set<number>();
  const running = new Set<number>();
  self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
    if (data.kind === 'cancel') {
      if (running.has(data.id)) cancelled.add(data.id);
      return;
    }
    running.add(data.id);
    try {
      const handler = handlers[data.method];
      if (handler === undefined) throw new Error(`The worker has no method ${data.method}`);
      const pause = createPause(data.id, () => cancelled.has(data.id));
      sendOutcome(data.id, await handler(data.input as never, pause));
    } catch (error) {
      send({ kind: 'failed', id: data.id, message: String(error) });
    } finally {
      running.delete(data.id);
      cancelled.delete(data.id);
    }
  };
}

function sendOutcome(id: number, outcome: unknown): void {
  if (outcome === 'cancelled') send({ kind: 'cancelled', id });
  else if (outcome instanceof Moved)
    send({ kind: 'done', id, output: outcome.output }, outcome.transfer);
  else send({ kind: 'done', id, output: outcome });
}

function createPause(id: number, isCancelled: () => boolean): Pause {
  let lastBreath = performance.now();
  let lastProgress = lastBreath;
  return async (done, total) => {
    const now = performance.now();
    if (now - lastProgress >= progressMilliseconds) {
      lastProgress = now;
      send({ kind: 'progress', id, done, total });
    }
    if (now - lastBreath >= breathMilliseconds) {
      await nextTask();
      lastBreath = performance.now();
    }
    return isCancelled() ? 'cancel' : 'go';
  };
}

const waiting: (() => void)[] = [];
const bell = new MessageChannel();
bell.port1.onmessage = () => waiting.shift()?.();

/** Lets messages in, without the 4 ms a timer costs. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    bell.port2.postMessage(null);
  });
}

function send(message: FromWorker, transfer: readonly Transferable[] = []): void {
  self.postMessage(message, { transfer: [...transfer] });
}
