import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { FileProblem } from '../../../../../shared/problems/problem.ts';
import { describeProblem } from '../../../../../shared/problems/problem-text.ts';
import { useWords } from '../../../../i18n/words.tsx';
import type { FileReport } from './read-ground-files.ts';

/** Everything found wrong with a file, at once: what was done about it, where, and what to do next. */
export function ProblemReport(properties: {
  readonly report: FileReport;
  /** Name of the file that stays in use when this one was refused. */
  readonly kept: string | null;
  readonly onSwap?: () => void;
}): ReactNode {
  const { t } = useWords();
  const { report, kept, onSwap } = properties;
  const { fileName, isUsed, isGb18030, problems } = report;
  if (problems.length === 0 && !isGb18030) return null;
  const canSwap = onSwap !== undefined && problems.some(({ code }) => code === 'positions-swapped');
  return (
    <div className="problem-report" data-used={isUsed} role={isUsed ? 'status' : 'alert'}>
      <p className="problem-report-head">
        <strong>{t('new.problems', { name: fileName })}</strong>
        <span>{t(isUsed ? 'new.problems.used' : 'new.problems.refused')}</span>
      </p>
      <ul data-testid="project-problems">
        {isGb18030 ? (
          <li data-severity="flagged">
            <Severity severity="flagged" />
            <span>{t('new.gb18030', { name: fileName })}</span>
          </li>
        ) : null}
        {problems.map((problem) => (
          <ProblemLine key={problem.code} problem={problem} />
        ))}
      </ul>
      {canSwap ? (
        <Button size="small" onClick={onSwap} data-testid="project-swap">
          {t('new.boundary.swap')}
        </Button>
      ) : null}
      {kept === null || isUsed ? null : (
        <p className="hint">{t('new.boundary.kept', { name: kept })}</p>
      )}
    </div>
  );
}

function ProblemLine({ problem }: { readonly problem: FileProblem }): ReactNode {
  const { language } = useWords();
  return (
    <li data-severity={problem.severity} data-code={problem.code}>
      <Severity severity={problem.severity} />
      <span>{describeProblem(problem, language)}</span>
    </li>
  );
}

function Severity({ severity }: { readonly severity: FileProblem['severity'] }): ReactNode {
  const { t } = useWords();
  return <span className="problem-report-severity">{t(`new.severity.${severity}`)}</span>;
}
