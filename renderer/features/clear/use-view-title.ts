import { useWords } from '../../i18n/words.tsx';
import type { BoardView } from '../../session/session-state.ts';
import { useSessionState } from '../../session/use-session.ts';

/** What the list of the board shows now. */
export function useViewTitle(view: BoardView): string {
  const { t } = useWords();
  const { units } = useSessionState((state) => ({ units: state.rows.units }));
  if (view.kind === 'state') return t(`clear.state.${view.state}`);
  if (view.kind === 'group') return t(`state.${view.group}`);
  if (view.kind === 'station') return units.get(view.stationId)?.name ?? '';
  return t(`clear.view.${view.kind}`);
}
