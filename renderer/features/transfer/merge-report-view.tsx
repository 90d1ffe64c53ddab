import type { ReactNode } from 'react';
import type { StagedReport } from '../../../shared/host/packages.ts';
import { useWords } from '../../i18n/words.tsx';
import { clockText, entryName, shortDevice } from './entry-name.ts';

/** What a package would do here: its sums, its entries by kind, and everything a person must know before saying yes. */
export function MergeReportView(properties: {
  readonly staged: Extract<StagedReport, { kind: 'package' }>;
}): ReactNode {
  const { t } = useWords();
  const { package: about, report } = properties.staged;
  const apart = [...report.forked, ...report.broken].reduce((sum, { count }) => sum + count, 0);
  const kinds = Object.entries({ ...report.kinds, ...report.unknownKinds }).sort(
    ([, left], [, right]) => right - left,
  );
  const isUnknown = (kind: string) => Object.hasOwn(report.unknownKinds, kind);
  return (
    <div className="merge-report" data-testid="merge-report">
      <dl className="merge-about">
        <dt>{t('transfer.kind')}</dt>
        <dd>{t(`transfer.kind.${about.kind}`)}</dd>
        <dt>{t('transfer.party')}</dt>
        <dd>{about.party}</dd>
        <dt>{t('transfer.other')}</dt>
        <dd>
          {shortDevice(about.device)}
          {about.isKnownDevice ? null : <span className="warn"> {t('transfer.device.new')}</span>}
        </dd>
        <dt>{t('transfer.made-at')}</dt>
        <dd>{clockText(about.time)}</dd>
      </dl>
      <p className="merge-sum" data-testid="merge-sum">
        {t('transfer.sum', {
          total: report.fresh + report.known + report.waiting + apart,
          fresh: report.fresh,
          known: report.known,
          waiting: report.waiting,
          apart,
        })}
      </p>
      <ul className="merge-kinds">
        {kinds.map(([kind, count]) => (
          <li key={kind} className={isUnknown(kind) ? 'warn' : ''}>
            <span>{entryName(kind, t)}</span>
            <b>{count}</b>
          </li>
        ))}
      </ul>
      <Warnings staged={properties.staged} />
    </div>
  );
}

function Warnings(properties: {
  readonly staged: Extract<StagedReport, { kind: 'package' }>;
}): ReactNode {
  const { t } = useWords();
  const { report } = properties.staged;
  const lines = [
    ...report.missing.map(({ device, from, to }) =>
      t('transfer.warn.missing', { device: shortDevice(device), from, to }),
    ),
    ...report.forked.map(({ device, seq, count }) =>
      t('transfer.warn.forked', { device: shortDevice(device), seq, count }),
    ),
    ...report.broken.map(({ device, seq, count }) =>
      t('transfer.warn.broken', { device: shortDevice(device), seq, count }),
    ),
    ...report.refused.map(({ device, seq, count }) =>
      t('transfer.warn.refused', { device: shortDevice(device), seq, count }),
    ),
    ...(report.conflicts.length > 0
      ? [t('transfer.warn.conflicts', { count: report.conflicts.length })]
      : []),
  ];
  return lines.length === 0 ? null : (
    <ul className="merge-warnings" data-testid="merge-warnings">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
