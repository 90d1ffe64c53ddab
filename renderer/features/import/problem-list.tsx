import type { ReactNode } from 'react';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { type ListedFile, listProblems } from './read-files.ts';

/** All problems of all files at once, each with file, place and what was done about it. */
export function ProblemList({ files }: { readonly files: readonly ListedFile[] }): ReactNode {
  const { t, language } = useWords();
  const problems = listProblems(files);
  const failed = files.filter((item) => item.kind === 'failed');
  const count = problems.length + failed.length;
  return (
    <section className="import-section">
      <div className="section-head">
        <h3>{t('import.problems')}</h3>
        <span className="hint">{count === 0 ? t('import.problems.none') : count}</span>
      </div>
      {count === 0 ? null : (
        <ul className="problem-list" data-testid="import-problems">
          {failed.map((item) => (
            <li key={item.file.name}>
              <span className="badge badge-bad">{t('import.severity.refused')}</span>
              <span>{t('import.failed', { name: item.file.name })}</span>
            </li>
          ))}
          {problems.map((problem, index) => (
            <li key={`${problem.file}-${problem.code}-${problem.line ?? index}`}>
              <span
                className={`badge ${problem.severity === 'refused' ? 'badge-bad' : 'badge-warn'}`}
              >
                {t(`import.severity.${problem.severity}`)}
              </span>
              <span>
                {describeProblem(problem, language)}
                <small className="hint">
                  {' '}
                  {problem.file}
                  {problem.line === undefined
                    ? ''
                    : ` · ${t('import.line', { line: problem.line })}`}
                  {problem.count > 1 ? ` · ${t('import.places', { count: problem.count })}` : ''}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
