import type { OnProgress } from '../ports/ports.ts';
import type { FromWorker, ToWorker } from './wire.ts';

export interface CallOptions {
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Buffers that move to the worker. */
  readonly transfer?: readonly Transferable[];
}

/** What a call ends in; a worker that failed or went silent rejects with a `WorkerFailure`. */
export type CallOutcome<Output> =
  | { readonly kind: 'done'; readonly output: Output }
  | { readonly kind: 'cancelled' };

/** Recognised by `name` and `code`, for class identity dies at a worker's boundary. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
  readonly code: 'crashed' | 'silent' | 'failed';
  constructor(code: WorkerFailure['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export interface WorkerClient {
  call<Output>(method: string, input: unknown, options?: CallOptions): Promise<CallOutcome<Output>>;
  /** Ends the worker; calls under way reject, the next call starts a new one. */
  stop(reason: WorkerFailure): void;
}

interface OpenCall {
  readonly settle: (message: FromWorker) => void;
  readonly reject: (failure: WorkerFailure) => void;
}

/**
 * Calls into a worker made on first use. With `silenceMilliseconds`, a worker that reports nothing for so long during a call
 * is stopped and replaced.
 */
export function createWorkerClient(
  makeWorker: () => Worker,
  silenceMilliseconds: number | null = null,
): WorkerClient {
  let worker: Worker | null = null;
  let lastId = 0;
  const open = new Map<number, OpenCall>();

  function stop(reason: WorkerFailure): void {
    worker?.terminate();
    worker = null;
    const calls = [...open.values()];
    open.clear();
    for (const call of calls) call.reject(reason);
  }

  function start(): Worker {
    const started = makeWorker();
    started.onmessage = ({ data }: MessageEvent<FromWorker>) => open.get(data.id)?.settle(data);
    started.onerror = (event) => stop(new WorkerFailure('crashed', event.message));
    started.onmessageerror = () => stop(new WorkerFailure('crashed', 'unreadable message'));
    return started;
  }

  function call<Output>(
    method: string,
    input: unknown,
    { onProgress, signal, transfer = [] }: CallOptions = {},
  ): Promise<CallOutcome<Output>> {
    if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
    worker ??= start();
    const target = worker;
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      const watch = createWatch(silenceMilliseconds, () =>
        stop(
          new WorkerFailure('silent', `${method} reported nothing for ${silenceMilliseconds} ms`),
        ),
      );
      const cancel = () => post(target, { kind: 'cancel', id });
      const end = () => {
        watch.stop();
        signal?.removeEventListener('abort', cancel);
        open.delete(id);
      };
      open.set(id, {
        settle(message) {
          watch.heard();
          if (message.kind === 'progress') return onProgress?.(message.done, message.total);
          end();
          if (message.kind === 'failed') reject(new WorkerFailure('failed', message.message));
          else if (message.kind === 'cancelled') resolve({ kind: 'cancelled' });
          else resolve({ kind: 'done', output: message.output as Output });
        },
        reject(failure) {
          end();
          reject(failure);
        },
      });
      signal?.addEventListener('abort', cancel, { once: true });
      post(target, { kind: 'call', id, method, input }, transfer);
    });
  }

  return { call, stop };
}

function post(worker: Worker, message: ToWorker, transfer: readonly Transferable[] = []): void {
  worker.postMessage(message, { transfer: [...transfer] });
}

function createWatch(silenceMilliseconds: number | null, onSilence: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const heard = () => {
    stop();
    if (silenceMilliseconds !== null) timer = setTimeout(onSilence, silenceMilliseconds);
  };
  heard();
  return { heard, stop };
}
