import { Form, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import type { LeadLine } from '../../../session/finds/lead-lines.ts';
import { perform } from '../../../session/session.ts';
import { useMay } from '../../../session/use-may.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { FormFoot } from '../form-foot.tsx';
import { useSigner } from '../use-signer.ts';
import {
  type LeadStep,
  type LeadStepDraft,
  leadStepInput,
  leadSteps,
  missingInStep,
  nextLeadStep,
} from './lead-step-draft.ts';
import { LeadStepFields } from './lead-step-fields.tsx';

/** Records the next step of a lead; while it waits to be checked it can still be given to another unit. */
export function LeadStepForm({ line }: { readonly line: LeadLine }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { personId } = useSigner();
  const { finds } = useSessionState((state) => ({ finds: state.rows.finds }));
  const { lead, state } = line;
  const expected = state === 'closed' ? 'close' : nextLeadStep[state];
  const [step, setStep] = useState<LeadStep>(expected);
  const [draft, setDraft] = useState<LeadStepDraft>(() => ({
    unitId: lead.assignedUnitId,
    deadline: lead.deadline,
    isSupervised: lead.isSupervised,
    personId,
    result: null,
    place: null,
    findId: [...finds.values()].find((find) => find.leadId === lead.id)?.id ?? null,
    rewardYuan: null,
    note: lead.note,
  }));
  const [isBusy, setBusy] = useState(false);
  const may = useMay(`${step}-lead`);
  const missing = missingInStep(step, draft);
  const save = async () => {
    setBusy(true);
    try {
      await perform(session, `${step}-lead`, leadStepInput(step, lead.id, draft));
    } finally {
      setBusy(false);
    }
  };
  const isOver = (value: LeadStep) =>
    leadSteps.indexOf(value) < leadSteps.indexOf(expected) &&
    !(value === 'assign' && state === 'assigned');
  return (
    <section className="panel-section" data-testid="lead-step-form">
      <div className="section-head">
        <h3>{t('lead.do')}</h3>
        <span className="hint">{t('lead.do.order')}</span>
      </div>
      <Segmented<LeadStep>
        block
        size="small"
        value={step}
        options={leadSteps.map((value) => {
          const isAgain = value === 'assign' && state === 'assigned';
          const name = t(isAgain ? 'lead.do.redirect' : `lead.do.${value}`);
          return {
            value,
            label: <span data-testid={`lead-step-${value}`}>{name}</span>,
            disabled: isOver(value),
          };
        })}
        onChange={setStep}
      />
      <Form size="small" colon={false} labelAlign="left" className="clear-form">
        <LeadStepFields step={step} lead={lead} draft={draft} setDraft={setDraft} />
      </Form>
      <FormFoot
        missing={missing}
        mayRecord={may}
        isBusy={isBusy}
        label={t('find.record', { step: t(`lead.do.${step}`) })}
        name="lead-step"
        onRecord={() => void save()}
      />
    </section>
  );
}
