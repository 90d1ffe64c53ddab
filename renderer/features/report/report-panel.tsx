import { Alert, Button } from 'antd';
import { Copy, Download, Printer, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { textOf } from '../../../shared/report/document/report-document.ts';
import { useWords } from '../../i18n/words.tsx';
import { prepareReport, saveReport } from '../../session/reports.ts';
import { addNotice } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { ReportForm } from './report-form.tsx';
import { TracePanel } from './trace-panel.tsx';

/** Right of the pages: parameters, what can be done with the report, and where a figure comes from. */
export function ReportPanel(): ReactNode {
  const { t } = useWords();
  const { report, rows } = useSessionState((state) => ({ report: state.report, rows: state.rows }));
  const { view, missing, madeFrom } = report;
  const isStale = madeFrom !== null && isNewer(madeFrom, rows);
  return (
    <>
      <h2 className="panel-head">{t('report.parameters')}</h2>
      <ReportForm />
      <Actions />
      {isStale ? <Alert type="info" showIcon title={t('report.stale')} /> : null}
      {missing.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={t('report.missing', { count: missing.length, names: missing.join('、') })}
        />
      ) : null}
      {view === null ? null : (
        <dl className="report-facts">
          <dt>{t('report.code')}</dt>
          <dd data-testid="report-code">{view.model.code}</dd>
          <dt>{t('report.head')}</dt>
          <dd>{view.model.head?.hash.slice(0, 8).toUpperCase() ?? '—'}</dd>
        </dl>
      )}
      <TracePanel />
    </>
  );
}

const listsOnly = new Set(['reports', 'commands', 'transfers']);

/** Whether a row changed in any table but those that only list what was made. */
function isNewer(before: object, now: object): boolean {
  return Object.entries(now).some(([table, rows]) => {
    if (listsOnly.has(table)) return false;
    const old: unknown = Reflect.get(before, table);
    if (!(old instanceof Map) || !(rows instanceof Map) || old.size !== rows.size) return true;
    return [...rows].some(([id, row]) => old.get(id) !== row);
  });
}

function Actions(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { report } = useSessionState((state) => ({ report: state.report }));
  const { parameters, document, isWorking } = report;
  const isReady = document !== null && !isWorking;
  const sentence = document?.blocks.find((block) => block.kind === 'paragraph');
  const copy = async () => {
    if (sentence?.kind !== 'paragraph') return;
    const text = textOf(sentence.runs);
    await navigator.clipboard.writeText(text);
    addNotice(session, { kind: 'copied', text });
  };
  return (
    <div className="report-actions">
      <Button
        type="primary"
        icon={<Download size={14} />}
        title={t('report.save.hint')}
        disabled={!isReady}
        data-testid="report-save"
        onClick={() => void saveReport(session)}
      >
        {t('report.save')}
      </Button>
      <Button
        icon={<Printer size={14} />}
        disabled={!isReady}
        data-testid="report-print"
        onClick={() => void session.ports.host.print()}
      >
        {t('report.print')}
      </Button>
      <Button
        icon={<RotateCw size={14} />}
        disabled={parameters === null || isWorking}
        data-testid="report-again"
        onClick={() => parameters !== null && void prepareReport(session, parameters)}
      >
        {t('report.refresh')}
      </Button>
      <Button
        icon={<Copy size={14} />}
        disabled={!isReady}
        data-testid="report-copy"
        onClick={() => void copy()}
      >
        {t('report.copy')}
      </Button>
    </div>
  );
}
