import type { ListSheet } from '../../shared/import/lists/read-workbook.ts';
import type { Result } from '../../shared/problems/problem.ts';
import type { ListPort } from '../ports/ports.ts';
import { createWorkerClient } from './worker-client.ts';

const silenceMilliseconds = 60_000;

/** The worker that reads spreadsheets; made on first use. */
export function createListClient(): ListPort {
  const client = createWorkerClient(
    () => new Worker(new URL('./list.worker.ts', import.meta.url), { type: 'module' }),
    silenceMilliseconds,
  );
  return {
    async readWorkbook(file) {
      const outcome = await client.call<Result<readonly ListSheet[]>>('read', file);
      if (outcome.kind === 'cancelled') throw new Error('Reading a spreadsheet is not cancelled');
      return outcome.output;
    },
  };
}
