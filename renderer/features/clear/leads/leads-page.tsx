import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { readingDay } from '../../../../shared/operations/reading-day.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { LeadList } from '../../../session/finds/finds-view.ts';
import { isListedLead, type LeadLine, leadLines } from '../../../session/finds/lead-lines.ts';
import { leadStateMarks } from '../../../session/finds/mark-states.ts';
import { openForm } from '../../../session/finds/select-find.ts';
import { useMay } from '../../../session/use-may.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { RoleButton } from '../book-page.tsx';
import { ListStrip, type StripTerm } from '../list-strip.tsx';
import { LeadForm } from './lead-form.tsx';
import { LeadPanel } from './lead-panel.tsx';
import { LeadsTable } from './leads-table.tsx';
import { TargetsDialog } from './targets-dialog.tsx';

const states = ['received', 'assigned', 'checked', 'answered', 'closed'] as const;

/** 线索: what came in and how far it has come, suspect plots on the map, and one lead with its next step. */
export function LeadsPage({ list }: { readonly list: LeadList }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { rows, finds } = useSessionState((state) => ({ rows: state.rows, finds: state.finds }));
  const day = readingDay(rows, session.ports.now());
  const lines = useMemo(() => leadLines(rows, day), [rows, day]);
  const shown = useMemo(() => lines.filter((line) => isListedLead(line, list)), [lines, list]);
  const [hasTargets, setTargets] = useState(false);
  const line = lines.find(({ lead }) => lead.id === finds.leadId);
  return (
    <>
      <Strip lines={lines} onTargets={() => setTargets(true)} />
      {hasTargets ? <TargetsDialog onClose={() => setTargets(false)} /> : null}
      <section className="finds-table" data-testid="leads-table">
        <LeadsTable lines={shown} day={day} />
      </section>
      <aside className="clear-sign" data-testid="lead-side">
        {finds.form?.kind === 'lead' ? (
          <LeadForm />
        ) : line === undefined ? (
          <p className="clear-empty">{t('lead.pick')}</p>
        ) : (
          <LeadPanel key={line.lead.id} line={line} day={day} />
        )}
      </aside>
    </>
  );
}

function Strip({
  lines,
  onTargets,
}: {
  readonly lines: readonly LeadLine[];
  readonly onTargets: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const mayRecord = useMay('record-lead');
  const term = (list: LeadList, chip: StripTerm['chip'] = null): StripTerm => ({
    view: { kind: 'leads', list },
    label: t(`lead.list.${list}`),
    count: lines.filter((line) => isListedLead(line, list)).length,
    chip,
  });
  return (
    <ListStrip
      total={term('all')}
      states={states.map((state) =>
        term(state, { state: leadStateMarks[state], letter: t('lead.letter.report') }),
      )}
      others={[term('overdue'), term('supervised')]}
    >
      <RoleButton
        operation="record-targets"
        testId="targets-new"
        label={t('lead.targets')}
        onClick={onTargets}
      />
      <Button
        type="primary"
        icon={<Plus size={14} />}
        disabled={!mayRecord}
        title={mayRecord ? '' : t('reason.not-your-role')}
        data-testid="lead-new"
        onClick={() => openForm(session, { kind: 'lead' })}
      >
        {t('lead.new')}
      </Button>
    </ListStrip>
  );
}
