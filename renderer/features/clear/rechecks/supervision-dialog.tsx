import { type ReactNode, useState } from 'react';
import type { Supervision } from '../../../../shared/clearance/records/recheck-entries.ts';
import { useWords } from '../../../i18n/words.tsx';
import { personChoices, unitChoices } from '../../../session/choices.ts';
import { perform } from '../../../session/session.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ChoiceField, ChoicesField, DayField, TextField } from '../../../ui/form-fields.tsx';
import { useSigner } from '../use-signer.ts';

/** Records one visit of supervision, or what became of it. The blocks selected on the map are taken along. */
export function SupervisionDialog(properties: {
  readonly supervision: Supervision | null;
  readonly day: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const signer = useSigner();
  const { supervision, day, onClose } = properties;
  const { rows, codes, ground } = useSessionState((state) => ({
    rows: state.rows,
    codes: state.selection.codes,
    ground: state.ground,
  }));
  const [draft, setDraft] = useState({
    on: supervision?.on ?? day,
    unitId: supervision?.unitId ?? null,
    personIds: supervision?.personIds ?? (signer.personId === null ? [] : [signer.personId]),
    blockCodes: supervision?.blockCodes ?? [...codes],
    findings: supervision?.findings ?? '',
    demands: supervision?.demands ?? '',
    dueOn: supervision?.dueOn ?? null,
    settledOn: supervision?.settledOn ?? null,
  });
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const branch = [...rows.units.values()].find(({ kind }) => kind === 'branch');
  const save = async () => {
    const input = supervision === null ? draft : { ...draft, id: supervision.id };
    return (await perform(session, 'record-supervision', input)).ok;
  };
  return (
    <FormDialog
      title={t(supervision === null ? 'supervision.new' : 'supervision.edit')}
      isComplete={
        draft.unitId !== null && draft.personIds.length > 0 && draft.findings.trim() !== ''
      }
      width={600}
      onSave={save}
      onClose={onClose}
    >
      <ChoiceField
        label="supervision.unit"
        value={draft.unitId}
        choices={unitChoices(rows)}
        testId="supervision-unit"
        onChange={(unitId) => change({ unitId })}
      />
      <DayField
        label="books.day"
        value={draft.on}
        isNeeded
        onChange={(on) => {
          if (on !== null) change({ on });
        }}
      />
      <ChoicesField
        label="supervision.people"
        values={draft.personIds}
        choices={personChoices(rows, branch?.id ?? null)}
        testId="supervision-people"
        onChange={(personIds) => change({ personIds: [...personIds] })}
      />
      <ChoicesField
        label="supervision.blocks"
        values={draft.blockCodes}
        choices={[...(ground?.byCode.keys() ?? [])].map((code) => ({ value: code, label: code }))}
        onChange={(blockCodes) => change({ blockCodes: [...blockCodes] })}
      />
      <TextField
        label="supervision.findings"
        value={draft.findings}
        rows={3}
        isWide
        testId="supervision-findings"
        onChange={(findings) => change({ findings })}
      />
      <TextField
        label="supervision.demands"
        value={draft.demands}
        rows={2}
        isWide
        onChange={(demands) => change({ demands })}
      />
      <DayField
        label="supervision.due"
        value={draft.dueOn}
        onChange={(dueOn) => change({ dueOn })}
      />
      <DayField
        label="supervision.settled"
        value={draft.settledOn}
        onChange={(settledOn) => change({ settledOn })}
      />
    </FormDialog>
  );
}
