import type { LedgerPort } from '../../shared/host/ports.ts';
import { type Result, refuse } from '../../shared/problems/problem.ts';

/** Fills an empty ledger with the sample jurisdiction. */
export async function makeSample(
  _ledger: LedgerPort,
  _resourcesFolder: string,
): Promise<Result<unknown>> {
  return refuse('sample-missing');
}
