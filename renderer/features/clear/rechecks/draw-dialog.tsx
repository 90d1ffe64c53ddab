import { type ReactNode, useMemo, useState } from 'react';
import { type LotPlan, planLot } from '../../../../shared/clearance/lots/plan-lot.ts';
import { waitingForBranch } from '../../../../shared/clearance/lots/waiting-for-branch.ts';
import { campaignOf } from '../../../../shared/clearance/states/campaign-of.ts';
import { traitsOf } from '../../../../shared/plan/block-traits.ts';
import type { Risk } from '../../../../shared/plan/records.ts';
import { formatShare } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { Board } from '../../../session/clearance-board.ts';
import { perform } from '../../../session/session.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TextField } from '../../../ui/form-fields.tsx';

/** Shorter seeds could be tried out one by one. */
const shortestSeed = 16;

/** Draws a lot: how many of which blocks and why so many, with a seed from outside or one made here. */
export function DrawDialog({
  board,
  onClose,
}: {
  readonly board: Board;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [name, setName] = useState('');
  const [seed, setSeed] = useState('');
  const campaign = campaignOf(rows, board.day);
  const { allowedMissShare, confidence } = campaign;
  const plan = useMemo(() => {
    const { chain } = campaignOf(rows, board.day);
    const codes = waitingForBranch(rows, board.roundId, chain);
    const blocks = codes.map((code) => ({ code, risk: traitsOf(code, rows).risk }));
    return planLot(blocks, allowedMissShare, confidence);
  }, [rows, board, allowedMissShare, confidence]);
  const given = seed.trim();
  const isSeedFine = given === '' || given.length >= shortestSeed;
  const save = async () => {
    const done = await perform(session, 'draw-lot', {
      roundId: board.roundId,
      ...(name.trim() === '' ? {} : { name: name.trim() }),
      ...(given === '' ? {} : { seed: given }),
    });
    return done.ok;
  };
  return (
    <FormDialog
      title={t('recheck.draw.title')}
      okText={t('recheck.draw.ok')}
      isComplete={plan !== null && isSeedFine}
      width={600}
      onSave={save}
      onClose={onClose}
    >
      {plan === null ? (
        <p className="wide" data-testid="lot-nothing">
          {t(campaign.chain.includes('branch') ? 'recheck.nothing' : 'recheck.noBranch')}
        </p>
      ) : (
        <PlanText plan={plan} allowedMissShare={allowedMissShare} confidence={confidence} />
      )}
      <TextField
        label="recheck.name"
        value={name}
        placeholder={t('recheck.name.example', { day: board.day })}
        testId="lot-name"
        onChange={setName}
      />
      <TextField
        label="recheck.seed.given"
        value={seed}
        placeholder={t('recheck.seed.example')}
        testId="lot-seed"
        onChange={setSeed}
      />
      <p className={isSeedFine ? 'wide hint' : 'wide bad'}>
        {t(isSeedFine ? 'recheck.seed.hint' : 'recheck.seed.short', { length: shortestSeed })}
      </p>
    </FormDialog>
  );
}

function PlanText(properties: {
  readonly plan: LotPlan;
  readonly allowedMissShare: number;
  readonly confidence: number;
}): ReactNode {
  const { t } = useWords();
  const { plan, allowedMissShare, confidence } = properties;
  return (
    <div className="wide lot-plan" data-testid="lot-plan">
      <p>
        {t('recheck.why', {
          blocks: plan.blocks,
          sample: plan.sampleSize,
          allowed: formatShare(allowedMissShare),
          wrong: plan.wrong,
          confidence: formatShare(confidence),
        })}
      </p>
      <table className="counting-table">
        <thead>
          <tr>
            <th>{t('plan.risk')}</th>
            {plan.strata.map(({ risk }) => (
              <th key={risk}>{t(`plan.risk.${risk as Risk}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{t('recheck.drawn')}</td>
            {plan.strata.map(({ risk, blocks, drawn }) => (
              <td key={risk}>
                {drawn}/{blocks}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="hint">
        {plan.odds
          .map(({ wrong, found }) => t('recheck.odds', { wrong, found: formatShare(found) }))
          .join(' · ')}
      </p>
    </div>
  );
}
