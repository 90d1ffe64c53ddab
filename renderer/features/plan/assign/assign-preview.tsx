import { Checkbox } from 'antd';
import { Ban, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { listDays } from '../../../../shared/ledger/beijing-day.ts';

import type { Conflict } from '../../../../shared/plan/conflicts.ts';
import type { Assignment } from '../../../../shared/plan/records.ts';
import type { SplitPart } from '../../../../shared/plan/split/split-work.ts';
import { taskHours } from '../../../../shared/plan/team-load.ts';
import { peopleOf } from '../../../../shared/plan/team-people.ts';
import { formatNumber, formatShare } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { PlanAccount } from '../../../session/plan/plan-account.ts';
import { useSessionState } from '../../../session/use-session.ts';
import { LoadBar } from '../load-bar.tsx';
import type { AssignDraft } from './assign-draft.ts';

/** What one team would get, and what stands against it. */
export interface PreviewPart extends SplitPart {
  readonly teamId: string;
  readonly task: Omit<Assignment, 'id'>;
  readonly conflicts: readonly Conflict[];
}

/** Workload and conflicts of a task before it is kept. */
export function AssignPreview(properties: {
  readonly account: PlanAccount;
  readonly parts: readonly PreviewPart[];
  readonly draft: AssignDraft;
  readonly onDespite: (despite: readonly string[]) => void;
}): ReactNode {
  const { t } = useWords();
  const { account, parts, draft, onDespite } = properties;
  if (parts.length === 0) return <p className="hint">{t('plan.teams.hint')}</p>;
  return (
    <section className="plan-preview" data-testid="assign-preview">
      {parts.map((part) => (
        <PartLoad key={part.teamId} part={part} account={account} isShared={parts.length > 1} />
      ))}
      {parts.flatMap((part) =>
        part.conflicts.map((conflict, index) => (
          <ConflictRow
            // biome-ignore lint/suspicious/noArrayIndexKey: two conflicts may differ in nothing else
            key={`${part.teamId} ${conflict.code} ${index}`}
            conflict={conflict}
            part={part}
            isAccepted={draft.despite.includes(conflict.code)}
            onAccept={(isAccepted) =>
              onDespite(
                isAccepted
                  ? [...draft.despite, conflict.code]
                  : draft.despite.filter((code) => code !== conflict.code),
              )
            }
          />
        )),
      )}
    </section>
  );
}

function PartLoad(properties: {
  readonly part: PreviewPart;
  readonly account: PlanAccount;
  readonly isShared: boolean;
}): ReactNode {
  const { t, language } = useWords();
  const { part, account, isShared } = properties;
  const { team } = useSessionState((state) => ({ team: state.rows.teams.get(part.teamId) }));
  const people = team === undefined ? 0 : peopleOf(team).length;
  const { hoursPerDay } = account.assumptions;
  const days = listDays(part.task.from, part.task.to).length;
  const needed = taskHours(part.task, account.works, account.assumptions);
  const capacity = people * hoursPerDay * days;
  const share = capacity === 0 ? null : capacity / needed;
  const isOver = needed > capacity * (1 + 1e-9);
  const number = (value: number) => formatNumber(value, 0, language);
  return (
    <div className="plan-load">
      <div className="plan-load-head">
        <b>{team?.name}</b>
        <span>
          {isShared
            ? t('plan.load.part', { blocks: part.codes.length, pieces: part.pieces })
            : t('plan.load.blocks', { blocks: part.codes.length })}
        </span>
        <span className={isOver ? 'bad' : 'good'} data-testid="load-verdict">
          {isOver ? t('plan.load.over', { share: formatShare(share) }) : t('plan.load.fits')}
        </span>
      </div>
      <LoadBar needed={needed} capacity={capacity} label={t('plan.hours')} />
      <p className="hint">
        {t('plan.load.sum', {
          needed: number(needed),
          people,
          hours: hoursPerDay,
          days,
          capacity: number(capacity),
        })}
      </p>
    </div>
  );
}

const icons = { refused: Ban, asked: TriangleAlert, noted: Info } as const;

function ConflictRow(properties: {
  readonly conflict: Conflict;
  readonly part: PreviewPart;
  readonly isAccepted: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
}): ReactNode {
  const { t } = useWords();
  const { conflict, part, isAccepted, onAccept } = properties;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const Icon = icons[conflict.weight];
  const other = rows.assignments.get(conflict.otherId ?? '');
  const round = rows.rounds.get(part.task.roundId);
  const names = conflict.subjects.map((id) => rows.persons.get(id)?.name ?? id);
  const shown = names.slice(0, 5).join('、');
  const sentence = t(`plan.conflict.${conflict.code}`, {
    team: rows.teams.get(part.teamId)?.name ?? '',
    subjects: names.length > 5 ? `${shown}…` : shown,
    count: names.length,
    other: rows.teams.get(other?.teamId ?? '')?.name ?? '',
    from: (other?.from ?? round?.openedOn ?? '').slice(5),
    to: (other?.to ?? round?.deadline ?? '—').slice(5),
  });
  return (
    <div className={`plan-conflict plan-conflict-${conflict.weight}`} data-testid={conflict.code}>
      <Icon size={14} strokeWidth={1.5} />
      <span>{sentence}</span>
      {conflict.weight === 'asked' ? (
        <Checkbox checked={isAccepted} onChange={(event) => onAccept(event.target.checked)}>
          {t('plan.accept')}
        </Checkbox>
      ) : null}
    </div>
  );
}
