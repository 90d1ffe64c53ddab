import type { ReactNode } from 'react';
import type { Problem } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { useWords } from '../../i18n/words.tsx';

/** Why the host did not take it; nothing while it did. */
export function RefusalLine({ problem }: { readonly problem: Problem | null }): ReactNode {
  const { language } = useWords();
  if (problem === null) return null;
  return (
    <p className="account-refusal" role="alert" data-testid="account-refusal">
      {describeProblem(problem, language)}
    </p>
  );
}
