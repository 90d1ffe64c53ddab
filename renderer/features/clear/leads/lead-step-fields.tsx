import { Button, Checkbox, DatePicker, Form, Input, InputNumber, Segmented } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useMemo } from 'react';
import { type Lead, leadResultSchema } from '../../../../shared/clearance/records/lead-entries.ts';
import { useWords } from '../../../i18n/words.tsx';
import { personChoices, unitChoices } from '../../../session/choices.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { Choose } from '../../../ui/choose.tsx';
import { PlaceField, placeOnMap } from '../place-field.tsx';
import type { LeadStep, LeadStepDraft } from './lead-step-draft.ts';

interface FieldProperties {
  readonly lead: Lead;
  readonly draft: LeadStepDraft;
  readonly setDraft: (draft: LeadStepDraft) => void;
}

/** What a step of a lead asks. */
export function LeadStepFields({
  step,
  ...fields
}: FieldProperties & { readonly step: LeadStep }): ReactNode {
  switch (step) {
    case 'assign':
      return <AssignFields {...fields} />;
    case 'check':
      return <CheckFields {...fields} />;
    case 'answer':
      return <AnswerFields {...fields} />;
    case 'close':
      return null;
  }
}

function AssignFields({ draft, setDraft }: FieldProperties): ReactNode {
  const { t } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const units = useMemo(() => unitChoices(rows), [rows]);
  return (
    <>
      <Form.Item label={t('lead.unit')}>
        <Choose
          choices={units}
          value={draft.unitId}
          placeholder={t('plan.find')}
          testId="lead-unit"
          onChange={(unitId) => setDraft({ ...draft, unitId })}
        />
      </Form.Item>
      <Form.Item label={t('lead.deadline')}>
        <DatePicker
          value={dayjs(draft.deadline)}
          allowClear={false}
          onChange={(day) =>
            setDraft({ ...draft, deadline: day?.format('YYYY-MM-DD') ?? draft.deadline })
          }
        />
      </Form.Item>
      <Form.Item label=" ">
        <Checkbox
          checked={draft.isSupervised}
          data-testid="lead-supervised"
          onChange={(event) => setDraft({ ...draft, isSupervised: event.target.checked })}
        >
          {t('lead.supervised')}
        </Checkbox>
      </Form.Item>
    </>
  );
}

function CheckFields({ lead, draft, setDraft }: FieldProperties): ReactNode {
  const { t } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const people = useMemo(() => personChoices(rows), [rows]);
  return (
    <>
      <Form.Item label={t('lead.checker')}>
        <Choose
          choices={people}
          value={draft.personId}
          placeholder={t('plan.find')}
          testId="lead-checker"
          onChange={(personId) => setDraft({ ...draft, personId })}
        />
      </Form.Item>
      <Form.Item label={t('lead.result')}>
        <Segmented<NonNullable<Lead['result']> | ''>
          value={draft.result ?? ''}
          options={leadResultSchema.options.map((value) => ({
            value,
            label: <span data-testid={`lead-result-${value}`}>{t(`lead.result.${value}`)}</span>,
          }))}
          onChange={(result) => setDraft({ ...draft, result: result === '' ? null : result })}
        />
      </Form.Item>
      {draft.result === 'true' ? <FindField lead={lead} draft={draft} setDraft={setDraft} /> : null}
      <Form.Item label={t('lead.checkedPlace')}>
        <Checkbox
          checked={draft.place !== null}
          onChange={(event) =>
            setDraft({ ...draft, place: event.target.checked ? placeOnMap : null })
          }
        >
          {t('find.from.map')} / {t('find.from.typed')}
        </Checkbox>
        {draft.place === null ? null : (
          <PlaceField value={draft.place} onChange={(place) => setDraft({ ...draft, place })} />
        )}
      </Form.Item>
    </>
  );
}

/** The find a true lead led to: one of those recorded, or one to be recorded now. */
function FindField({ lead, draft, setDraft }: FieldProperties): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { finds } = useSessionState((state) => ({ finds: state.rows.finds }));
  const choices = [...finds.values()]
    .sort((a, b) => Number(b.leadId === lead.id) - Number(a.leadId === lead.id))
    .map(({ id, number, blockCode }) => ({
      value: id,
      label: [number, blockCode].filter(Boolean).join(' · '),
    }));
  const record = () =>
    session.store.setState(({ finds }) => ({
      clearView: { kind: 'finds', list: 'all' },
      finds: { ...finds, findId: null, form: { kind: 'find', leadId: lead.id } },
    }));
  return (
    <Form.Item label={t('lead.find')} extra={t('lead.check.needsFind')}>
      <Choose
        choices={choices}
        value={draft.findId}
        placeholder={t('find.list.all')}
        testId="lead-find"
        allowClear
        onChange={(findId) => setDraft({ ...draft, findId })}
      />
      <Button size="small" data-testid="lead-record-find" onClick={record}>
        {t('lead.find.record')}
      </Button>
    </Form.Item>
  );
}

function AnswerFields({ draft, setDraft }: FieldProperties): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Form.Item label={t('lead.reward')}>
        <InputNumber
          min={0}
          precision={2}
          value={draft.rewardYuan}
          data-testid="lead-reward"
          onChange={(rewardYuan) => setDraft({ ...draft, rewardYuan })}
        />
      </Form.Item>
      <Form.Item label={t('find.note')}>
        <Input.TextArea
          rows={2}
          maxLength={2000}
          value={draft.note}
          data-testid="lead-note"
          onChange={(event) => setDraft({ ...draft, note: event.target.value })}
        />
      </Form.Item>
    </>
  );
}
