import type { ReactNode } from 'react';
import type { Problem } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { useWords } from '../../i18n/words.tsx';

/** Why something could not be done: stays on the screen until it is tried again. */
export function Refusal(properties: {
  readonly title: string;
  readonly problem: Problem;
}): ReactNode {
  const { language } = useWords();
  const { title, problem } = properties;
  return (
    <p className="refusal" role="alert" data-testid="start-refusal" data-code={problem.code}>
      <strong>{title}</strong>
      <span>{describeProblem(problem, language)}</span>
    </p>
  );
}
