import { text } from 'node:stream/consumers';
import { recordOperation } from '../../../shared/operations/record-operation.ts';
import { operations } from '../../../shared/operations/registry.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { z } from '../../../shared/problems/zod.ts';
import type { Command } from '../command.ts';
import { withLedger } from '../open-ledger.ts';
import { type Output, refuseWith } from '../output.ts';
import { accountOptions, accountUsage } from '../sign-in.ts';

/** `lawang do`: any operation with its checks, or the list of them. `-` reads the JSON from standard input. */
export const doOperation: Command = {
  usage: `lawang do --data DIR ${accountUsage} COMMAND '{json}' | lawang do --list [--json]`,
  options: { data: 'one', list: 'flag', json: 'flag', ...accountOptions },
  async run(given, context) {
    const { positionals, values } = given;
    if (values.has('list')) return list(values.has('json'), context.output);
    const data = values.get('data')?.[0];
    const [name, json, ...more] = positionals;
    if (data === undefined || name === undefined || more.length > 0) return 'usage';
    if (!operations.some((operation) => operation.name === name))
      return refuseWith(context.output, { code: 'operation-unknown', data: { name } });
    const input = await readInput(json ?? '{}');
    if (!input.ok) return refuseWith(context.output, input.problem);
    const done = await withLedger(data, { write: true, as: given }, context, (ledger) =>
      recordOperation(ledger.port, ledger.session, name, input.value, ledger.actor),
    );
    if (!done.ok) return refuseWith(context.output, done.problem);
    const { entries, value } = done.value;
    const entryHash = entries.at(-1)?.hash ?? null;
    context.output.line({ status: 'saved', entries: entries.length, entryHash, value });
    return 0;
  },
};

async function readInput(given: string): Promise<Result<unknown>> {
  const source = given === '-' ? await text(process.stdin) : given;
  try {
    return ok(JSON.parse(source));
  } catch (error) {
    return refuse('json-unreadable', { reason: error instanceof Error ? error.message : '' });
  }
}

function list(asJson: boolean, output: Output): 0 {
  const listed = operations.map(({ name, roles, input }) => ({
    name,
    schema: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    roles,
  }));
  if (asJson) output.line(listed);
  else for (const { name, roles } of listed) output.text(`${name}\t${roles.join(', ')}`);
  return 0;
}
