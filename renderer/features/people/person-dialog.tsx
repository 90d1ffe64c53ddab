import { type ReactNode, useState } from 'react';
import type { Person } from '../../../shared/people/records.ts';
import { useWords } from '../../i18n/words.tsx';
import { unitChoices } from '../../session/choices.ts';
import { useSessionState } from '../../session/use-session.ts';
import { ChoiceField, TextField } from '../../ui/form-fields.tsx';
import { RecordDialog } from './record-dialog.tsx';

/** Adds a person to a unit, changes one, or moves them to another unit. */
export function PersonDialog(properties: {
  readonly person: Person | null;
  readonly unitId: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const { person, onClose } = properties;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [draft, setDraft] = useState({
    name: person?.name ?? '',
    post: person?.post ?? '',
    unitId: person?.unitId ?? properties.unitId,
    phone: person?.phone ?? '',
  });
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  return (
    <RecordDialog
      title={t(person === null ? 'people.person.new' : 'people.person.edit')}
      operation="record-person"
      input={person === null ? draft : { ...draft, id: person.id }}
      required={['name']}
      onClose={onClose}
    >
      <TextField
        label="people.name"
        value={draft.name}
        testId="person-name"
        onChange={(name) => change({ name })}
      />
      <TextField label="people.post" value={draft.post} onChange={(post) => change({ post })} />
      <ChoiceField
        label="people.unit"
        value={draft.unitId}
        choices={unitChoices(rows)}
        onChange={(unitId) => change({ unitId: unitId ?? draft.unitId })}
      />
      <TextField label="people.phone" value={draft.phone} onChange={(phone) => change({ phone })} />
    </RecordDialog>
  );
}
