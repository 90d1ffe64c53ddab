import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Person, Post, Unit } from '../../../shared/people/records.ts';
import { formatArea } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { useMay } from '../../session/use-may.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { LetterMark } from '../../ui/letter-mark.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { PostDialog } from './post-dialog.tsx';
import { UnitDialog } from './unit-dialog.tsx';
import { UnitPeople } from './unit-people.tsx';
import type { Organisation } from './use-organisation.ts';

/** What is open over the panel. */
export type UnitForm =
  | { readonly kind: 'unit'; readonly unit: Unit | null }
  | { readonly kind: 'person'; readonly person: Person | null }
  | { readonly kind: 'post'; readonly post: Post | null; readonly personId: string | null };

/** One unit: what it is, whom it has, what it answers for, and what can be done with it. */
export function UnitPanel(properties: {
  readonly unit: Unit;
  readonly organisation: Organisation;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { unit, organisation } = properties;
  const [form, setForm] = useState<UnitForm | null>(null);
  const isMine = useMay('record-unit');
  const reason = isMine ? '' : t('reason.not-your-role');
  const close = () => setForm(null);
  const remove = async () => {
    const removed = await perform(session, 'remove-unit', { id: unit.id });
    if (removed.ok) session.store.setState({ unitId: null });
  };
  return (
    <>
      <header className="inspector-head letter-head">
        <h2 data-testid="unit-title">{unit.name}</h2>
        <span className="inspector-subtitle">{t(`people.kind.${unit.kind}`)}</span>
      </header>
      <div className="letter-body">
        <UnitFacts unit={unit} organisation={organisation} />
        <UnitPeople unit={unit} rows={organisation.rows} onForm={setForm} />
        <UnitLetters unit={unit} organisation={organisation} />
      </div>
      <footer className="inspector-foot">
        <Button danger disabled={!isMine} title={reason} data-testid="unit-remove" onClick={remove}>
          {t('people.remove')}
        </Button>
        <Button
          disabled={!isMine}
          title={reason}
          data-testid="unit-below"
          onClick={() => setForm({ kind: 'unit', unit: null })}
        >
          {t('people.unit.below')}
        </Button>
        <Button
          type="primary"
          disabled={!isMine}
          title={reason}
          data-testid="unit-edit"
          onClick={() => setForm({ kind: 'unit', unit })}
        >
          {t('ledger.edit')}
        </Button>
      </footer>
      {form?.kind === 'unit' ? (
        <UnitDialog unit={form.unit} parentId={unit.id} onClose={close} />
      ) : null}
      {form?.kind === 'person' ? (
        <PersonDialog person={form.person} unitId={unit.id} onClose={close} />
      ) : null}
      {form?.kind === 'post' ? (
        <PostDialog post={form.post} personId={form.personId} unitId={unit.id} onClose={close} />
      ) : null}
    </>
  );
}

function UnitFacts({ unit, organisation }: { unit: Unit; organisation: Organisation }): ReactNode {
  const { t, language } = useWords();
  const { rows, ground } = organisation;
  const { areaUnit } = useSessionState((state) => ({ areaUnit: state.preferences.areaUnit }));
  const person = rows.persons.get(unit.responsiblePersonId ?? '');
  const own = ground.byUnit.get(unit.id);
  const phone = person?.phone || t('ledger.phone.none');
  return (
    <section className="panel-section">
      <dl className="responsible">
        <dt>{t('people.parent')}</dt>
        <dd>{rows.units.get(unit.parentId ?? '')?.name ?? t('people.parent.none')}</dd>
        <dt>{t('people.line')}</dt>
        <dd>{unit.line === null ? t('people.line.none') : t(`people.line.${unit.line}`)}</dd>
        <dt>{t('people.responsible')}</dt>
        <dd className={person === undefined ? 'bad' : undefined}>
          {person === undefined
            ? t('people.nobody')
            : [person.name, person.post, phone].filter(Boolean).join(' · ')}
        </dd>
        <dt>{t('ledger.ground')}</dt>
        <dd>
          {own === undefined
            ? t('ledger.ground.none')
            : t('people.ground', {
                own: own.ownBlocks,
                count: own.blocks,
                area: formatArea(own.areaSquareMetres, areaUnit, language),
                unit: t(`unit.${areaUnit}`),
              })}
        </dd>
      </dl>
    </section>
  );
}

function UnitLetters({
  unit,
  organisation,
}: {
  unit: Unit;
  organisation: Organisation;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const held = organisation.letters.get(unit.id) ?? [];
  return (
    <section className="panel-section">
      <h3>{t('ledger.letters')}</h3>
      {held.length === 0 ? <p className="hint">{t('ledger.no-letter')}</p> : null}
      {held.map(({ letter, status }) => (
        <p key={letter.id} className="held-letter">
          <LetterMark
            status={status}
            letter={t(`ledger.chip.${status}`)}
            label={t(`ledger.status.${status}`)}
          />{' '}
          <button
            type="button"
            className="code-link"
            onClick={() =>
              session.store.setState({
                ledgerPage: 'letters',
                registerView: letter.rank === 'department' ? 'department' : 'all',
                letterId: letter.id,
              })
            }
          >
            {letter.number}
          </button>
        </p>
      ))}
    </section>
  );
}
