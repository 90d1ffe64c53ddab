import { Button } from 'antd';
import type { ReactNode } from 'react';
import { readingDay } from '../../../shared/operations/reading-day.ts';
import { isBlockedOn, traitsOf } from '../../../shared/plan/block-traits.ts';
import { useWords } from '../../i18n/words.tsx';
import type { GroundBlock } from '../../session/ground.ts';
import { planRound } from '../../session/plan/plan-account.ts';
import { planSelection } from '../../session/plan/planning.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** Who is tasked with a block in the round, and what to mind in it; leads to assigning it. */
export function PlanSection({ block }: { readonly block: GroundBlock }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { code } = block.shape;
  const { rows, roundId } = useSessionState((state) => ({
    rows: state.rows,
    roundId: state.filter.roundId,
  }));
  const round = planRound(rows, roundId);
  const tasks = [...rows.assignments.values()].filter(
    (task) => task.roundId === round?.id && task.blocks.includes(code),
  );
  const traits = traitsOf(code, rows);
  const mind = [
    t(`plan.risk.${traits.risk}`),
    ...traits.tags.map((tag) => t(`plan.tag.${tag}`)),
    t('plan.sheet.difficulty', { difficulty: traits.access.difficulty }),
    ...traits.access.aids.map((aid) => t(`plan.aid.${aid}`)),
  ];
  const isClosed = isBlockedOn(traits, readingDay(rows, session.ports.now()));
  return (
    <section className="panel-section" data-testid="block-plan">
      <div className="section-head">
        <h3>{t('plan.form.task')}</h3>
        <Button size="small" data-testid="assign-block" onClick={() => planSelection(session)}>
          {t('plan.assign')}
        </Button>
      </div>
      {tasks.length === 0 ? <p className="hint">{t('plan.list.unassigned')}</p> : null}
      {tasks.map((task) => (
        <div key={task.id} className="pair-row">
          <span>{rows.teams.get(task.teamId)?.name}</span>
          <span>{t('plan.from.to', { from: task.from.slice(5), to: task.to.slice(5) })}</span>
        </div>
      ))}
      <div className="pair-row">
        <span className="hint">{t('plan.risk')}</span>
        <span>{mind.join(' · ')}</span>
      </div>
      {isClosed ? (
        <p className="warn">
          {t('plan.sheet.closed', {
            day: traits.blockedUntil ?? '',
            reason: traits.blockedReason,
          })}
        </p>
      ) : null}
    </section>
  );
}
