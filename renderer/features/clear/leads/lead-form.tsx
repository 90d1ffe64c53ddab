import { Button, Checkbox, DatePicker, Form, Input, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { X } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { type Lead, leadChannelSchema } from '../../../../shared/clearance/records/lead-entries.ts';
import type { MessageKey } from '../../../i18n/messages.ts';
import { useWords } from '../../../i18n/words.tsx';
import { unitChoices } from '../../../session/choices.ts';
import { openForm, selectLead } from '../../../session/finds/select-find.ts';
import { perform } from '../../../session/session.ts';
import { useMay } from '../../../session/use-may.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { Choose } from '../../../ui/choose.tsx';
import { FormFoot } from '../form-foot.tsx';
import { type PlaceDraft, PlaceField, placeOnMap, positionOf } from '../place-field.tsx';
import { useActingDay } from '../use-acting-day.ts';

interface LeadDraft {
  readonly kind: Lead['kind'];
  readonly channel: Lead['channel'];
  readonly receivedOn: string;
  readonly deadline: string | null;
  readonly content: string;
  readonly place: PlaceDraft | null;
  readonly unitId: string | null;
  readonly isSupervised: boolean;
}

function missingIn({ kind, content, place }: LeadDraft): MessageKey[] {
  const isPlaceGiven = place === null ? kind === 'report' : positionOf(place) !== null;
  return [
    ...(content.trim() === '' ? (['lead.content'] as const) : []),
    ...(isPlaceGiven ? [] : (['lead.place'] as const)),
  ];
}

/** Takes in a report of the public or a suspect plot of a target list. */
export function LeadForm(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const day = useActingDay();
  const [draft, setDraft] = useState<LeadDraft>(() => ({
    kind: 'report',
    channel: 'call',
    receivedOn: day,
    deadline: null,
    content: '',
    place: null,
    unitId: null,
    isSupervised: false,
  }));
  const [isBusy, setBusy] = useState(false);
  const may = useMay('record-lead');
  const missing = missingIn(draft);
  const save = async () => {
    setBusy(true);
    try {
      const { kind, channel, receivedOn, deadline, place, unitId, isSupervised } = draft;
      const saved = await perform(session, 'record-lead', {
        kind,
        channel,
        receivedOn,
        ...(deadline === null ? {} : { deadline }),
        content: draft.content.trim(),
        position: place === null ? null : positionOf(place),
        assignedUnitId: unitId,
        isSupervised,
      });
      if (!saved.ok) return;
      const { value } = saved.value;
      if (typeof value === 'object' && value !== null && 'id' in value)
        selectLead(session, String(value.id));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <header className="inspector-head">
        <h2>{t('lead.form.title')}</h2>
        <span className="bar-space" />
        <Button
          type="text"
          size="small"
          icon={<X size={16} />}
          aria-label={t('action.close')}
          onClick={() => openForm(session, null)}
        />
      </header>
      <div className="clear-sign-body" data-testid="lead-form">
        <Form size="small" colon={false} labelAlign="left" className="clear-form panel-section">
          <LeadFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} day={day} />
        </Form>
      </div>
      <FormFoot
        missing={missing}
        mayRecord={may}
        isBusy={isBusy}
        label={t('lead.form.save')}
        name="lead"
        onRecord={() => void save()}
        onCancel={() => openForm(session, null)}
      />
    </>
  );
}

function LeadFields(properties: {
  readonly draft: LeadDraft;
  readonly change: (part: Partial<LeadDraft>) => void;
  readonly day: string;
}): ReactNode {
  const { t } = useWords();
  const { draft, change, day } = properties;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const units = useMemo(() => unitChoices(rows), [rows]);
  const setKind = (kind: Lead['kind']) =>
    change(
      kind === 'target'
        ? { kind, channel: 'satellite', place: draft.place ?? placeOnMap }
        : { kind, channel: 'call' },
    );
  return (
    <>
      <Form.Item label={t('lead.kind')}>
        <Segmented<Lead['kind']>
          value={draft.kind}
          options={(['report', 'target'] as const).map((value) => ({
            value,
            label: <span data-testid={`lead-kind-${value}`}>{t(`lead.kind.${value}`)}</span>,
          }))}
          onChange={setKind}
        />
      </Form.Item>
      <Form.Item label={t('lead.channel')}>
        <Select<Lead['channel']>
          value={draft.channel}
          data-testid="lead-channel"
          options={leadChannelSchema.options.map((value) => ({
            value,
            label: t(`lead.channel.${value}`),
          }))}
          onChange={(channel) => change({ channel })}
        />
      </Form.Item>
      <Form.Item
        label={t('lead.content')}
        extra={draft.kind === 'report' ? t('lead.form.informer') : null}
      >
        <Input.TextArea
          rows={4}
          maxLength={2000}
          value={draft.content}
          data-testid="lead-content"
          onChange={(event) => change({ content: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('lead.place')}>
        {draft.kind === 'report' ? (
          <Checkbox
            checked={draft.place === null}
            data-testid="lead-no-place"
            onChange={(event) => change({ place: event.target.checked ? null : placeOnMap })}
          >
            {t('lead.place.none')}
          </Checkbox>
        ) : null}
        {draft.place === null ? null : (
          <PlaceField value={draft.place} onChange={(place) => change({ place })} />
        )}
      </Form.Item>
      <Form.Item label={t('lead.received')}>
        <DatePicker
          value={dayjs(draft.receivedOn)}
          allowClear={false}
          onChange={(on) => change({ receivedOn: on?.format('YYYY-MM-DD') ?? day })}
        />
      </Form.Item>
      <Form.Item label={t('lead.deadline')}>
        <DatePicker
          value={draft.deadline === null ? null : dayjs(draft.deadline)}
          placeholder={t('lead.form.deadline')}
          className="clear-wide"
          onChange={(on) => change({ deadline: on?.format('YYYY-MM-DD') ?? null })}
        />
      </Form.Item>
      <Form.Item label={t('lead.unit')}>
        <Choose
          choices={units}
          value={draft.unitId}
          placeholder={t('lead.unassigned')}
          testId="lead-form-unit"
          allowClear
          onChange={(unitId) => change({ unitId })}
        />
      </Form.Item>
      <Form.Item label=" ">
        <Checkbox
          checked={draft.isSupervised}
          onChange={(event) => change({ isSupervised: event.target.checked })}
        >
          {t('lead.supervised')}
        </Checkbox>
      </Form.Item>
    </>
  );
}
