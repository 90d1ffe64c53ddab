import { type ReactNode, useState } from 'react';
import type { Publicity } from '../../../../shared/clearance/records/publicity-entries.ts';
import { readingDay } from '../../../../shared/operations/reading-day.ts';
import { useWords } from '../../../i18n/words.tsx';
import { unitChoices } from '../../../session/choices.ts';
import { perform } from '../../../session/session.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  NumberField,
  TextField,
} from '../../../ui/form-fields.tsx';

/** Records one event of publicity, or changes it. */
export function PublicityDialog(properties: {
  readonly event: Publicity | null;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { event, onClose } = properties;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [draft, setDraft] = useState<Omit<Publicity, 'id'>>(
    event ?? {
      on: readingDay(rows, session.ports.now()),
      title: '',
      place: '',
      unitId: null,
      communityIds: [],
      copies: 0,
      banners: 0,
      people: 0,
      note: '',
    },
  );
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const save = async () => {
    const input = event === null ? draft : { ...draft, id: event.id };
    return (await perform(session, 'record-publicity', input)).ok;
  };
  const counted = (name: 'copies' | 'banners' | 'people') => (
    <NumberField
      label={`books.publicity.${name}`}
      value={draft[name]}
      min={0}
      max={10_000_000}
      testId={`publicity-${name}`}
      onChange={(value) => change({ [name]: Math.round(value) })}
    />
  );
  return (
    <FormDialog
      title={t(event === null ? 'books.publicity.new' : 'books.publicity.edit')}
      isComplete={draft.title.trim() !== ''}
      width={600}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label="books.publicity.name"
        value={draft.title}
        placeholder={t('books.publicity.example')}
        testId="publicity-title"
        onChange={(title) => change({ title })}
      />
      <DayField
        label="books.day"
        value={draft.on}
        isNeeded
        onChange={(on) => {
          if (on !== null) change({ on });
        }}
      />
      <TextField
        label="books.publicity.place"
        value={draft.place}
        testId="publicity-place"
        onChange={(place) => change({ place })}
      />
      <ChoiceField
        label="books.unit"
        value={draft.unitId}
        choices={unitChoices(rows)}
        isOptional
        onChange={(unitId) => change({ unitId })}
      />
      {counted('copies')}
      {counted('banners')}
      {counted('people')}
      <ChoicesField
        label="books.publicity.communities"
        values={draft.communityIds}
        choices={[...rows.communities.values()].map(({ id, name }) => ({ value: id, label: name }))}
        testId="publicity-communities"
        onChange={(communityIds) => change({ communityIds: [...communityIds] })}
      />
      <TextField
        label="books.note"
        value={draft.note}
        isWide
        onChange={(note) => change({ note })}
      />
    </FormDialog>
  );
}
