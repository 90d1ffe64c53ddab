import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { readingDay } from '../../../../shared/operations/reading-day.ts';
import { formatNumber } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import { type FindLine, findLines, isListedFind } from '../../../session/finds/find-lines.ts';
import type { FindList } from '../../../session/finds/finds-view.ts';
import { findStateMarks } from '../../../session/finds/mark-states.ts';
import { openForm } from '../../../session/finds/select-find.ts';
import { useMay } from '../../../session/use-may.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { ListStrip, type StripTerm } from '../list-strip.tsx';
import { FindForm } from './find-form.tsx';
import { FindPanel } from './find-panel.tsx';
import { FindsTable } from './finds-table.tsx';

const states = ['found', 'eradicated', 'disposed', 'rechecked', 'closed'] as const;

/** 发现: how many stand where, the list with its marks on the map, and one dossier with its next step. */
export function FindsPage({ list }: { readonly list: FindList }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { rows, finds } = useSessionState((state) => ({ rows: state.rows, finds: state.finds }));
  const day = readingDay(rows, session.ports.now());
  const lines = useMemo(() => findLines(rows, day), [rows, day]);
  const shown = useMemo(() => lines.filter((line) => isListedFind(line, list)), [lines, list]);
  const line = lines.find(({ find }) => find.id === finds.findId);
  return (
    <>
      <Strip lines={lines} />
      <section className="finds-table" data-testid="finds-table">
        <FindsTable lines={shown} day={day} />
      </section>
      <aside className="clear-sign" data-testid="find-side">
        {finds.form?.kind === 'find' ? (
          <FindForm leadId={finds.form.leadId} />
        ) : line === undefined ? (
          <p className="clear-empty">{t('find.pick')}</p>
        ) : (
          <FindPanel key={line.find.id} line={line} />
        )}
      </aside>
    </>
  );
}

function Strip({ lines }: { readonly lines: readonly FindLine[] }): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const mayRecord = useMay('record-find');
  const term = (list: FindList, chip: StripTerm['chip'] = null): StripTerm => ({
    view: { kind: 'finds', list },
    label: t(`find.list.${list}`),
    count: lines.filter((line) => isListedFind(line, list)).length,
    chip,
  });
  const plants = lines.reduce((sum, line) => sum + (line.isWithdrawn ? 0 : line.plants), 0);
  return (
    <ListStrip
      total={term('all')}
      states={states.map((state) =>
        term(state, { state: findStateMarks[state], letter: t(`find.letter.${state}`) }),
      )}
      others={[term('overdue'), term('traced')]}
    >
      <span className="hint" data-testid="find-plants">
        {t('find.plants', { count: formatNumber(plants, 0, language) })}
      </span>
      <Button
        type="primary"
        icon={<Plus size={14} />}
        disabled={!mayRecord}
        title={mayRecord ? '' : t('reason.not-your-role')}
        data-testid="find-new"
        onClick={() => openForm(session, { kind: 'find', leadId: null })}
      >
        {t('find.new')}
      </Button>
    </ListStrip>
  );
}
