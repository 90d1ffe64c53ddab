import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import { useSessionState } from '../../../session/use-session.ts';
import { categories, type TeamDraft } from './team-draft.ts';

/** Every member with the category they take part as and the number they answer on. */
export function TeamMembers(properties: {
  readonly draft: TeamDraft;
  readonly setDraft: (draft: TeamDraft) => void;
}): ReactNode {
  const { t } = useWords();
  const { draft, setDraft } = properties;
  const { persons } = useSessionState((state) => ({ persons: state.rows.persons }));
  const ids = [
    ...new Set([...(draft.leaderId === null ? [] : [draft.leaderId]), ...draft.memberIds]),
  ];
  return (
    <div className="plan-members">
      {ids.map((id) => {
        const person = persons.get(id);
        return (
          <div key={id} className="plan-member">
            <span>{person?.name ?? id}</span>
            <span className="hint">
              {id === draft.leaderId ? t('plan.leader') : (person?.post ?? '')}
            </span>
            <Select
              size="small"
              value={draft.categories[id] ?? draft.category}
              options={categories.map((value) => ({ value, label: t(`plan.category.${value}`) }))}
              aria-label={t('plan.category')}
              onChange={(category) =>
                setDraft({ ...draft, categories: { ...draft.categories, [id]: category } })
              }
            />
            <Input
              size="small"
              value={draft.phones[id] ?? person?.phone ?? ''}
              placeholder={t('plan.phone')}
              aria-label={t('plan.phone')}
              maxLength={100}
              onChange={(event) =>
                setDraft({ ...draft, phones: { ...draft.phones, [id]: event.target.value } })
              }
            />
          </div>
        );
      })}
    </div>
  );
}
