import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { stationOf } from '../../../shared/plan/conflicts.ts';
import { formatNumber } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { setFilter } from '../../session/live-coverage.ts';
import { isInList, type PlanAccount, planRound } from '../../session/plan/plan-account.ts';
import type { PlanList, PlanPaint } from '../../session/plan/plan-view.ts';
import { changePlan, fillReaches, openTeam } from '../../session/plan/planning.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { TreeGroup } from '../../ui/tree-group.tsx';
import { TeamDialog } from './team/team-dialog.tsx';
import { usePlan, useWithFigures } from './use-plan.ts';

const lists = [
  'all',
  'assigned',
  'unassigned',
  'overloaded',
  'ownerless',
  'closed',
] as const satisfies readonly PlanList[];
const paints = [
  'team',
  'owner',
  'traits',
  'letters',
  'states',
] as const satisfies readonly PlanPaint[];

/** The tree while planning: lists of blocks, what their colours tell, teams by station. */
export function PlanTree(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const account = usePlan();
  useWithFigures(() => void fillReaches(session));
  useOneRound();
  return (
    <nav className="object-tree plan-tree" aria-label={t('workspace.plan')}>
      <TreeGroup title={t('plan.lists')}>
        {lists.map((list) => (
          <ListRow key={list} list={list} account={account} />
        ))}
      </TreeGroup>
      <TreeGroup title={t('plan.paint')}>
        {paints.map((paint) => (
          <PaintRow key={paint} paint={paint} />
        ))}
      </TreeGroup>
      <Teams account={account} />
    </nav>
  );
}

/** What is left to walk is a round's own: with several rounds the planner works on one, the latest until told otherwise. */
function useOneRound(): void {
  const session = useSession();
  const { rounds, roundId } = useSessionState((state) => ({
    rounds: state.rows.rounds,
    roundId: state.filter.roundId,
  }));
  useEffect(() => {
    const { rows } = session.store.getState();
    if (roundId === null && rounds.size > 1)
      void setFilter(session, { roundId: planRound(rows, null)?.id ?? null });
  }, [session, rounds, roundId]);
}

function ListRow(properties: { readonly list: PlanList; readonly account: PlanAccount }) {
  const { t, language } = useWords();
  const session = useSession();
  const { list, account } = properties;
  const { shown } = useSessionState((state) => ({ shown: state.plan.list }));
  const count = account.blocks.filter((block) => isInList(block, list, account)).length;
  const isBad = count > 0 && (list === 'overloaded' || list === 'ownerless');
  return (
    <button
      type="button"
      className={shown === list ? 'ledger-row row-selected' : 'ledger-row'}
      aria-pressed={shown === list}
      data-testid={`plan-list-${list}`}
      onClick={() => changePlan(session, { list, tab: 'blocks' })}
    >
      <span>{t(`plan.list.${list}`)}</span>
      <span className={isBad ? 'ledger-count bad' : 'ledger-count'}>
        {formatNumber(count, 0, language)}
      </span>
    </button>
  );
}

function PaintRow({ paint }: { readonly paint: PlanPaint }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { shown } = useSessionState((state) => ({ shown: state.plan.paint }));
  return (
    <button
      type="button"
      className={shown === paint ? 'ledger-row row-selected' : 'ledger-row'}
      aria-pressed={shown === paint}
      data-testid={`plan-paint-${paint}`}
      onClick={() => changePlan(session, { paint })}
    >
      {t(`plan.paint.${paint}`)}
    </button>
  );
}

function Teams({ account }: { readonly account: PlanAccount }): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const [isNew, setNew] = useState(false);
  const { rows, teamId } = useSessionState((state) => ({
    rows: state.rows,
    teamId: state.plan.teamId,
  }));
  const byStation = new Map<string, string[]>();
  for (const team of rows.teams.values()) {
    const station = rows.units.get(stationOf(team.unitId, rows) ?? team.unitId)?.name ?? '';
    byStation.set(station, [...(byStation.get(station) ?? []), team.id]);
  }
  return (
    <>
      {[...byStation].map(([station, ids]) => (
        <TreeGroup key={station} title={station} count={ids.length}>
          {ids.map((id) => {
            const load = account.loads.get(id);
            const isOver = load?.isOverloaded === true;
            return (
              <button
                key={id}
                type="button"
                className={teamId === id ? 'ledger-row row-selected' : 'ledger-row'}
                data-testid={`plan-team-${id}`}
                onClick={() => openTeam(session, id, account.tasks)}
              >
                <span className="tree-label">{rows.teams.get(id)?.name}</span>
                <span className={isOver ? 'ledger-count bad' : 'ledger-count'}>
                  {load === undefined || load.tasks === 0
                    ? t('plan.team.idle')
                    : isOver
                      ? t('plan.list.overloaded')
                      : t('plan.load.short', {
                          hours: formatNumber(load.personHours, 0, language),
                        })}
                </span>
              </button>
            );
          })}
        </TreeGroup>
      ))}
      <Button
        size="small"
        className="plan-new-team"
        icon={<Plus size={14} />}
        data-testid="team-new"
        onClick={() => setNew(true)}
      >
        {t('plan.team.new')}
      </Button>
      {isNew ? <TeamDialog team={null} onClose={() => setNew(false)} /> : null}
    </>
  );
}
