import { type ReactNode, useMemo } from 'react';
import {
  campaignEffect,
  type StateMove,
} from '../../../../shared/clearance/states/campaign-effect.ts';
import { assumptionsOf } from '../../../../shared/plan/assumptions.ts';
import { judgeFeasibility } from '../../../../shared/plan/feasibility.ts';
import { risks } from '../../../../shared/plan/plan-entries.ts';
import { peopleInTeams } from '../../../../shared/plan/team-people.ts';
import { formatNumber, formatShare, noFigure } from '../../../i18n/figure-text.ts';
import type { MessageKey } from '../../../i18n/messages.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { Board } from '../../../session/clearance-board.ts';
import { useSessionState } from '../../../session/use-session.ts';
import { type CampaignDraft, changeOf } from './campaign-draft.ts';
import { useRequirementWork } from './use-requirement-work.ts';

/** What the draft would do, against what is in force: hours, whether the people at hand suffice, blocks that change state. */
export function EffectAside(properties: {
  readonly board: Board;
  readonly before: CampaignDraft;
  readonly draft: CampaignDraft;
  readonly fault: MessageKey | null;
}): ReactNode {
  const { t } = useWords();
  const { board, before, draft, fault } = properties;
  const isSame = changeOf(before, draft) === null;
  const moves = useMemo(
    () =>
      fault === null
        ? campaignEffect(
            board.lines.map(({ facts }) => facts),
            draft.campaign,
            draft.calendar,
          )
        : [],
    [board, draft, fault],
  );
  return (
    <aside className="campaign-effect" data-testid="campaign-effect">
      <h3>{t('campaign.effect')}</h3>
      {fault !== null ? (
        <p className="bad">{t(fault)}</p>
      ) : (
        <>
          <Hours board={board} before={before} draft={draft} />
          <h3>{t('campaign.effect.states')}</h3>
          {isSame || moves.length === 0 ? (
            <p className="hint" data-testid="campaign-no-moves">
              {t(isSame ? 'campaign.effect.same' : 'campaign.effect.none')}
            </p>
          ) : (
            <Moves moves={moves} />
          )}
        </>
      )}
      <p className="hint">{t('campaign.effect.kept')}</p>
    </aside>
  );
}

function Hours({
  board,
  before,
  draft,
}: {
  readonly board: Board;
  readonly before: CampaignDraft;
  readonly draft: CampaignDraft;
}): ReactNode {
  const { t, language } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const worksBefore = useRequirementWork(board, before.campaign.requirements);
  const works = useRequirementWork(board, draft.campaign.requirements);
  const hoursOf = (of: typeof works) => risks.reduce((sum, risk) => sum + of[risk].personHours, 0);
  const [was, is] = [hoursOf(worksBefore), hoursOf(works)];
  const deadline = rows.rounds.get(board.roundId)?.deadline ?? draft.campaign.deadline;
  const people = peopleInTeams(rows.teams.values()).size;
  const answer = judgeFeasibility(
    { personHours: is },
    people,
    board.day,
    deadline,
    assumptionsOf(rows),
  );
  const number = (value: number | null) =>
    value === null ? noFigure : formatNumber(value, 0, language);
  return (
    <>
      <p className="campaign-hours">
        <span>{t('campaign.effect.hours')}</span>
        {was === is ? null : (
          <>
            <s data-testid="campaign-hours-before">{number(was)}</s>
            <span aria-hidden="true">→</span>
          </>
        )}
        <b data-testid="campaign-hours-after">{number(is)}</b>
      </p>
      <p className={answer.isFeasible === false ? 'bad' : 'hint'}>
        {t('campaign.effect.people', {
          deadline: deadline.slice(5),
          people,
          share: formatShare(answer.reachableShare),
          needed: number(answer.peopleNeeded),
        })}
      </p>
    </>
  );
}

function Moves({ moves }: { readonly moves: readonly StateMove[] }): ReactNode {
  const { t } = useWords();
  return (
    <ul className="campaign-moves" data-testid="campaign-moves">
      {moves.map(({ from, to, codes }) => (
        <li key={`${from} ${to}`} title={codes.slice(0, 30).join(' ')}>
          <span>{t(`clear.state.${from}`)}</span>
          <span aria-hidden="true">→</span>
          <span>{t(`clear.state.${to}`)}</span>
          <b>{t('campaign.effect.blocks', { count: codes.length })}</b>
        </li>
      ))}
    </ul>
  );
}
