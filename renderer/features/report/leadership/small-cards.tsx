import type { ReactNode } from 'react';
import { printFigure, printNumber } from '../../../../shared/report/model/figure.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useSession } from '../../../session/use-session.ts';
import { BigFigure, Card } from './card.tsx';
import { openLetters, openList } from './open-list.ts';
import type { Board } from './use-board.ts';

/** 发现: finds when they are recorded; the effort of the period always. */
export function FindsCard({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const finds = board.figure('发现处数');
  const effort = [
    ['people', board.figure('本期人次')],
    ['cars', board.figure('本期台次')],
    ['sorties', board.figure('本期架次')],
  ] as const;
  return (
    <Card name="finds" title={t('lead.finds')}>
      <BigFigure
        figure={finds}
        size="middle"
        isBad={(finds?.value ?? 0) > 0}
        none={t('lead.none')}
        onOpen={() => openList(session, 'blocks')}
      />
      <h3>{t('lead.effort')}</h3>
      <ul className="card-list">
        {effort.map(([name, figure]) => (
          <li key={name}>
            <span>{t(`lead.effort.${name}`)}</span>
            <b>{figure === null ? '—' : printFigure(figure)}</b>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** 责任书: in force of those due. */
export function LettersCard({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const value = (name: string) => board.figure(name)?.value ?? 0;
  const todo = value('责任书应签') - value('责任书在效');
  const county = value('正县级责任书');
  const section = value('正科级责任书');
  return (
    <Card
      name="letters"
      title={t('lead.letters')}
      hint={t('lead.letters.ranks', { county, section })}
    >
      <div className="card-line">
        <BigFigure
          figure={board.figure('责任书在效')}
          unit={`/ ${printNumber(value('责任书应签'), 0)}`}
          size="middle"
          none={t('lead.none')}
          onOpen={() => openLetters(session)}
        />
        {todo > 0 ? (
          <button type="button" className="warn todo" onClick={() => openLetters(session)}>
            {t('lead.letters.todo', { count: todo })}
          </button>
        ) : null}
      </div>
    </Card>
  );
}

/** 线索 and 宣传, as far as they are recorded. */
export function LeadsCard({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const late = board.figure('线索超期');
  const publicity = board.figure('宣传场次');
  const say = (figure: typeof late) =>
    figure === null || figure.value === null ? t('lead.none') : printFigure(figure);
  return (
    <Card name="leads" title={t('lead.leads')}>
      <ul className="card-list">
        <li>
          <span>{t('lead.leads')}</span>
          <b className={(late?.value ?? 0) > 0 ? 'bad' : ''}>{say(late)}</b>
        </li>
        <li>
          <span>{t('lead.publicity')}</span>
          <b>{say(publicity)}</b>
        </li>
      </ul>
    </Card>
  );
}
