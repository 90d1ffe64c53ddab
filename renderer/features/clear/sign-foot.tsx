import { Button, Tooltip } from 'antd';
import { Stamp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { SigningLevel } from '../../../shared/clearance/records/campaign-entries.ts';
import type { Gate } from '../../../shared/clearance/states/standing-gates.ts';
import type { TurfOpinion } from '../../../shared/coverage/figures.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { useWords } from '../../i18n/words.tsx';
import type { BoardLine } from '../../session/clearance-board.ts';
import { perform } from '../../session/session.ts';
import { useMay } from '../../session/use-may.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { ReasonDialog, type ReasonedAct } from './reason-dialog.tsx';

/**
 * 退回 and 签字, of the same weight; the first unmet condition is said in words beside them. A leader may let a block pass that
 * was seen less than asked (放行).
 */
export function SignFoot(properties: {
  readonly line: BoardLine;
  readonly level: SigningLevel | null;
  readonly gates: readonly Gate[];
  readonly isPessimisticSeen: boolean;
}): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const { line, level, gates, isPessimisticSeen } = properties;
  const { turf } = useSessionState((state) => ({ turf: state.turf }));
  const maySign = useMay('sign-block');
  const mayReturn = useMay('return-block');
  const mayOverride = useMay('override-limit');
  const reason = t('reason.not-your-role');
  const [act, setAct] = useState<ReasonedAct | null>(null);
  const [isBusy, setBusy] = useState(false);
  const unmet = gates.find(({ isMet }) => !isMet);
  const isBelow = gates.some(({ code, isMet }) => code === 'gate-seen-below' && !isMet);
  const sign = async () => {
    setBusy(true);
    try {
      await perform(session, 'sign-block', {
        block: line.code,
        roundId: line.facts.roundId,
        level,
        isPessimisticAcknowledged: isPessimisticSeen,
        turf: turf?.code === line.code ? turfAreas(turf.opinion) : null,
      });
    } finally {
      setBusy(false);
    }
  };
  const hasSignatures = line.derived.chain.signatures.length > 0;
  return (
    <footer className="clear-foot">
      <span
        className={unmet === undefined ? 'hint' : 'clear-foot-reason'}
        data-testid="clear-reason"
      >
        {level === null
          ? t(line.derived.state === 'cleared' ? 'clear.foot.complete' : 'clear.foot.find')
          : unmet === undefined
            ? t('clear.foot.freezes')
            : describeProblem(unmet, language)}
      </span>
      <div className="clear-foot-buttons">
        <Button
          danger
          disabled={!hasSignatures || !mayReturn}
          title={mayReturn ? '' : reason}
          data-testid="clear-return"
          onClick={() => setAct('return')}
        >
          {t('clear.return')}
        </Button>
        {isBelow && mayOverride ? (
          <Button data-testid="clear-override" onClick={() => setAct('override')}>
            {t('clear.override')}
          </Button>
        ) : null}
        <Tooltip
          title={maySign ? (unmet === undefined ? null : describeProblem(unmet, language)) : reason}
        >
          <Button
            type="primary"
            icon={<Stamp size={14} />}
            loading={isBusy}
            disabled={level === null || unmet !== undefined || !maySign}
            data-testid="clear-sign-button"
            onClick={() => void sign()}
          >
            {t('clear.sign')}
          </Button>
        </Tooltip>
      </div>
      {act === null ? null : <ReasonDialog act={act} line={line} onClose={() => setAct(null)} />}
    </footer>
  );
}

function turfAreas(opinion: TurfOpinion | null): object | null {
  if (opinion?.kind !== 'compared') return null;
  const { uncoveredByTurfSquareMetres, uncoveredByRowsSquareMetres, agrees } = opinion;
  return { uncoveredByTurfSquareMetres, uncoveredByRowsSquareMetres, agrees };
}
