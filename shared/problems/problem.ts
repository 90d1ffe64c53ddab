import type { ProblemCode } from './problem-text.ts';

/** Why something expected could not be done: a code and the values its sentence needs. */
export interface Problem {
  readonly code: ProblemCode;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** What an importer did about a problem: `refused` kept out, `repaired` changed, `flagged` kept as it came. */
export type Severity = 'refused' | 'repaired' | 'flagged';

/** One line of an import's complete problem list. `line` is 1-based; `count` is how many places it stands for. */
export interface FileProblem extends Problem {
  readonly severity: Severity;
  readonly file: string;
  readonly line?: number;
  readonly count: number;
}

/** Outcome of an expected refusal or success; a broken invariant throws instead. */
export type Result<Value, Refusal = Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Refusal };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse(
  code: ProblemCode,
  data?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: data === undefined ? { code } : { code, data } };
}
