import { Form, Input, Modal, Select } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { Team } from '../../../../shared/people/records.ts';
import { useWords } from '../../../i18n/words.tsx';
import { personChoices, unitChoices } from '../../../session/choices.ts';
import { perform } from '../../../session/session.ts';
import { useMay } from '../../../session/use-may.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { Choose, ChooseMany } from '../../../ui/choose.tsx';
import { categories, firstTeamDraft, inputOf, type TeamDraft } from './team-draft.ts';
import { TeamMembers } from './team-members.tsx';

/** Records a new team or changes one, with its people's numbers, in one command. */
export function TeamDialog(properties: {
  readonly team: Team | null;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const isMine = useMay('record-organisation');
  const { team, onClose } = properties;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [draft, setDraft] = useState(() => firstTeamDraft(team, rows));
  const isComplete = draft.name.trim() !== '' && draft.unitId !== null;
  const save = async () => {
    const id = team?.id ?? crypto.randomUUID();
    const saved = await perform(session, 'record-organisation', inputOf(draft, id, rows));
    if (saved.ok) onClose();
  };
  return (
    <Modal
      open
      title={t(team === null ? 'plan.team.new' : 'plan.team.edit')}
      okText={t('plan.team.save')}
      cancelText={t('action.cancel')}
      okButtonProps={{
        disabled: !isComplete || !isMine,
        title: isMine ? (isComplete ? '' : t('plan.team.incomplete')) : t('reason.not-your-role'),
        'data-testid': 'team-save',
      }}
      onOk={save}
      onCancel={onClose}
      width={560}
    >
      <Form layout="vertical" className="dialog-form letter-form">
        <TeamFields draft={draft} setDraft={setDraft} />
      </Form>
      <TeamMembers draft={draft} setDraft={setDraft} />
    </Modal>
  );
}

interface FieldProperties {
  readonly draft: TeamDraft;
  readonly setDraft: (draft: TeamDraft) => void;
}

function usePersonChoices(unitId: string | null) {
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  return useMemo(() => personChoices(rows, unitId), [rows, unitId]);
}

function TeamFields({ draft, setDraft }: FieldProperties): ReactNode {
  const { t } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const change = (part: Partial<TeamDraft>) => setDraft({ ...draft, ...part });
  const units = useMemo(() => unitChoices(rows), [rows]);
  const people = usePersonChoices(draft.unitId);
  return (
    <>
      <Form.Item label={t('plan.team.name')}>
        <Input
          value={draft.name}
          maxLength={500}
          data-testid="team-name"
          onChange={(event) => change({ name: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('plan.team.unit')}>
        <Choose
          choices={units}
          value={draft.unitId}
          placeholder={t('plan.find')}
          testId="team-unit"
          onChange={(unitId) => change({ unitId })}
        />
      </Form.Item>
      <Form.Item label={t('plan.leader')}>
        <Choose
          choices={people}
          value={draft.leaderId}
          placeholder={t('plan.find')}
          testId="team-leader"
          allowClear
          onChange={(leaderId) => change({ leaderId })}
        />
      </Form.Item>
      <Form.Item label={t('plan.category')}>
        <Select
          value={draft.category}
          options={categories.map((value) => ({ value, label: t(`plan.category.${value}`) }))}
          onChange={(category) => change({ category })}
        />
      </Form.Item>
      <Form.Item label={t('plan.members')} className="wide">
        <ChooseMany
          choices={people}
          values={draft.memberIds}
          placeholder={t('plan.find')}
          testId="team-members"
          onChange={(memberIds) => change({ memberIds })}
        />
      </Form.Item>
      {(['vehicles', 'drones', 'boats'] as const).map((name) => (
        <Form.Item key={name} label={t(`plan.${name}`)}>
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            value={[...draft[name]]}
            placeholder={t('plan.means.hint')}
            data-testid={`team-${name}`}
            onChange={(names) => change({ [name]: names })}
          />
        </Form.Item>
      ))}
      <Form.Item label={t('plan.team.phone')}>
        <Input
          value={draft.phone}
          maxLength={100}
          onChange={(event) => change({ phone: event.target.value })}
        />
      </Form.Item>
    </>
  );
}
