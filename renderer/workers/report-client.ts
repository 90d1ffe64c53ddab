import type { Entry } from '../../shared/ledger/entry.ts';
import { ok, type Result } from '../../shared/problems/problem.ts';
import type { ReportPort, ReportView } from '../ports/report-port.ts';
import { createWorkerClient } from './worker-client.ts';

/** Where the report worker's ledger, templates and prints come from. */
export interface ReportSource extends Pick<ReportPort, 'template' | 'printPdf'> {
  entries(): Promise<readonly Entry[]>;
  readBlob(sha256: string): Promise<Result<Uint8Array>>;
}

/** The report worker of this page; made on first use. */
export function createReportClient(source: ReportSource): ReportPort {
  const client = createWorkerClient(
    () => new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' }),
  );
  async function ask<Output>(method: string, input: object): Promise<Output> {
    const outcome = await client.call<Output>(method, input);
    if (outcome.kind === 'cancelled') throw new Error(`${method} was cancelled by nobody`);
    return outcome.output;
  }
  /** Gives the worker the blobs it asks for; the refusal of the first that cannot be read. */
  async function supply(missing: readonly string[], signal?: AbortSignal): Promise<Result<null>> {
    for (const sha256 of missing) {
      if (signal?.aborted) break;
      const bytes = await source.readBlob(sha256);
      if (!bytes.ok) return bytes;
      await ask('keepBlob', { sha256, bytes: bytes.value });
    }
    return ok(null);
  }
  return {
    template: (kind) => source.template(kind),
    printPdf: (html, time) => source.printPdf(html, time),
    async prepare(parameters, onProgress, signal) {
      const asked = { entries: await source.entries(), parameters };
      // What is needed is known in full only once the blocks are there.
      for (
        let missing = await ask<readonly string[]>('missingBlobs', asked);
        missing.length > 0;
      ) {
        const supplied = await supply(missing, signal);
        if (!supplied.ok) return supplied;
        if (signal?.aborted) return null;
        missing = await ask('missingBlobs', asked);
      }
      const outcome = await client.call<Result<ReportView>>('prepare', asked, {
        onProgress,
        signal,
      });
      return outcome.kind === 'done' ? outcome.output : null;
    },
    async data(name, format, profile) {
      const supplied = await supply(await ask('missingData', { name }));
      return supplied.ok ? ask('data', { name, format, profile }) : supplied;
    },
    compose: (template) => ask('compose', { template }),
    write: (template, sheet, series) => ask('write', { template, sheet, series }),
    pack: (title, time, files) => ask('pack', { title, time, files }),
    trace: (code) => ask('trace', { code }),
  };
}
