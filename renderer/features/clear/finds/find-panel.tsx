import { Button, Tooltip } from 'antd';
import { Crosshair, Printer, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { nextStep } from '../../../../shared/clearance/finds/find-state.ts';
import { useCommandContext } from '../../../commands/use-commands.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { FindLine } from '../../../session/finds/find-lines.ts';
import { findMarkOf } from '../../../session/finds/mark-states.ts';
import { boundsRound, selectFind } from '../../../session/finds/select-find.ts';
import { useMay } from '../../../session/use-may.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { FindFacts } from './find-facts.tsx';
import { FindStoryLine } from './find-story.tsx';
import { LawHintSection } from './law-hint.tsx';
import { PhotoStrip } from './photo-strip.tsx';
import { StepForm } from './step-form.tsx';
import { TracedSection } from './traced-section.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** The dossier of one find, and what is to be done next about it. On paper the dossier stands alone. */
export function FindPanel({ line }: { readonly line: FindLine }): ReactNode {
  const { t } = useWords();
  const { project } = useSessionState((state) => ({
    project: state.rows.ledger.get('ledger')?.name ?? '',
  }));
  const { find, steps, state } = line;
  const photos = [
    ...find.photos,
    ...steps.flatMap((step) => ('photos' in step ? step.photos : [])),
  ];
  return (
    <>
      <Head line={line} />
      <div className="clear-sign-body">
        <article className="find-dossier" data-testid="find-dossier" data-state={state}>
          <h1 className="print-only">
            {t('find.dossier')} · {find.number}
          </h1>
          <p className="print-only hint">{project}</p>
          <FindFacts line={line} />
          <LawHintSection find={find} />
          {line.traced === null ? null : <TracedSection trace={line.traced} />}
          <section className="panel-section">
            <div className="section-head">
              <h3>{t('find.photos')}</h3>
              <span className="hint">{photos.length}</span>
            </div>
            {photos.length === 0 ? <p className="hint">{t('find.photos.none')}</p> : null}
            <PhotoStrip photos={photos} />
          </section>
          <FindStoryLine line={line} />
          <p className="print-only find-sign">{t('find.sign')}</p>
        </article>
        {nextStep[state] === null ? (
          <p className="clear-empty find-actions">
            {t(line.isWithdrawn ? 'find.withdrawn' : 'find.closed')}
          </p>
        ) : (
          <>
            <StepForm key={steps.length} line={line} />
            <Withdraw line={line} />
          </>
        )}
      </div>
    </>
  );
}

function Head({ line }: { readonly line: FindLine }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { map } = useCommandContext();
  const { find, state, isWithdrawn } = line;
  const label = t(isWithdrawn ? 'find.withdrawn' : `find.list.${state}`);
  const actions = [
    {
      label: t('find.zoom'),
      icon: <Crosshair size={16} />,
      run: () => map()?.zoomTo(boundsRound(find.position)),
    },
    { label: t('find.print'), icon: <Printer size={16} />, run: () => window.print() },
    { label: t('action.close'), icon: <X size={16} />, run: () => selectFind(session, null) },
  ];
  return (
    <header className="inspector-head find-head">
      <StateChip state={findMarkOf(line)} letter={t(`find.letter.${state}`)} label={label} />
      <h2 data-testid="find-title">{find.number}</h2>
      <span className="inspector-subtitle" data-testid="find-state" data-state={state}>
        {label}
      </span>
      <span className="bar-space" />
      {actions.map((action) => (
        <Tooltip key={action.label} title={action.label}>
          <Button
            type="text"
            size="small"
            icon={action.icon}
            aria-label={action.label}
            onClick={action.run}
          />
        </Tooltip>
      ))}
    </header>
  );
}

function Withdraw({ line }: { readonly line: FindLine }): ReactNode {
  const { t } = useWords();
  const mayWithdraw = useMay('withdraw-find');
  const [isOpen, setOpen] = useState(false);
  if (!mayWithdraw) return null;
  return (
    <p className="find-actions find-withdraw">
      <button
        type="button"
        className="code-link"
        data-testid="find-withdraw"
        onClick={() => setOpen(true)}
      >
        {t('find.withdraw')}
      </button>
      {isOpen ? <WithdrawDialog find={line.find} onClose={() => setOpen(false)} /> : null}
    </p>
  );
}
