import type { GroundPort } from '../ports/ports.ts';
import { type CallOptions, createWorkerClient } from './worker-client.ts';

/** The ground worker of this page; made on first use. */
export function createGroundClient(): GroundPort {
  const client = createWorkerClient(
    () => new Worker(new URL('./ground.worker.ts', import.meta.url), { type: 'module' }),
  );
  async function ask<Output>(method: string, input: object, options?: CallOptions) {
    const outcome = await client.call<Output>(method, input, options);
    return outcome.kind === 'done' ? outcome.output : null;
  }
  async function askOnce<Output>(method: string, input: object): Promise<Output> {
    const output = await ask<Output>(method, input);
    if (output === null) throw new Error(`${method} was cancelled by nobody`);
    return output;
  }
  return {
    readBoundary: (text, fileName, choices) => askOnce('readBoundary', { text, fileName, choices }),
    readLayer: (text, fileName, centralMeridian) =>
      askOnce('readLayer', { text, fileName, centralMeridian }),
    async countBlocks(cut, signal) {
      const count = await ask<Awaited<ReturnType<GroundPort['countBlocks']>>>(
        'countBlocks',
        { cut },
        { signal },
      );
      // A count cannot be stopped half-way; one nobody waits for any more is dropped.
      return signal?.aborted ? null : count;
    },
  };
}
