import type { ReactNode } from 'react';
import { printFigure, printNumber } from '../../../../shared/report/model/figure.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useSession } from '../../../session/use-session.ts';
import { BigFigure, Card } from './card.tsx';
import { openLetters } from './open-list.ts';
import { FigureButton, useOpenFigure } from './stage-drawer.tsx';
import type { Board } from './use-board.ts';

/** 责任书: in force of those due. */
export function LettersCard({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const value = (name: string) => board.figure(name)?.value ?? 0;
  const todo = value('责任书应签') - value('责任书在效');
  const county = value('正县级责任书');
  const section = value('正科级责任书');
  const inForce = board.figure('责任书在效');
  return (
    <Card
      name="letters"
      title={t('lead.letters')}
      figure={inForce}
      hint={t('lead.letters.ranks', { county, section })}
    >
      <div className="card-line">
        <BigFigure
          figure={inForce}
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

/** 线索: overdue first, then how far the others are. */
export function LeadsCard({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const open = useOpenFigure();
  const late = board.figure('线索超期');
  const all = board.figure('线索条数');
  const rest = [
    ['open', board.figure('线索在办')],
    ['closed', board.figure('线索办结')],
    ['answered', board.figure('线索答复')],
  ] as const;
  const isKnown = late?.value != null && all !== null;
  return (
    <Card
      name="leads"
      title={t('lead.leads')}
      figure={isKnown ? late : null}
      hint={
        isKnown ? (
          <FigureButton figure={all} text={t('lead.leads.all', { count: printFigure(all) })} />
        ) : null
      }
    >
      <div className="card-line">
        <BigFigure
          figure={late}
          unit={t('lead.leads.unit')}
          size="middle"
          isBad={(late?.value ?? 0) > 0}
          none={t('lead.none')}
          onOpen={() => late !== null && open(late)}
        />
        {isKnown ? (
          <p className="leads-rest">
            {rest.map(([name, figure]) => (
              <span key={name}>
                {t(`lead.leads.${name}`)}{' '}
                <FigureButton figure={figure} text={figure === null ? '—' : printFigure(figure)} />
              </span>
            ))}
          </p>
        ) : null}
      </div>
    </Card>
  );
}
