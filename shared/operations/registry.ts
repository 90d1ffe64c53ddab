import { type Result, refuse } from '../problems/problem.ts';
import type { Operation, OperationContext, Performed } from './operation.ts';
import type { State } from './rows.ts';

/** Everything that can be done to a ledger, by name. */
export const operations: readonly Operation[] = [];

const operationsByName = new Map(operations.map((operation) => [operation.name, operation]));

/** Performs an operation by name on raw input. Refuses `operation-unknown`, bad input and whatever the operation checks. */
export async function performOperation(
  name: string,
  rawInput: unknown,
  state: State,
  context: OperationContext,
): Promise<Result<Performed>> {
  const operation = operationsByName.get(name);
  if (operation === undefined) return refuse('operation-unknown', { name });
  return operation.perform(rawInput, state, context);
}
