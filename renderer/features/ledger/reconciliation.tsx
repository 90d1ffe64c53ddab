import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { isOwnerless, ownerOf } from '../../../shared/plan/block-owner.ts';
import { formatNumber } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { useSessionState } from '../../session/use-session.ts';
import { LetterChip } from './letter-chip.tsx';
import type { Register } from './use-register.ts';

const statuses = ['in-force', 'pending', 'expired', 'renew'] as const;

/** Two sums that must give the same number, and how much of the ground a letter in force answers for. */
export function Reconciliation({ register }: { readonly register: Register }): ReactNode {
  const { t } = useWords();
  const { account } = register;
  return (
    <section className="reconciliation">
      <div className="equation" data-testid="equation-rank">
        <Term label={t('ledger.due')} value={account.total} />
        <Sign text="=" />
        <Term label={t('ledger.view.county-level')} value={account.byRank['county-level']} />
        <Sign text="+" />
        <Term label={t('ledger.view.section-level')} value={account.byRank['section-level']} />
        <Agreement register={register} />
      </div>
      <div className="equation" data-testid="equation-status">
        <Term label={t('ledger.states')} value={account.total} />
        {statuses.map((status, index) => (
          <span key={status} className="equation-part">
            <Sign text={index === 0 ? '=' : '+'} />
            <Term
              label={t(`ledger.status.${status}`)}
              value={account.byStatus[status]}
              chip={<LetterChip status={status} />}
            />
          </span>
        ))}
      </div>
      <Covered register={register} />
    </section>
  );
}

function Sign({ text }: { readonly text: string }): ReactNode {
  return <span className="equation-sign">{text}</span>;
}

function Term(properties: {
  readonly label: string;
  readonly value: number;
  readonly chip?: ReactNode;
}): ReactNode {
  return (
    <span className="equation-term">
      <span className="equation-label">{properties.label}</span>
      <span className="equation-figure">
        {properties.chip}
        <b>{properties.value}</b>
      </span>
    </span>
  );
}

function Agreement({ register }: { readonly register: Register }): ReactNode {
  const { t } = useWords();
  const { missing, total } = register.account;
  if (missing.length > 0)
    return (
      <Tooltip title={missing.map(({ name }) => name).join('、')}>
        <span className="badge badge-warn">{t('ledger.missing', { count: missing.length })}</span>
      </Tooltip>
    );
  return total === 0 ? (
    <span className="badge">{t('ledger.none')}</span>
  ) : (
    <span className="badge badge-good">{t('ledger.agrees')}</span>
  );
}

function Covered({ register }: { readonly register: Register }): ReactNode {
  const { t, language } = useWords();
  const { blocks, uncovered } = register;
  const covered = blocks.length - uncovered.length;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const ownerless = blocks.filter((block) => isOwnerless(ownerOf(block.shape, rows))).length;
  return (
    <div className="covered" data-testid="letters-covered">
      <span className="covered-labels">
        <span>{t('ledger.covered')}</span>
        <span>{t('ledger.ownerless', { count: ownerless })}</span>
      </span>
      <span className="covered-figures">
        <b>{formatNumber(covered, 0, language)}</b>/{formatNumber(blocks.length, 0, language)}
        <progress
          value={covered}
          max={Math.max(1, blocks.length)}
          aria-label={t('ledger.covered')}
        />
      </span>
    </div>
  );
}
