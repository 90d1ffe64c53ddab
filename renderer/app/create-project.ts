import type { LedgerPort } from '../../shared/host/ports.ts';
import { emptyHead } from '../../shared/ledger/seal.ts';
import { recordOperation } from '../../shared/operations/record-operation.ts';
import { emptyState } from '../../shared/operations/state.ts';
import { type Result, refuse } from '../../shared/problems/problem.ts';

/** Records a new project into the host's empty folder. */
export async function createProject(
  port: LedgerPort,
  input: unknown,
  context: { readonly actor: string; now(): number; newId(): string },
): Promise<Result<unknown>> {
  try {
    const status = await port.status();
    if (status.kind !== 'empty') return refuse('ledger-exists');
    const session = { state: emptyState, head: emptyHead, device: status.device };
    return await recordOperation(port, session, 'create-project', input, context);
  } catch {
    return refuse('host-unreachable');
  }
}
