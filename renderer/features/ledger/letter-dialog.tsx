import { DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useState } from 'react';
import type { Letter } from '../../../shared/people/records.ts';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { firstDraft, type LetterDraft, type LetterFormPurpose } from './letter-draft.ts';
import type { Register } from './use-register.ts';

const ranks = ['county-level', 'section-level', 'department'] as const;

/** Records a new letter, its signing, or a correction. Closes once the ledger has it. */
export function LetterDialog(properties: {
  readonly purpose: LetterFormPurpose;
  readonly letter: Letter | null;
  readonly register: Register;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { purpose, letter, register, onClose } = properties;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [draft, setDraft] = useState(() => firstDraft(purpose, letter, rows, register));
  const isComplete =
    draft.number.trim() !== '' && draft.issuerUnitId !== null && draft.holderUnitId !== null;
  const save = async () => {
    const input = letter === null ? draft : { ...draft, id: letter.id };
    const saved = await perform(session, 'record-letter', input);
    if (!saved.ok) return;
    const { value } = saved.value;
    if (typeof value === 'object' && value !== null && 'id' in value)
      session.store.setState({ letterId: String(value.id) });
    onClose();
  };
  return (
    <Modal
      open
      title={t(`ledger.${purpose}.title`, { number: letter?.number ?? '' })}
      okText={t('ledger.save')}
      cancelText={t('action.cancel')}
      okButtonProps={{
        disabled: !isComplete,
        title: isComplete ? '' : t('ledger.required'),
        'data-testid': 'letter-save',
      }}
      onOk={save}
      onCancel={onClose}
      width={520}
    >
      <Form layout="vertical" className="dialog-form letter-form">
        <PartyFields draft={draft} setDraft={setDraft} />
        <TermFields draft={draft} setDraft={setDraft} />
      </Form>
    </Modal>
  );
}

interface FieldProperties {
  readonly draft: LetterDraft;
  readonly setDraft: (draft: LetterDraft) => void;
}

function PartyFields({ draft, setDraft }: FieldProperties): ReactNode {
  const { t } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const units = [...rows.units.values()].map(({ id, name }) => ({ value: id, label: name }));
  const letters = [...rows.letters.values()].map(({ id, number }) => ({
    value: id,
    label: number,
  }));
  const choose = { showSearch: { optionFilterProp: 'label' } } as const;
  const setHolder = (holderUnitId: string) => {
    const personId = rows.units.get(holderUnitId)?.responsiblePersonId ?? null;
    setDraft({ ...draft, holderUnitId, personId });
  };
  return (
    <>
      <Form.Item label={t('ledger.number')}>
        <Input
          value={draft.number}
          data-testid="letter-field-number"
          onChange={(event) => setDraft({ ...draft, number: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('ledger.rank')}>
        <Select
          value={draft.rank}
          options={ranks.map((value) => ({ value, label: t(`ledger.view.${value}`) }))}
          onChange={(rank) => setDraft({ ...draft, rank })}
        />
      </Form.Item>
      <Form.Item label={t('ledger.issuer')}>
        <Select
          {...choose}
          value={draft.issuerUnitId}
          options={units}
          onChange={(issuerUnitId) => setDraft({ ...draft, issuerUnitId })}
        />
      </Form.Item>
      <Form.Item label={t('ledger.holder')}>
        <Select {...choose} value={draft.holderUnitId} options={units} onChange={setHolder} />
      </Form.Item>
      <Form.Item label={t('ledger.parent')}>
        <Select
          {...choose}
          allowClear
          value={draft.parentLetterId}
          options={letters}
          onChange={(parent) => setDraft({ ...draft, parentLetterId: parent ?? null })}
        />
      </Form.Item>
    </>
  );
}

function TermFields({ draft, setDraft }: FieldProperties): ReactNode {
  const { t } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const persons = [...rows.persons.values()].map(({ id, name, post, unitId }) => ({
    value: id,
    label: [name, post, rows.units.get(unitId)?.name].filter(Boolean).join(' · '),
  }));
  const dayOf = (day: string | null) => (day === null ? null : dayjs(day));
  return (
    <>
      <Form.Item label={t('ledger.person')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          value={draft.personId}
          options={persons}
          onChange={(person) => setDraft({ ...draft, personId: person ?? null })}
        />
      </Form.Item>
      <Form.Item label={t('ledger.field.signed')}>
        <DatePicker
          value={dayOf(draft.signedOn)}
          onChange={(day) => setDraft({ ...draft, signedOn: day?.format('YYYY-MM-DD') ?? null })}
        />
      </Form.Item>
      <Form.Item label={t('ledger.until')}>
        <DatePicker
          value={dayOf(draft.validUntil)}
          onChange={(day) => setDraft({ ...draft, validUntil: day?.format('YYYY-MM-DD') ?? null })}
        />
      </Form.Item>
    </>
  );
}
