import { join } from 'node:path';
import { ok, type Problem, type Result, refuse } from '../../../shared/problems/problem.ts';
import type { DataFolder } from '../data-folder.ts';
import { makeSample } from '../sample/make-sample.ts';

/** Fills a ledger that is empty with the sample, unless an empty one was asked for; gives what kept the sample out. */
export async function prepareLedger(
  ledger: DataFolder,
  first: 'sample' | 'empty' | null,
  root: string,
  say: (line: string) => void,
): Promise<Result<Problem | null>> {
  const { kind } = await ledger.status();
  if (kind !== 'empty') return first === null ? ok(null) : refuse('ledger-exists');
  if (first === 'empty') return ok(null);
  say('正在生成示例数据… Making the sample jurisdiction …');
  const made = await makeSample(ledger, join(root, 'resources'));
  if (made.ok) return ok(null);
  // Asked for by name it is a refusal; as a mere default the empty ledger still opens.
  return first === 'sample' ? made : ok(made.problem);
}
