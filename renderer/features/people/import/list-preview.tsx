import type { ReactNode } from 'react';
import type { ListReading } from '../../../../shared/import/lists/read-list.ts';
import { describeProblem } from '../../../../shared/problems/problem-text.ts';
import { useWords } from '../../../i18n/words.tsx';

/** What the list would do, and everything that keeps it from being taken. */
export function ListPreview({ reading }: { readonly reading: ListReading }): ReactNode {
  const { t, language } = useWords();
  const { problems, rows, added, changed, same } = reading;
  return (
    <section>
      <p className="merge-sum" data-testid="list-sum">
        {problems.length > 0
          ? t('people.import.problems', { count: problems.length, rows })
          : t('people.import.sum', { rows, added, changed, same })}
      </p>
      <ul className="list-problems" data-testid="list-problems">
        {problems.map((problem) => (
          <li key={`${problem.line} ${problem.code} ${problem.data?.column}`}>
            {describeProblem(problem, language)}
          </li>
        ))}
      </ul>
    </section>
  );
}
