import { Button, Dropdown, InputNumber, Select, Tabs } from 'antd';
import { ChevronDown, ChevronUp, FileDown, Printer } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { risks } from '../../../../shared/plan/plan-entries.ts';
import { runCommand } from '../../../commands/commands.ts';
import { useCommandContext } from '../../../commands/use-commands.ts';
import { formatNumber } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { PlanAccount, PlanBlock } from '../../../session/plan/plan-account.ts';
import type { PlanTab } from '../../../session/plan/plan-view.ts';
import { changePlan } from '../../../session/plan/planning.ts';
import { exportTasks } from '../../../session/plan/task-exports.ts';
import { selectBlocks } from '../../../session/selecting.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { Choose } from '../../../ui/choose.tsx';
import { usePlan } from '../use-plan.ts';
import { PlanBlocks } from './plan-blocks.tsx';
import { PlanTasks } from './plan-tasks.tsx';
import { PlanTeams } from './plan-teams.tsx';
import { useListedBlocks } from './use-listed-blocks.ts';

/** The table while planning: blocks of the list chosen, teams, tasks; linked both ways with the map. */
export function PlanTable(): ReactNode {
  const account = usePlan();
  const listed = useListedBlocks(account);
  const { tab, isOpen } = useSessionState((state) => ({
    tab: state.plan.tab,
    isOpen: state.preferences.tableOpen,
  }));
  return (
    <>
      <div className="table-head">
        <TableTabs account={account} listed={listed} />
        <span className="bar-space" />
        {tab === 'blocks' ? <Filters account={account} listed={listed} /> : null}
        {tab === 'tasks' ? <TaskActions account={account} /> : null}
        <Fold />
      </div>
      {isOpen ? (
        <div className="table-body" data-testid={`plan-table-${tab}`}>
          {tab === 'blocks' ? (
            <PlanBlocks blocks={listed} />
          ) : tab === 'teams' ? (
            <PlanTeams account={account} />
          ) : (
            <PlanTasks account={account} />
          )}
        </div>
      ) : null}
    </>
  );
}

interface HeadProperties {
  readonly account: PlanAccount;
  readonly listed: readonly PlanBlock[];
}

function TableTabs({ account, listed }: HeadProperties): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const { tab, teams } = useSessionState((state) => ({
    tab: state.plan.tab,
    teams: state.rows.teams.size,
  }));
  const counts = { blocks: listed.length, teams, tasks: account.tasks.length };
  return (
    <Tabs
      size="small"
      activeKey={tab}
      onChange={(key) => changePlan(session, { tab: key as PlanTab })}
      items={(['blocks', 'teams', 'tasks'] as const).map((key) => ({
        key,
        label: (
          <span data-testid={`plan-tab-${key}`}>
            {t(`plan.tab.${key}`)} <small>{formatNumber(counts[key], 0, language)}</small>
          </span>
        ),
      }))}
    />
  );
}

function Filters({ account, listed }: HeadProperties): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { plan, units } = useSessionState((state) => ({
    plan: state.plan,
    units: state.rows.units,
  }));
  const choices = useMemo(() => {
    const used = new Set(account.blocks.flatMap(({ owner }) => [owner.unitId, owner.stationId]));
    const all = [...units.values()].filter(({ id }) => used.has(id));
    const of = (isStation: boolean) =>
      all
        .filter(({ kind }) => (kind === 'station') === isStation)
        .map(({ id, name }) => ({ value: id, label: name }));
    return { stations: of(true), units: of(false) };
  }, [account.blocks, units]);
  return (
    <div className="plan-filters">
      <Choose
        size="small"
        allowClear
        choices={choices.stations}
        value={plan.stationId}
        placeholder={t('plan.station')}
        testId="filter-station"
        onChange={(stationId) => changePlan(session, { stationId })}
      />
      <Choose
        size="small"
        allowClear
        choices={choices.units}
        value={plan.unitId}
        placeholder={t('plan.unit')}
        testId="filter-unit"
        onChange={(unitId) => changePlan(session, { unitId })}
      />
      <Select
        size="small"
        allowClear
        className="plan-filter-risk"
        value={plan.risk}
        placeholder={t('plan.risk')}
        aria-label={t('plan.risk')}
        options={risks.map((value) => ({ value, label: t(`plan.risk.${value}`) }))}
        onChange={(risk) => changePlan(session, { risk: risk ?? null })}
      />
      <InputNumber
        size="small"
        min={0}
        max={100}
        className="plan-filter-unseen"
        prefix={t('plan.unseenFrom')}
        suffix="%"
        aria-label={t('plan.unseenFrom')}
        value={Math.round(plan.unseenFrom * 100)}
        onChange={(value) => changePlan(session, { unseenFrom: (value ?? 0) / 100 })}
      />
      <Button
        size="small"
        disabled={listed.length === 0}
        data-testid="select-listed"
        onClick={() =>
          selectBlocks(
            session,
            listed.map(({ code }) => code),
          )
        }
      >
        {t('plan.selectListed')}
      </Button>
    </div>
  );
}

function TaskActions({ account }: { readonly account: PlanAccount }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const ids = account.tasks.map((task) => task.id);
  return (
    <Dropdown
      trigger={['click']}
      disabled={ids.length === 0}
      menu={{
        items: [
          { key: 'print', icon: <Printer size={13} />, label: t('plan.sheets.all') },
          { key: 'gpx', icon: <FileDown size={13} />, label: t('plan.gpx.all') },
        ],
        onClick: ({ key }) =>
          key === 'gpx'
            ? void exportTasks(session, ids)
            : changePlan(session, { sheetTaskIds: ids }),
      }}
    >
      <Button size="small" data-testid="tasks-out">
        {t('plan.handOut')}
      </Button>
    </Dropdown>
  );
}

function Fold(): ReactNode {
  const { t } = useWords();
  const context = useCommandContext();
  const { isOpen } = useSessionState((state) => ({ isOpen: state.preferences.tableOpen }));
  const label = `${t(isOpen ? 'action.collapse' : 'action.expand')} · F6`;
  return (
    <Button
      type="text"
      size="small"
      aria-label={label}
      title={label}
      icon={isOpen ? <ChevronDown size={14} /> : <ChevronUp size={14} />}
      onClick={() => runCommand('table', context)}
    />
  );
}
