import { useMemo } from 'react';
import { readingDay } from '../../../shared/operations/reading-day.ts';
import { useWords } from '../../i18n/words.tsx';
import type { MapMark, MapViewProps } from '../../map/map-props.ts';
import { findLines, isListedFind } from '../../session/finds/find-lines.ts';
import { isListedLead, leadLines } from '../../session/finds/lead-lines.ts';
import { findMarkOf, leadMarkOf } from '../../session/finds/mark-states.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { siteMarks, sitesShown } from './site-marks.ts';

const noMarks: readonly MapMark[] = [];

/**
 * Finds or leads of the list that is open, else must-check sites: of all blocks in their book, of the selected one beside the
 * board; and the place a form is being given. Nothing in other workspaces.
 */
export function useMapMarks(): Pick<MapViewProps, 'marks' | 'placed' | 'onPick'> {
  const { t } = useWords();
  const session = useSession();
  const { rows, view, finds, placing, roundId, code } = useSessionState((state) => ({
    rows: state.rows,
    view: state.workspace === 'clear' ? state.clearView : null,
    finds: state.finds,
    placing: state.workspace === 'clear' ? state.placing : null,
    roundId: state.filter.roundId,
    code: sitesShown(state),
  }));
  const day = readingDay(rows, session.ports.now());
  const marks = useMemo((): readonly MapMark[] => {
    if (view?.kind === 'finds')
      return findLines(rows, day)
        .filter((line) => isListedFind(line, view.list))
        .map((line) => ({
          id: line.find.id,
          position: line.find.position,
          letter: t(`find.letter.${line.state}`),
          state: findMarkOf(line),
          isSelected: line.find.id === finds.findId,
        }));
    if (view?.kind !== 'leads')
      return roundId === null || code === undefined
        ? noMarks
        : siteMarks(rows, roundId, code, (kind) => t(`clear.site.${kind}`));
    return leadLines(rows, day).flatMap((line) => {
      const { id, position, kind } = line.lead;
      if (position === null || !isListedLead(line, view.list)) return [];
      const state = leadMarkOf(line);
      const isSelected = id === finds.leadId;
      return [{ id, position, letter: t(`lead.letter.${kind}`), state, isSelected }];
    });
  }, [rows, day, view, finds, roundId, code, t]);
  return { marks, placed: placing?.shown ?? null, onPick: placing?.onPick ?? undefined };
}
