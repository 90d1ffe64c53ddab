import { Checkbox, Tooltip } from 'antd';
import { Check, ChevronDown, ChevronRight, TriangleAlert, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
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

/** Conditions with their evidence: what is open stands first and says what to do when pointed at; what is met is folded away. */
export function GateList(properties: {
  readonly gates: readonly Gate[];
  readonly facts: BlockFacts;
  readonly isPessimisticSeen: boolean;
  /** Null where the pessimistic value is not below the limit. */
  readonly onPessimisticSeen: ((isSeen: boolean) => void) | null;
}): ReactNode {
  const { t } = useWords();
  const { gates, facts, isPessimisticSeen, onPessimisticSeen } = properties;
  const [isUnfolded, setUnfolded] = useState(false);
  const met = gates.filter(({ isMet }) => isMet).length;
  const open = gates.filter((gate) => markOf(gate, facts) !== 'good');
  const settled = gates.filter((gate) => markOf(gate, facts) === 'good');
  return (
    <section className="panel-section">
      <div className="section-head">
        <h3>{t('clear.gates')}</h3>
        <span className="hint">{t('clear.gates.sum', { met, open: gates.length - met })}</span>
      </div>
      <GateRows gates={open} facts={facts} />
      {settled.length === 0 ? null : (
        <>
          <button
            type="button"
            className="clear-gates-more"
            aria-expanded={isUnfolded}
            data-testid="gates-met"
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {isUnfolded ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
            <Check size={14} className="good" />
            {t('clear.gates.met', { count: settled.length })}
          </button>
          {isUnfolded ? <GateRows gates={settled} facts={facts} /> : null}
        </>
      )}
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

function GateRows({
  gates,
  facts,
}: {
  readonly gates: readonly Gate[];
  readonly facts: BlockFacts;
}): ReactNode {
  const { t, language } = useWords();
  return (
    <ul className="clear-gates">
      {gates.map((gate) => {
        const mark = markOf(gate, facts);
        const Icon = { warn: TriangleAlert, good: Check, bad: X }[mark];
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
  );
}

/** A pessimistic value below the limit is shown as a warning even where it was acknowledged. */
function markOf({ code, isMet }: Gate, facts: BlockFacts): 'warn' | 'good' | 'bad' {
  if (code === 'gate-pessimistic-unseen' && isPessimisticBelow(facts)) return 'warn';
  return isMet ? 'good' : 'bad';
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
