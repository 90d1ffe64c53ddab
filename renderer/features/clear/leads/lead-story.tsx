import type { ReactNode } from 'react';
import type { Lead } from '../../../../shared/clearance/records/lead-entries.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useSessionState } from '../../../session/use-session.ts';

/** The days of a lead, step by step, and those still to come. */
export function LeadStory({ lead }: { readonly lead: Lead }): ReactNode {
  const { t } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const checker = rows.persons.get(lead.checkedBy ?? '')?.name ?? '';
  const result = lead.result === null ? '' : t(`lead.result.${lead.result}`);
  const reward = lead.rewardYuan === null ? '' : t('lead.story.reward', { yuan: lead.rewardYuan });
  const steps = [
    {
      name: t('lead.story.received'),
      says: t(`lead.channel.${lead.channel}`),
      on: lead.receivedOn,
    },
    {
      name: t('lead.story.assigned'),
      says: rows.units.get(lead.assignedUnitId ?? '')?.name ?? '',
      on: lead.assignedOn,
    },
    {
      name: t('lead.story.checked'),
      says: [checker, result].filter(Boolean).join('；'),
      on: lead.checkedOn,
    },
    { name: t('lead.story.answered'), says: reward, on: lead.answeredOn },
    { name: t('lead.story.closed'), says: '', on: lead.closedOn },
  ];
  const next = steps.findIndex(({ on }) => on === null);
  return (
    <section className="panel-section">
      <div className="section-head">
        <h3>{t('lead.story')}</h3>
      </div>
      <ol className="clear-chain find-story" data-testid="lead-story">
        {steps.map(({ name, says, on }, index) => (
          <li key={name} className={classOf(on !== null, index === next)}>
            <i>{on === null ? '' : '✓'}</i>
            <span className="clear-step-name">{name}</span>
            <span className="clear-step-who">{on === null ? '' : says}</span>
            <span className="clear-step-when">
              {on?.slice(5) ?? (index === next ? t('find.next') : '—')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function classOf(isDone: boolean, isNext: boolean): string {
  if (isDone) return 'clear-step clear-step-done';
  return isNext ? 'clear-step clear-step-next' : 'clear-step';
}
