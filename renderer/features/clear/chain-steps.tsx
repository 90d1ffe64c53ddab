import type { ReactNode } from 'react';
import { formatShortTime } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import type { BoardLine } from '../../session/clearance-board.ts';
import { useSessionState } from '../../session/use-session.ts';

/** The way of a block from its walk to 已过关: who signed when, and whose turn it is. */
export function ChainSteps({ line }: { readonly line: BoardLine }): ReactNode {
  const { t } = useWords();
  const { facts, derived } = line;
  const { rows, tracks } = useSessionState((state) => ({
    rows: state.rows,
    tracks: state.tracksByBlock?.get(line.code)?.length ?? 0,
  }));
  const isBroken = derived.state === 'review' || derived.state === 'expired';
  const { signatures, returned } = derived.chain;
  const walked = facts.walk.isReached || tracks > 0;
  const walkers = [...facts.walkers].slice(0, 2).map((id) => rows.persons.get(id)?.name ?? id);
  return (
    <section className="panel-section">
      <ol className="clear-chain">
        <Step
          mark={walked ? 'done' : 'open'}
          name={t('clear.step.walk')}
          who={
            walked
              ? t('clear.step.tracks', { count: tracks, people: walkers.join('、') || '—' })
              : '—'
          }
          when={facts.walk.walkedOn?.slice(5) ?? ''}
        />
        {facts.campaign.chain.map((level, index) => {
          const signature = signatures[index];
          const isNext = index === signatures.length && derived.state === `awaiting-${level}`;
          const person = rows.persons.get(signature?.personId ?? '');
          return (
            <Step
              key={level}
              mark={
                signature === undefined ? (isNext ? 'next' : 'open') : isBroken ? 'broken' : 'done'
              }
              name={t(`clear.level.${level}`)}
              who={
                signature === undefined
                  ? t(`clear.level.${level}.who`)
                  : `${person?.name ?? signature.personId}${person?.post ? `（${person.post}）` : ''}`
              }
              when={
                signature === undefined
                  ? isNext
                    ? t('clear.step.next')
                    : '—'
                  : formatShortTime(signature.at)
              }
            />
          );
        })}
        <Step
          mark={derived.state === 'cleared' ? 'done' : 'open'}
          name={t('clear.state.cleared')}
          who={
            derived.expiry === null ? '' : t('clear.holdsUntil', { on: derived.expiry.on.slice(5) })
          }
          when=""
        />
      </ol>
      {isBroken ? (
        <p className="clear-broken">
          {t(`clear.broken.${derived.state === 'expired' ? 'expired' : 'review'}`)}
        </p>
      ) : null}
      {returned === null ? null : (
        <p className="clear-broken">
          {t('clear.returned.why', {
            person: rows.persons.get(returned.personId)?.name ?? returned.personId,
            reason: returned.reason,
          })}
        </p>
      )}
    </section>
  );
}

function Step(properties: {
  readonly mark: 'done' | 'next' | 'open' | 'broken';
  readonly name: string;
  readonly who: string;
  readonly when: string;
}): ReactNode {
  const { mark, name, who, when } = properties;
  return (
    <li className={`clear-step clear-step-${mark}`}>
      <i aria-hidden="true">{mark === 'done' ? '✓' : mark === 'broken' ? '!' : ''}</i>
      <span className="clear-step-name">{name}</span>
      <span className="clear-step-who">{who}</span>
      <span className="clear-step-when">{when}</span>
    </li>
  );
}
