import type { FileProblem, Problem } from '../../shared/problems/problem.ts';
import { describeProblem } from '../../shared/problems/problem-text.ts';

export type Language = 'zh' | 'en';

/** A problem as the command line prints it. */
export interface PrintedProblem {
  readonly code: string;
  readonly severity: FileProblem['severity'];
  readonly message: { readonly zh: string; readonly en: string };
  readonly file: string | null;
  readonly line?: number;
  readonly count: number;
}

/** Where a command writes: results to `line`, words for a person to `say`. */
export interface Output {
  readonly language: Language;
  /** One line of compact JSON on standard output. */
  line(value: object): void;
  /** One line of plain text on standard output. */
  text(line: string): void;
  /** One line on standard error. */
  say(text: string): void;
}

export function createOutput(language: Language): Output {
  return {
    language,
    line: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
    text: (line) => void process.stdout.write(`${line}\n`),
    say: (text) => void process.stderr.write(`${text}\n`),
  };
}

/** The printed form of a file's problem. */
export function printFileProblem(problem: FileProblem): PrintedProblem {
  return {
    code: problem.code,
    severity: problem.severity,
    message: { zh: describeProblem(problem, 'zh'), en: describeProblem(problem, 'en') },
    file: problem.file,
    ...(problem.line === undefined ? {} : { line: problem.line }),
    count: problem.count,
  };
}

/** The printed form of a refusal; `file` is the file it is about, if any. */
export function printRefusal(problem: Problem, file: string | null = null): PrintedProblem {
  return {
    code: problem.code,
    severity: 'refused',
    message: { zh: describeProblem(problem, 'zh'), en: describeProblem(problem, 'en') },
    file,
    count: 1,
  };
}

/** Says a refusal: the sentence for a person, the problem for a program. Answers exit code 1. */
export function refuseWith(output: Output, problem: Problem, file: string | null = null): 1 {
  output.line(printRefusal(problem, file));
  output.say(`lawang: ${describeProblem(problem, output.language)} [${problem.code}]`);
  return 1;
}

/** Says why a file was refused, all of its problems at once. Answers exit code 1. */
export function refuseFile(output: Output, problems: readonly FileProblem[]): 1 {
  for (const problem of problems) {
    output.line(printFileProblem(problem));
    output.say(`lawang: ${describeProblem(problem, output.language)} [${problem.code}]`);
  }
  return 1;
}
