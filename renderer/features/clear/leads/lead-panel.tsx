import { Crosshair, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { daysBetween } from '../../../../shared/ledger/beijing-day.ts';
import { useCommandContext } from '../../../commands/use-commands.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { LeadLine } from '../../../session/finds/lead-lines.ts';
import { leadMarkOf } from '../../../session/finds/mark-states.ts';
import { boundsRound, openFindPage, selectLead } from '../../../session/finds/select-find.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { HeadButton } from '../../../ui/head-button.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Fact, Facts } from '../facts.tsx';
import { InformerSection } from './informer-section.tsx';
import { LeadStepForm } from './lead-step-form.tsx';
import { LeadStory } from './lead-story.tsx';
import { TargetSection } from './target-section.tsx';

/** One lead: what it says, what was done about it, and what comes next. */
export function LeadPanel({
  line,
  day,
}: {
  readonly line: LeadLine;
  readonly day: string;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const { lead, find, state, isOverdue } = line;
  const unit = rows.units.get(lead.assignedUnitId ?? '')?.name;
  return (
    <>
      <Head line={line} />
      <div className="clear-sign-body" data-testid="lead-panel" data-state={state}>
        <section className="panel-section">
          <Facts>
            <Fact label={t('lead.content')}>{lead.content}</Fact>
            <Fact label={t('lead.kind')}>
              {`${t(`lead.kind.${lead.kind}`)} · ${t(`lead.channel.${lead.channel}`)}`}
            </Fact>
            <Fact label={t('lead.place')}>
              {lead.position === null
                ? null
                : `${lead.position[0].toFixed(6)}, ${lead.position[1].toFixed(6)}`}
            </Fact>
            <Fact label={t('find.block')}>{lead.blockCode}</Fact>
            <Fact label={t('lead.unit')}>{unit ?? t('lead.unassigned')}</Fact>
            <Fact label={t('lead.deadline')}>
              <span className={isOverdue ? 'bad' : ''}>
                {lead.deadline}
                {isOverdue
                  ? ` · ${t('lead.overdue', { days: daysBetween(lead.deadline, day) })}`
                  : ''}
              </span>
            </Fact>
            <Fact label={t('lead.supervised')}>
              {lead.isSupervised ? <b className="bad">{t('find.yes')}</b> : null}
            </Fact>
            <Fact label={t('lead.find')}>
              {find === null ? null : (
                <button
                  type="button"
                  className="code-link"
                  data-testid="lead-open-find"
                  onClick={() => openFindPage(session, find.id)}
                >
                  {t('lead.find.open', { number: find.number })}
                </button>
              )}
            </Fact>
            <Fact label={t('find.note')}>{lead.note}</Fact>
          </Facts>
        </section>
        {lead.kind === 'target' ? <TargetSection line={line} /> : <InformerSection lead={lead} />}
        <LeadStory lead={lead} />
        {state === 'closed' ? (
          <p className="clear-empty">{t('lead.closed')}</p>
        ) : (
          <LeadStepForm key={state} line={line} />
        )}
      </div>
    </>
  );
}

function Head({ line }: { readonly line: LeadLine }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { map } = useCommandContext();
  const { lead, state } = line;
  const label = t(`lead.list.${state}`);
  const { position } = lead;
  return (
    <header className="inspector-head">
      <StateChip state={leadMarkOf(line)} letter={t(`lead.letter.${lead.kind}`)} label={label} />
      <h2 data-testid="lead-title">{lead.number}</h2>
      <span className="inspector-subtitle" data-testid="lead-state" data-state={state}>
        {label}
      </span>
      <span className="bar-space" />
      {position === null ? null : (
        <HeadButton
          label={t('find.zoom')}
          icon={<Crosshair size={16} />}
          onClick={() => map()?.zoomTo(boundsRound(position))}
        />
      )}
      <HeadButton
        label={t('action.close')}
        icon={<X size={16} />}
        onClick={() => selectLead(session, null)}
      />
    </header>
  );
}
