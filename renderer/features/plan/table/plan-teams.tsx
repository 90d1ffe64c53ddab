import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useMemo } from 'react';
import type { Team } from '../../../../shared/people/records.ts';
import { countEffort, type DayEffort, sumEffort } from '../../../../shared/plan/effort.ts';
import type { TeamLoad } from '../../../../shared/plan/team-load.ts';
import { detailsOf, peopleOf } from '../../../../shared/plan/team-people.ts';
import { useCommandContext } from '../../../commands/use-commands.ts';
import { formatNumber, noFigure } from '../../../i18n/figure-text.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { type PlanAccount, unitName } from '../../../session/plan/plan-account.ts';
import { openTeam } from '../../../session/plan/planning.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { DenseTable } from '../../../ui/dense-table.tsx';

interface Row {
  readonly key: string;
  readonly team: Team;
  readonly unit: string;
  readonly leader: string | null;
  readonly people: number;
  readonly means: string;
  readonly load: TeamLoad | undefined;
  readonly effort: Omit<DayEffort, 'teamId' | 'day'>;
}

/** Teams with their load in the round and what they have turned out. */
export function PlanTeams({ account }: { readonly account: PlanAccount }): ReactNode {
  const words = useWords();
  const session = useSession();
  const { map } = useCommandContext();
  const { rows, teamId } = useSessionState((state) => ({
    rows: state.rows,
    teamId: state.plan.teamId,
  }));
  const data = useMemo(() => {
    const tracks = [...rows.tracks.values()].filter((track) => track.roundId === account.round?.id);
    const effort = countEffort(tracks, rows);
    return [...rows.teams.values()].map((team): Row => {
      const { vehicles, drones, boats } = detailsOf(team.id, rows);
      return {
        key: team.id,
        team,
        unit: unitName(rows.units, team.unitId) ?? noFigure,
        leader: rows.persons.get(team.leaderId ?? '')?.name ?? null,
        people: peopleOf(team).length,
        means: `${vehicles.length} / ${drones.length} / ${boats.length}`,
        load: account.loads.get(team.id),
        effort: sumEffort(effort.filter((day) => day.teamId === team.id)),
      };
    });
  }, [account, rows]);
  const columns = useMemo(() => makeColumns(words), [words]);
  return (
    <DenseTable
      columns={columns}
      rows={data}
      selectedKeys={teamId === null ? [] : [teamId]}
      revision={0}
      emptyKey="plan.empty.teams"
      onSelect={(id) => openTeam(session, id, account.tasks)}
      onOpen={(id) => {
        openTeam(session, id, account.tasks);
        const codes = account.tasks.filter((task) => task.teamId === id);
        map()?.zoomToBlocks(codes.flatMap((task) => task.blocks));
      }}
    />
  );
}

function makeColumns({ t, language }: Words): ColumnsType<Row> {
  const number = (value: number) => formatNumber(value, 0, language);
  return [
    { title: t('plan.team'), width: 130, ellipsis: true, render: (_, row) => row.team.name },
    { title: t('plan.team.unit'), dataIndex: 'unit', width: 92, ellipsis: true },
    {
      title: t('plan.leader'),
      width: 76,
      render: (_, row) => row.leader ?? <span className="bad">{t('plan.leader.none.short')}</span>,
    },
    {
      title: t('plan.category'),
      width: 60,
      render: (_, row) => t(`plan.category.${row.team.category}`),
    },
    { title: t('plan.staff'), dataIndex: 'people', align: 'right', width: 56 },
    { title: t('plan.means'), dataIndex: 'means', align: 'right', width: 96 },
    {
      title: t('plan.tab.blocks'),
      align: 'right',
      width: 60,
      render: (_, row) => row.load?.blocks ?? 0,
    },
    {
      title: t('plan.load.title'),
      align: 'right',
      width: 104,
      sorter: (a, b) => (a.load?.personHours ?? 0) - (b.load?.personHours ?? 0),
      render: (_, { load }) =>
        load === undefined || load.tasks === 0 ? (
          noFigure
        ) : (
          <span className={load.isOverloaded ? 'bad' : undefined}>
            {`${number(load.personHours)} / ${number(load.capacityHours)}`}
          </span>
        ),
    },
    {
      title: t('plan.personTimes'),
      align: 'right',
      width: 60,
      render: (_, row) => number(row.effort.personTimes),
    },
    {
      title: t('plan.vehicleTimes'),
      align: 'right',
      width: 60,
      render: (_, row) => number(row.effort.vehicleTimes),
    },
    {
      title: t('plan.sorties'),
      align: 'right',
      width: 60,
      render: (_, row) => number(row.effort.sorties),
    },
  ];
}
