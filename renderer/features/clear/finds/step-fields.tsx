import { Form, Input } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import { personChoices } from '../../../session/choices.ts';
import { useSessionState } from '../../../session/use-session.ts';
import { Choose, ChooseMany } from '../../../ui/choose.tsx';
import { YesNo } from '../yes-no.tsx';
import { PhotoField } from './photo-field.tsx';
import type { RecordableStep, StepDraft } from './step-draft.ts';

interface FieldProperties {
  readonly draft: StepDraft;
  readonly setDraft: (draft: StepDraft) => void;
}

/** What a step asks beside its day and note. */
export function StepFields({
  step,
  ...fields
}: FieldProperties & { readonly step: RecordableStep }): ReactNode {
  const { t } = useWords();
  switch (step) {
    case 'eradicated':
      return <EradicationFields {...fields} />;
    case 'disposed':
      return <DisposalFields {...fields} />;
    case 'rechecked':
      return <RecheckFields {...fields} />;
    case 'closed':
      return <p className="hint clear-form-hint">{t('find.close.says')}</p>;
  }
}

function usePeople() {
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  return useMemo(() => personChoices(rows), [rows]);
}

function EradicationFields({ draft, setDraft }: FieldProperties): ReactNode {
  const { t } = useWords();
  const people = usePeople();
  return (
    <>
      <Form.Item label={t('find.people')}>
        <ChooseMany
          choices={people}
          values={draft.byPersonIds}
          placeholder={t('plan.find')}
          testId="step-people"
          onChange={(byPersonIds) => setDraft({ ...draft, byPersonIds })}
        />
      </Form.Item>
      <Form.Item label={t('find.how')}>
        <YesNo
          value={draft.isForced}
          yes={t('find.forced')}
          no={t('find.own')}
          testId="step-forced"
          onChange={(isForced) => setDraft({ ...draft, isForced })}
        />
      </Form.Item>
      <Form.Item label={t('find.witness')}>
        <Input
          value={draft.witness}
          maxLength={200}
          data-testid="step-witness"
          onChange={(event) => setDraft({ ...draft, witness: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('find.destruction')}>
        <Input
          value={draft.destruction}
          maxLength={500}
          placeholder={t('find.destruction.example')}
          data-testid="step-destruction"
          onChange={(event) => setDraft({ ...draft, destruction: event.target.value })}
        />
      </Form.Item>
      <StepPhotos draft={draft} setDraft={setDraft} />
    </>
  );
}

function DisposalFields({ draft, setDraft }: FieldProperties): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Form.Item label={t('find.disposal')}>
        <Input
          value={draft.disposal}
          maxLength={500}
          placeholder={t('find.disposal.example')}
          data-testid="step-disposal"
          onChange={(event) => setDraft({ ...draft, disposal: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('find.case')}>
        <Input
          value={draft.caseNumber}
          maxLength={100}
          data-testid="step-case"
          onChange={(event) => setDraft({ ...draft, caseNumber: event.target.value })}
        />
      </Form.Item>
    </>
  );
}

function RecheckFields({ draft, setDraft }: FieldProperties): ReactNode {
  const { t } = useWords();
  const people = usePeople();
  return (
    <>
      <Form.Item label={t('find.checker')}>
        <Choose
          choices={people}
          value={draft.personId}
          placeholder={t('plan.find')}
          testId="step-checker"
          onChange={(personId) => setDraft({ ...draft, personId })}
        />
      </Form.Item>
      <Form.Item label={t('find.clean')}>
        <YesNo
          value={draft.isClean}
          yes={t('find.clean.yes')}
          no={t('find.clean.no')}
          testId="step-clean"
          onChange={(isClean) => setDraft({ ...draft, isClean })}
        />
      </Form.Item>
      <StepPhotos draft={draft} setDraft={setDraft} />
    </>
  );
}

function StepPhotos({ draft, setDraft }: FieldProperties): ReactNode {
  const { t } = useWords();
  return (
    <Form.Item label={t('find.photos')}>
      <PhotoField
        photos={draft.photos}
        shows="after"
        onChange={(photos) => setDraft({ ...draft, photos })}
      />
    </Form.Item>
  );
}
