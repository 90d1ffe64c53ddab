import { type ReactNode, useState } from 'react';
import type { Post } from '../../../shared/people/records.ts';
import { useWords } from '../../i18n/words.tsx';
import { personChoices, unitChoices } from '../../session/choices.ts';
import { useSessionState } from '../../session/use-session.ts';
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx';
import { RecordDialog } from './record-dialog.tsx';

const categories = ['police', 'governance', 'unit', 'public'] as const;

/** Gives a person a further post, or changes one. */
export function PostDialog(properties: {
  readonly post: Post | null;
  readonly personId: string | null;
  readonly unitId: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const { post, onClose } = properties;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [draft, setDraft] = useState({
    personId: post?.personId ?? properties.personId,
    unitId: post?.unitId ?? properties.unitId,
    title: post?.title ?? '',
    category: post?.category ?? null,
    since: post?.since ?? null,
    until: post?.until ?? null,
  });
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  return (
    <RecordDialog
      title={t(post === null ? 'people.post.new' : 'people.post.edit')}
      operation="record-post"
      input={post === null ? draft : { ...draft, id: post.id }}
      required={['personId', 'unitId', 'title']}
      onClose={onClose}
    >
      <ChoiceField
        label="people.person"
        value={draft.personId}
        choices={personChoices(rows, draft.unitId)}
        onChange={(personId) => change({ personId })}
      />
      <ChoiceField
        label="people.post.unit"
        value={draft.unitId}
        choices={unitChoices(rows)}
        onChange={(unitId) => change({ unitId: unitId ?? draft.unitId })}
      />
      <TextField
        label="people.post"
        value={draft.title}
        testId="post-title"
        onChange={(title) => change({ title })}
      />
      <ChoiceField
        label="people.category"
        isOptional
        value={draft.category}
        choices={categories.map((value) => ({ value, label: t(`people.category.${value}`) }))}
        onChange={(chosen) =>
          change({ category: categories.find((one) => one === chosen) ?? null })
        }
      />
      <DayField label="people.since" value={draft.since} onChange={(since) => change({ since })} />
      <DayField label="people.until" value={draft.until} onChange={(until) => change({ until })} />
    </RecordDialog>
  );
}
