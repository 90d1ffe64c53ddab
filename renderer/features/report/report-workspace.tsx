import { Alert, Spin } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { prepareReport, traceFigure, usualParameters } from '../../session/reports.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { LeadershipScreen } from './leadership/leadership-screen.tsx';
import { Paper } from './paper/paper.tsx';
import { ReportPanel } from './report-panel.tsx';

/** 报告: the pages as they will print with their parameters beside, or the leadership screen. */
export function ReportWorkspace(): ReactNode {
  const session = useSession();
  const { report, hasGround } = useSessionState((state) => ({
    report: state.report,
    hasGround: state.ground !== null,
  }));
  const isFresh = report.view !== null || report.isWorking || report.problem !== null;
  useEffect(() => {
    if (isFresh || !hasGround) return;
    const parameters = usualParameters(session, 'weekly');
    if (parameters !== null) void prepareReport(session, parameters);
  }, [isFresh, hasGround, session]);
  if (report.screen === 'leadership')
    return (
      <main className="report report-lead" data-testid="report">
        <LeadershipScreen />
      </main>
    );
  return (
    <main className="report" data-testid="report">
      <section className="report-ground">
        <Pages />
      </section>
      <aside className="report-panel">
        <ReportPanel />
      </aside>
    </main>
  );
}

function Pages(): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const { report, rounds } = useSessionState((state) => ({
    report: state.report,
    rounds: state.rows.rounds.size,
  }));
  const { document, problem, isWorking } = report;
  if (rounds === 0) return <p className="report-none">{t('report.empty')}</p>;
  if (problem !== null)
    return (
      <Alert
        className="report-problem"
        type="error"
        showIcon
        title={describeProblem(problem, language)}
        data-testid="report-problem"
      />
    );
  return (
    <>
      {isWorking ? (
        <p className="report-working" role="status">
          <Spin size="small" /> {t('report.working')}
        </p>
      ) : null}
      {document === null ? null : (
        <div className={isWorking ? 'report-old' : ''}>
          <Paper document={document} onTrace={(code) => void traceFigure(session, code)} />
        </div>
      )}
    </>
  );
}
