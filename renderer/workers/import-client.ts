import type { ImportPort, ReadFile } from '../ports/ports.ts';
import { createWorkerClient } from './worker-client.ts';

/** A file that moves nothing for so long is given up and its worker replaced. */
const silenceMilliseconds = 60_000;

/** The import worker of this page; made on first use. A stuck or failed read rejects with a `WorkerFailure`. */
export function createImportClient(): ImportPort {
  const client = createWorkerClient(
    () => new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' }),
    silenceMilliseconds,
  );
  return {
    async read(file, onProgress, signal, boundary) {
      const outcome = await client.call<ReadFile>(
        'read',
        { file, boundary },
        { onProgress, signal },
      );
      return outcome.kind === 'done' ? outcome.output : null;
    },
  };
}
