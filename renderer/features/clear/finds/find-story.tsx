import type { ReactNode } from 'react';
import { nextStep } from '../../../../shared/clearance/finds/find-state.ts';
import type { FindStep } from '../../../../shared/clearance/records/find-entries.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import type { FindLine } from '../../../session/finds/find-lines.ts';
import { useSessionState } from '../../../session/use-session.ts';

const order = ['eradicated', 'disposed', 'rechecked', 'closed'] as const;

/** What was done about a find, step by step, and the steps still to come. */
export function FindStoryLine({ line }: { readonly line: FindLine }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { persons } = useSessionState((state) => ({ persons: state.rows.persons }));
  const nameOf = (id: string | null) => persons.get(id ?? '')?.name ?? '—';
  const { find, steps, state, due, isOverdue } = line;
  const next = nextStep[state];
  const ahead = next === null ? [] : order.slice(order.indexOf(next as (typeof order)[number]));
  return (
    <section className="panel-section">
      <div className="section-head">
        <h3>{t('find.story')}</h3>
        {due.from === null ? null : (
          <span className={isOverdue ? 'bad' : 'hint'}>
            {t('find.window', { from: due.from.slice(5), until: due.until?.slice(5) ?? '' })}
          </span>
        )}
      </div>
      <ol className="clear-chain find-story" data-testid="find-story">
        <li className="clear-step clear-step-done">
          <i>✓</i>
          <span className="clear-step-name">{t('find.story.found')}</span>
          <span className="clear-step-who">{t(`find.by.${find.foundBy}`)}</span>
          <span className="clear-step-when">{find.foundOn.slice(5)}</span>
        </li>
        {steps.map((step) => (
          <li key={step.id} className={classOf(step)} data-step={step.step}>
            <i>✓</i>
            <span className="clear-step-name">{t(`find.step.${step.step}`)}</span>
            <span className="clear-step-who">
              {[sayStep(step, nameOf, words), step.note].filter(Boolean).join('；')}
            </span>
            <span className="clear-step-when">{step.on.slice(5)}</span>
          </li>
        ))}
        {ahead.map((step, index) => (
          <li key={step} className={index === 0 ? 'clear-step clear-step-next' : 'clear-step'}>
            <i />
            <span className="clear-step-name">{t(`find.step.${step}`)}</span>
            <span className="clear-step-who" />
            <span className="clear-step-when">{index === 0 ? t('find.next') : '—'}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function classOf(step: FindStep): string {
  const isBroken = step.step === 'withdrawn' || (step.step === 'rechecked' && !step.isClean);
  return isBroken ? 'clear-step clear-step-broken' : 'clear-step clear-step-done';
}

function sayStep(step: FindStep, nameOf: (id: string | null) => string, { t }: Words): string {
  switch (step.step) {
    case 'eradicated':
      return t('find.story.eradicated', {
        people: step.byPersonIds.map(nameOf).join('、'),
        how: t(step.isForced ? 'find.forced' : 'find.own'),
        witness: step.witness,
        destruction: step.destruction,
      });
    case 'disposed':
      return step.caseNumber === ''
        ? step.disposal
        : `${step.disposal}；${t('find.story.case', { number: step.caseNumber })}`;
    case 'rechecked':
      return t(step.isClean ? 'find.story.clean' : 'find.story.regrown', {
        person: nameOf(step.personId),
      });
    case 'closed':
      return step.personId === null ? '' : nameOf(step.personId);
    case 'withdrawn':
      return nameOf(step.personId);
  }
}
