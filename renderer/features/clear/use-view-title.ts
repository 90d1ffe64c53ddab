import { useWords } from '../../i18n/words.tsx';
import { useSessionState } from '../../session/use-session.ts';

/** What the list of the board shows now. */
export function useViewTitle(): string {
  const { t } = useWords();
  const { view, units } = useSessionState((state) => ({
    view: state.clearView,
    units: state.rows.units,
  }));
  if (view.kind === 'state') return t(`clear.state.${view.state}`);
  if (view.kind === 'group') return t(`state.${view.group}`);
  if (view.kind === 'station') return units.get(view.stationId)?.name ?? '';
  if (view.kind === 'page') return t(`clear.page.${view.page}`);
  return t(`clear.view.${view.kind}`);
}
