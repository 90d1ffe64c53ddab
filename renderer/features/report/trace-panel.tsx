import type { ReactNode } from 'react';
import { unitNames } from '../../../shared/report/document/tables/unit-names.ts';
import { printFigure, printNumber } from '../../../shared/report/model/figure.ts';
import { useWords } from '../../i18n/words.tsx';
import { useSessionState } from '../../session/use-session.ts';

const shownEntries = 60;

/** Where the figure clicked last comes from: its formula, its parameters and the entries it rests on. */
export function TracePanel(): ReactNode {
  const { t } = useWords();
  const { traced } = useSessionState((state) => ({ traced: state.report.traced }));
  return (
    <section className="trace" data-testid="report-trace">
      <h2 className="panel-head">{t('report.trace')}</h2>
      {traced === null ? (
        <p className="report-hint">{t('report.trace.hint')}</p>
      ) : (
        <>
          <p className="trace-title">
            <b>{traced.code}</b> {traced.name}
          </p>
          <dl className="report-facts">
            <dt>{t('report.trace.value')}</dt>
            <dd>
              {printFigure(traced)} {unitNames[traced.unit]}
            </dd>
            {traced.interval === null ? null : (
              <>
                <dt>{t('report.trace.interval')}</dt>
                <dd>
                  {printNumber(traced.interval.pessimistic, traced.decimals)}–
                  {printNumber(traced.interval.optimistic, traced.decimals)}
                </dd>
              </>
            )}
            {traced.before === null ? null : (
              <>
                <dt>{t('report.trace.before')}</dt>
                <dd>{printNumber(traced.before, traced.decimals)}</dd>
              </>
            )}
            <dt>{t('report.trace.formula')}</dt>
            <dd>{traced.inputs.formula}</dd>
            {Object.entries(traced.inputs.parameters).map(([name, value]) => (
              <Parameter key={name} name={name} value={value} />
            ))}
            <dt>{t('report.trace.hash')}</dt>
            <dd>{traced.inputs.hash.slice(0, 8).toUpperCase()}</dd>
          </dl>
          <h3>{t('report.trace.entries', { count: traced.inputs.entries.length })}</h3>
          <ul className="trace-entries">
            {traced.inputs.entries.slice(0, shownEntries).map((entry) => (
              <li key={entry.hash} title={entry.hash}>
                <span>{entry.seq}</span> {entry.subject}
                <code>{entry.hash.slice(0, 8)}</code>
              </li>
            ))}
          </ul>
          {traced.inputs.entries.length > shownEntries ? (
            <p className="report-hint">
              {t('report.trace.more', { count: traced.inputs.entries.length - shownEntries })}
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}

function Parameter({ name, value }: { readonly name: string; readonly value: unknown }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{String(value ?? '—')}</dd>
    </>
  );
}
