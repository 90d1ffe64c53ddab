import { Button, DatePicker, Form, Input, InputNumber, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { askedConflicts, findConflicts } from '../../../../shared/plan/conflicts.ts';
import type { Assignment } from '../../../../shared/plan/records.ts';
import type { SplitPart } from '../../../../shared/plan/split/split-work.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { PlanAccount, PlanBlock } from '../../../session/plan/plan-account.ts';
import { changePlan, closeAccount } from '../../../session/plan/planning.ts';
import { perform } from '../../../session/session.ts';
import { useMay } from '../../../session/use-may.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { ChooseMany } from '../../../ui/choose.tsx';
import { type AssignDraft, firstDraft, shareOut, taskOf } from './assign-draft.ts';
import { AssignPreview, type PreviewPart } from './assign-preview.tsx';

interface FormProperties {
  readonly account: PlanAccount;
  readonly blocks: readonly PlanBlock[];
  /** The task being changed; null for a new one. */
  readonly edited: Assignment | null;
}

/** Gives the selection to a team, or shares it out among several; what stands against it is seen before it is kept. */
export function AssignForm({ account, blocks, edited }: FormProperties): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const [draft, setDraft] = useState(() => firstDraft(account, edited));
  const parts = useParts(account, blocks, draft, edited);
  const isNetComplete =
    draft.operation === 'dispersed' || (draft.people !== null && draft.spacingMetres !== null);
  const conflicts = parts.flatMap((part) => part.conflicts);
  const isRefused = conflicts.some(({ weight }) => weight === 'refused');
  const isAsking = conflicts.some(
    ({ weight, code }) => weight === 'asked' && !draft.despite.includes(code),
  );
  const isMine = useMay(edited === null ? 'share-blocks' : 'change-assignment');
  const canSave = isMine && parts.length > 0 && isNetComplete && !isRefused && !isAsking;
  const save = async () => {
    const roundId = account.round?.id ?? '';
    const despite = draft.despite.filter((code) => askedConflicts.some((known) => known === code));
    const tasks = parts
      .filter((part) => part.codes.length > 0)
      .map((part) => ({ ...taskOf(draft, roundId, part.teamId, part.codes), despite }));
    const saved =
      edited === null
        ? await perform(session, 'share-blocks', { tasks })
        : await perform(session, 'change-assignment', { ...tasks[0], id: edited.id });
    if (saved.ok) closeAccount(session);
  };
  return (
    <Form layout="vertical" className="plan-form" data-testid="assign-form">
      <TaskFields draft={draft} setDraft={setDraft} isEdited={edited !== null} />
      <AssignPreview
        account={account}
        parts={parts}
        draft={draft}
        onDespite={(despite) => setDraft({ ...draft, despite })}
      />
      <footer className="plan-form-foot">
        {edited === null ? null : (
          <Button onClick={() => changePlan(session, { editedTaskId: null })}>
            {t('action.cancel')}
          </Button>
        )}
        <Button
          type="primary"
          disabled={!canSave}
          title={
            !isMine
              ? t('reason.not-your-role')
              : canSave
                ? ''
                : t(isRefused ? 'plan.refused' : isAsking ? 'plan.asking' : 'plan.incomplete')
          }
          data-testid="assign-save"
          onClick={() => void save()}
        >
          {t(edited !== null ? 'plan.task.save' : parts.length > 1 ? 'plan.share' : 'plan.assign', {
            count: blocks.length,
          })}
        </Button>
      </footer>
    </Form>
  );
}

function useParts(
  account: PlanAccount,
  blocks: readonly PlanBlock[],
  draft: AssignDraft,
  edited: Assignment | null,
): readonly PreviewPart[] {
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const { teamIds } = draft;
  const shares = useMemo(
    () => shareOut(blocks, teamIds, rows.teams),
    [blocks, teamIds, rows.teams],
  );
  useSharesOnMap(shares, teamIds);
  return shares.map((share, index): PreviewPart => {
    const teamId = teamIds[index]!;
    const roundId = account.round?.id ?? '';
    const task = { ...taskOf(draft, roundId, teamId, share.codes), id: edited?.id ?? null };
    const shapes = share.codes.map((code) => account.byCode.get(code)!.block.shape);
    const conflicts = account.round === null ? [] : findConflicts(task, shapes, rows);
    return { ...share, teamId, task, conflicts };
  });
}

/** Shows on the map which team would get which block, as long as the form is open. */
function useSharesOnMap(shares: readonly SplitPart[], teamIds: readonly string[]): void {
  const session = useSession();
  useEffect(() => {
    const isShared = shares.length > 1;
    changePlan(session, {
      shares: new Map(
        isShared
          ? shares.flatMap(({ codes }, index) =>
              codes.map((code) => [code, teamIds[index]!] as const),
            )
          : [],
      ),
    });
    return () => changePlan(session, { shares: new Map() });
  }, [session, shares, teamIds]);
}

const operations = ['dispersed', 'drag-net'] as const;
const purposes = ['survey', 'recheck', 'cross-check', 'spot-check'] as const;

function TaskFields(properties: {
  readonly draft: AssignDraft;
  readonly setDraft: (draft: AssignDraft) => void;
  readonly isEdited: boolean;
}): ReactNode {
  const { t } = useWords();
  const { draft, setDraft, isEdited } = properties;
  const { teams } = useSessionState((state) => ({ teams: state.rows.teams }));
  const choices = useMemo(
    () => [...teams.values()].map(({ id, name }) => ({ value: id, label: name })),
    [teams],
  );
  const change = (part: Partial<AssignDraft>) => setDraft({ ...draft, ...part, despite: [] });
  return (
    <>
      <Form.Item label={t(isEdited ? 'plan.team' : 'plan.teams')}>
        <ChooseMany
          choices={choices}
          values={draft.teamIds}
          placeholder={t('plan.teams.pick')}
          testId="assign-teams"
          onChange={(teamIds) => change({ teamIds: isEdited ? teamIds.slice(-1) : teamIds })}
        />
      </Form.Item>
      <Form.Item label={t('plan.days')}>
        <DatePicker.RangePicker
          allowClear={false}
          value={[dayjs(draft.from), dayjs(draft.to)]}
          onChange={(days) => {
            const [from, to] = days ?? [];
            if (from && to)
              change({ from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') });
          }}
        />
      </Form.Item>
      <Form.Item label={t('plan.operation')}>
        <Segmented
          block
          value={draft.operation}
          options={operations.map((value) => ({ value, label: t(`plan.operation.${value}`) }))}
          onChange={(operation) => change({ operation })}
        />
      </Form.Item>
      {draft.operation === 'drag-net' ? <NetFields draft={draft} change={change} /> : null}
      <div className="plan-pair">
        <Form.Item label={t('plan.purpose')}>
          <Select
            value={draft.purpose}
            options={purposes.map((value) => ({ value, label: t(`plan.purpose.${value}`) }))}
            onChange={(purpose) => change({ purpose })}
          />
        </Form.Item>
        <Form.Item label={t('plan.note')}>
          <Input
            value={draft.note}
            maxLength={2000}
            onChange={(event) => setDraft({ ...draft, note: event.target.value })}
          />
        </Form.Item>
      </div>
    </>
  );
}

function NetFields(properties: {
  readonly draft: AssignDraft;
  readonly change: (part: Partial<AssignDraft>) => void;
}): ReactNode {
  const { t } = useWords();
  const { draft, change } = properties;
  return (
    <div className="plan-pair">
      <Form.Item label={t('plan.people')}>
        <InputNumber
          min={2}
          max={10_000}
          precision={0}
          value={draft.people}
          data-testid="net-people"
          onChange={(people) => change({ people })}
        />
      </Form.Item>
      <Form.Item label={t('plan.spacing')}>
        <InputNumber
          min={0.5}
          max={500}
          value={draft.spacingMetres}
          data-testid="net-spacing"
          onChange={(spacingMetres) => change({ spacingMetres })}
        />
      </Form.Item>
    </div>
  );
}
