import { type ReactNode, useState } from 'react';
import { readingDay } from '../../../shared/operations/reading-day.ts';
import type { ReportKind } from '../../../shared/report/model/parameters.ts';
import type { ReportRecord } from '../../../shared/report/report-entries.ts';
import { useWords } from '../../i18n/words.tsx';
import { prepareReport, showReportScreen, usualParameters } from '../../session/reports.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { DataDialog } from './data-dialog.tsx';
import { findReminders } from './reminders.ts';
import { shownKinds } from './shown-kinds.ts';

/** The tree under the workspaces while reports are open: the leadership screen, kinds, what is due, what was made. */
export function ReportTree(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { report, rows } = useSessionState((state) => ({ report: state.report, rows: state.rows }));
  const made = [...rows.reports.values()].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const [isExporting, setExporting] = useState(false);
  const reminders = findReminders(made, readingDay(rows, session.ports.now()));
  const open = (kind: ReportKind) => {
    showReportScreen(session, 'paper');
    const parameters = usualParameters(session, kind);
    if (parameters !== null) void prepareReport(session, parameters);
  };
  return (
    <nav className="ledger-tree report-tree" aria-label={t('workspace.report')}>
      <TreeRow
        name="leadership"
        label={t('report.leadership')}
        isOn={report.screen === 'leadership'}
        onClick={() => showReportScreen(session, 'leadership')}
      />
      <TreeRow
        name="data"
        label={t('report.data')}
        isOn={false}
        onClick={() => setExporting(true)}
      />
      {isExporting ? <DataDialog onClose={() => setExporting(false)} /> : null}
      <h3>{t('report.kinds')}</h3>
      {shownKinds.map((kind) => (
        <TreeRow
          key={kind}
          name={kind}
          label={t(`report.kind.${kind}`)}
          isOn={report.screen === 'paper' && report.parameters?.kind === kind}
          onClick={() => open(kind)}
        />
      ))}
      <h3>{t('report.reminders')}</h3>
      {reminders.length === 0 ? <p className="report-hint">{t('report.reminder.none')}</p> : null}
      {reminders.map((reminder) => (
        <button
          key={reminder.kind}
          type="button"
          className="ledger-row report-due"
          data-testid={`reminder-${reminder.kind}`}
          onClick={() => open(reminder.kind)}
        >
          <span>{t(`report.reminder.${reminder.kind}`, { month: reminder.month })}</span>
        </button>
      ))}
      <h3>{t('report.made')}</h3>
      {made.length === 0 ? <p className="report-hint">{t('report.made.none')}</p> : null}
      {made.map((record) => (
        <MadeRow key={record.id} record={record} />
      ))}
    </nav>
  );
}

function TreeRow(properties: {
  readonly name: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly onClick: () => void;
}): ReactNode {
  const { name, label, isOn, onClick } = properties;
  return (
    <button
      type="button"
      className={isOn ? 'ledger-row row-selected' : 'ledger-row'}
      aria-pressed={isOn}
      data-testid={`report-${name}`}
      onClick={onClick}
    >
      <span>{label}</span>
    </button>
  );
}

/** A report made before: a click makes its pages again by the very same parameters. */
function MadeRow({ record }: { readonly record: ReportRecord }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { id, headHash, hash, madeAt, files, ...parameters } = record;
  const again = () => {
    showReportScreen(session, 'paper');
    void prepareReport(session, parameters);
  };
  const kind = shownKinds.find((one) => one === record.kind);
  return (
    <button type="button" className="ledger-row" data-testid={`made-${id}`} onClick={again}>
      <span>
        {kind === undefined ? record.kind : t(`report.kind.${kind}`)} {record.asOf.slice(5)}
        {record.profile === 'public' ? ` · ${t('report.profile.public')}` : ''}
      </span>
      <span className="ledger-count">{hash.slice(0, 8).toUpperCase()}</span>
    </button>
  );
}
