import { Checkbox, Tooltip } from 'antd';
import { Check, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BlockFacts } from '../../../shared/clearance/states/block-facts.ts';
import {
  type Gate,
  gatedShare,
  isPessimisticBelow,
} from '../../../shared/clearance/states/standing-gates.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { formatShare } from '../../i18n/figure-text.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { useWords } from '../../i18n/words.tsx';

/** Conditions listed one by one with their evidence; an unmet one says what to do when pointed at. */
export function GateList(properties: {
  readonly gates: readonly Gate[];
  readonly facts: BlockFacts;
  readonly isPessimisticSeen: boolean;
  /** Null where the pessimistic value is not below the limit. */
  readonly onPessimisticSeen: ((isSeen: boolean) => void) | null;
}): ReactNode {
  const { t, language } = useWords();
  const { gates, facts, isPessimisticSeen, onPessimisticSeen } = properties;
  const met = gates.filter(({ isMet }) => isMet).length;
  return (
    <section className="panel-section">
      <div className="section-head">
        <h3>{t('clear.gates')}</h3>
        <span className="hint">{t('clear.gates.sum', { met, open: gates.length - met })}</span>
      </div>
      <ul className="clear-gates">
        {gates.map((gate) => {
          const isWarning = gate.code === 'gate-pessimistic-unseen' && isPessimisticBelow(facts);
          const mark = isWarning ? 'warn' : gate.isMet ? 'good' : 'bad';
          const Icon = mark === 'warn' ? TriangleAlert : mark === 'good' ? Check : X;
          return (
            <li
              key={gate.code}
              className={`clear-gate clear-gate-${mark}`}
              data-testid={gate.code}
              data-met={gate.isMet}
            >
              <Icon
                size={14}
                className={mark}
                aria-label={t(gate.isMet ? 'clear.met' : 'clear.unmet')}
              />
              <span>{t(`clear.${gate.code}` as MessageKey)}</span>
              <Tooltip
                title={gate.isMet ? null : describeProblem(gate, language)}
                placement="topRight"
              >
                <span className="clear-gate-value">{evidenceOf(gate, facts, t)}</span>
              </Tooltip>
            </li>
          );
        })}
      </ul>
      {onPessimisticSeen === null ? null : (
        <Checkbox
          className="clear-acknowledge"
          checked={isPessimisticSeen}
          data-testid="clear-acknowledge"
          onChange={(event) => onPessimisticSeen(event.target.checked)}
        >
          {t('clear.acknowledge')}
        </Checkbox>
      )}
    </section>
  );
}

function evidenceOf(
  { code, data, isMet }: Gate,
  facts: BlockFacts,
  t: (key: MessageKey, values?: Record<string, string | number>) => string,
): string {
  const { walk, campaign, risk, sites } = facts;
  const limit = formatShare(campaign.requirements[risk].seenShare);
  switch (code) {
    case 'gate-seen-below':
      return `${t(`clear.gate.${campaign.gateLevel}`)} ${formatShare(gatedShare(facts))} ${isMet ? '≥' : '<'} ${limit}`;
    case 'gate-pessimistic-unseen': {
      const { pessimistic } = walk.seen;
      if (pessimistic === null || walk.freeSquareMetres === 0) return '—';
      return formatShare(pessimistic / walk.freeSquareMetres);
    }
    case 'gate-sites-open':
      return `${sites.done}/${sites.total}`;
    case 'gate-find-open':
    case 'gate-lead-open':
      return String(data.count ?? 0);
    case 'gate-stage-moved':
      return walk.walkedOn === null
        ? '—'
        : t('clear.holdsUntil', { on: String(data.on ?? '').slice(5) });
    case 'gate-letter-missing':
      return t(`clear.letter.${facts.letter}`);
    default:
      return t(isMet ? 'clear.met' : 'clear.unmet');
  }
}
