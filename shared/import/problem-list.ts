import type { FileProblem, Severity } from '../problems/problem.ts';
import type { ProblemCode } from '../problems/problem-text.ts';

type ProblemData = Readonly<Record<string, string | number>>;

interface OpenProblem {
  readonly severity: Severity;
  readonly line: number | undefined;
  readonly data: ProblemData | undefined;
  count: number;
}

/** The complete list of one file's problems: one line a code, with its first place, its first data and its count. */
export class ProblemList {
  private readonly file: string;
  private readonly open = new Map<ProblemCode, OpenProblem>();

  constructor(file: string) {
    this.file = file;
  }

  add(code: ProblemCode, severity: Severity, line?: number, data?: ProblemData, count = 1): void {
    const known = this.open.get(code);
    if (known !== undefined) known.count += count;
    else this.open.set(code, { severity, line, data, count });
  }

  hasRefused(): boolean {
    return Array.from(this.open.values()).some(({ severity }) => severity === 'refused');
  }

  /** Problems in the order they were first met; `count` is among the data, for the sentence. */
  list(): FileProblem[] {
    return Array.from(this.open, ([code, { severity, line, data, count }]) => ({
      code,
      severity,
      file: this.file,
      ...(line === undefined ? {} : { line }),
      count,
      data: { ...data, count },
    }));
  }
}
