import { type Result, refuse } from '../../shared/problems/problem.ts';

/** What a request to the host came to; refuses `host-unreachable` where it fails or its answer is none of ours. */
export async function reach<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await work();
  } catch {
    return refuse('host-unreachable');
  }
}
