import { Button } from 'antd';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { State } from '../../../shared/operations/rows.ts';
import type { Post, Unit } from '../../../shared/people/records.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { useSession } from '../../session/use-session.ts';
import type { UnitForm } from './unit-panel.tsx';

/** People of a unit with their posts, wherever these are, and people of other units with a post here. */
export function UnitPeople(properties: {
  readonly unit: Unit;
  readonly rows: State;
  readonly onForm: (form: UnitForm) => void;
}): ReactNode {
  const words = useWords();
  const { t } = words;
  const { unit, rows, onForm } = properties;
  const persons = [...rows.persons.values()].filter(({ unitId }) => unitId === unit.id);
  const posts = [...rows.posts.values()];
  const guests = posts.filter(
    (post) => post.unitId === unit.id && rows.persons.get(post.personId)?.unitId !== unit.id,
  );
  return (
    <section className="panel-section">
      <div className="section-head">
        <h3>{t('people.people', { count: persons.length })}</h3>
        <Button
          size="small"
          icon={<Plus size={14} />}
          data-testid="person-new"
          onClick={() => onForm({ kind: 'person', person: null })}
        >
          {t('people.person.new')}
        </Button>
        <Button
          size="small"
          icon={<Plus size={14} />}
          data-testid="post-new"
          onClick={() => onForm({ kind: 'post', post: null, personId: null })}
        >
          {t('people.post.new')}
        </Button>
      </div>
      <ul className="people-list">
        {persons.map((person) => (
          <li key={person.id}>
            <Line
              text={[person.name, person.post].filter(Boolean).join(' · ')}
              hint={person.phone}
              isMarked={unit.responsiblePersonId === person.id}
              operation="remove-person"
              id={person.id}
              onEdit={() => onForm({ kind: 'person', person })}
            />
            {posts
              .filter((post) => post.personId === person.id)
              .map((post) => (
                <PostLine key={post.id} post={post} name={unitName(rows, post)} onForm={onForm} />
              ))}
          </li>
        ))}
        {guests.map((post) => (
          <li key={post.id}>
            <PostLine
              post={post}
              name={rows.persons.get(post.personId)?.name ?? ''}
              onForm={onForm}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function unitName(rows: State, post: Post): string {
  return rows.units.get(post.unitId)?.name ?? '';
}

function PostLine(properties: {
  readonly post: Post;
  readonly name: string;
  readonly onForm: (form: UnitForm) => void;
}): ReactNode {
  const words = useWords();
  const { post, name, onForm } = properties;
  return (
    <Line
      isPost
      text={`${name} · ${post.title}`}
      hint={postHint(post, words)}
      isMarked={false}
      operation="remove-post"
      id={post.id}
      onEdit={() => onForm({ kind: 'post', post, personId: post.personId })}
    />
  );
}

function postHint({ category, since, until }: Post, { t }: Words): string {
  const term =
    since === null && until === null
      ? null
      : t('people.term', { since: since ?? '…', until: until ?? '…' });
  return [category === null ? null : t(`people.category.${category}`), term]
    .filter(Boolean)
    .join(' · ');
}

function Line(properties: {
  readonly text: string;
  readonly hint: string;
  readonly isMarked: boolean;
  readonly isPost?: boolean;
  readonly operation: 'remove-person' | 'remove-post';
  readonly id: string;
  readonly onEdit: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { text, hint, isMarked, isPost = false, operation, id, onEdit } = properties;
  return (
    <div className={isPost ? 'people-line people-post' : 'people-line'}>
      <span className="people-text">{text}</span>
      {isMarked ? <span className="badge badge-good">{t('people.responsible')}</span> : null}
      <span className="hint">{hint}</span>
      <span className="bar-space" />
      <button
        type="button"
        className="people-act"
        title={t('ledger.edit')}
        aria-label={t('ledger.edit')}
        onClick={onEdit}
      >
        <Pencil size={14} />
      </button>
      <button
        type="button"
        className="people-act"
        title={t('people.remove')}
        aria-label={t('people.remove')}
        onClick={() => void perform(session, operation, { id })}
      >
        <Trash2 size={14} />
      </button>
    </div>
  );
}
