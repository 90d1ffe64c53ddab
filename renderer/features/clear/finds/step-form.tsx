import { DatePicker, Form, Input, Segmented } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useState } from 'react';
import { nextStep } from '../../../../shared/clearance/finds/find-state.ts';
import { campaignOf } from '../../../../shared/clearance/states/campaign-of.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { FindLine } from '../../../session/finds/find-lines.ts';
import { perform } from '../../../session/session.ts';
import { useMay } from '../../../session/use-may.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { FormFoot } from '../form-foot.tsx';
import { useActingDay } from '../use-acting-day.ts';
import { useSigner } from '../use-signer.ts';
import {
  firstStepDraft,
  isStepDone,
  missingFields,
  type RecordableStep,
  recordableSteps,
  stepInput,
  stepOperations,
} from './step-draft.ts';
import { StepFields } from './step-fields.tsx';

/**
 * Records the next step. Others ahead may be chosen, as by somebody who comes with the paper of a later one: the ledger says what
 * is missing before it.
 */
export function StepForm({ line }: { readonly line: FindLine }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const signer = useSigner();
  const day = useActingDay();
  const { find, state, due } = line;
  const { rows } = useSessionState((now) => ({ rows: now.rows }));
  const { recheckDays } = campaignOf(rows, day);
  const [step, setStep] = useState((nextStep[state] ?? 'closed') as RecordableStep);
  const [draft, setDraft] = useState(() => firstStepDraft(day, signer.personId));
  const [isBusy, setBusy] = useState(false);
  const may = useMay(stepOperations[step]);
  const missing = missingFields(step, draft);
  const isEarly = step === 'rechecked' && due.from !== null && draft.on < due.from;
  const save = async () => {
    setBusy(true);
    try {
      await perform(session, stepOperations[step], stepInput(step, find.id, draft));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="panel-section find-actions" data-testid="step-form">
      <div className="section-head">
        <h3>{t('find.do')}</h3>
        <span className="hint">{t('find.do.order')}</span>
      </div>
      <Segmented<RecordableStep>
        block
        size="small"
        value={step}
        options={recordableSteps.map((value) => ({
          value,
          label: <span data-testid={`step-${value}`}>{t(`find.step.${value}`)}</span>,
          disabled: isStepDone(value, state),
        }))}
        onChange={setStep}
      />
      <Form size="small" colon={false} labelAlign="left" className="clear-form">
        <StepFields step={step} draft={draft} setDraft={setDraft} />
        <Form.Item label={t('find.on')}>
          <DatePicker
            value={dayjs(draft.on)}
            allowClear={false}
            onChange={(on) => setDraft({ ...draft, on: on?.format('YYYY-MM-DD') ?? day })}
          />
        </Form.Item>
        <Form.Item label={t('find.note')}>
          <Input
            value={draft.note}
            maxLength={1000}
            onChange={(event) => setDraft({ ...draft, note: event.target.value })}
          />
        </Form.Item>
      </Form>
      {isEarly ? (
        <p className="warn clear-form-hint">{t('find.window.early', { from: recheckDays.from })}</p>
      ) : null}
      <FormFoot
        missing={missing}
        mayRecord={may}
        isBusy={isBusy}
        label={t('find.record', { step: t(`find.step.${step}`) })}
        name="step"
        onRecord={() => void save()}
      />
    </section>
  );
}
