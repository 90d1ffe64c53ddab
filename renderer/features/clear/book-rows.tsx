import { type ReactNode, useMemo } from 'react';
import { readingDay } from '../../../shared/operations/reading-day.ts';
import { useWords } from '../../i18n/words.tsx';
import { findLines, isListedFind } from '../../session/finds/find-lines.ts';
import type { FindList, LeadList } from '../../session/finds/finds-view.ts';
import { isListedLead, leadLines } from '../../session/finds/lead-lines.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { TreeGroup } from '../../ui/tree-group.tsx';
import { ClearRow } from './clear-row.tsx';

const findLists = ['all', 'overdue', 'traced'] as const satisfies readonly FindList[];
const leadLists = [
  'all',
  'overdue',
  'supervised',
  'targets',
] as const satisfies readonly LeadList[];

/** The books beside the board: finds and leads, with what in them presses. */
export function BookRows(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const day = readingDay(rows, session.ports.now());
  const finds = useMemo(() => findLines(rows, day), [rows, day]);
  const leads = useMemo(() => leadLines(rows, day), [rows, day]);
  return (
    <>
      <TreeGroup title={t('find.page')} count={finds.length}>
        {findLists.map((list) => {
          const count = finds.filter((line) => isListedFind(line, list)).length;
          return (
            <ClearRow
              key={list}
              view={{ kind: 'finds', list }}
              label={t(`find.list.${list}`)}
              count={count}
              isBad={list !== 'all' && count > 0}
            />
          );
        })}
      </TreeGroup>
      <TreeGroup title={t('lead.page')} count={leads.length}>
        {leadLists.map((list) => {
          const count = leads.filter((line) => isListedLead(line, list)).length;
          return (
            <ClearRow
              key={list}
              view={{ kind: 'leads', list }}
              label={t(`lead.list.${list}`)}
              count={count}
              isBad={(list === 'overdue' || list === 'supervised') && count > 0}
            />
          );
        })}
      </TreeGroup>
    </>
  );
}
