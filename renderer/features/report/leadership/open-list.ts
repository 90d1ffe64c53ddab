import type { Session } from '../../../session/session.ts';
import type { SessionState } from '../../../session/session-state.ts';

/** Leaves the stage for the list and the map a figure stands for. */
export function openList(
  session: Session,
  tableTab: SessionState['tableTab'],
  codes: readonly string[] = [],
): void {
  leaveFullScreen();
  session.store.setState((state) => ({
    workspace: 'walk',
    tableTab,
    tableScope: codes.length > 0 ? 'selected' : 'all',
    selection: { codes, gapId: null, trackId: null },
    report: { ...state.report, isPresenting: false },
    preferences: { ...state.preferences, tableOpen: true },
  }));
}

/** Leaves the stage for the letters that need doing. */
export function openLetters(session: Session): void {
  leaveFullScreen();
  session.store.setState((state) => ({
    workspace: 'ledger',
    registerView: 'todo',
    report: { ...state.report, isPresenting: false },
  }));
}

function leaveFullScreen(): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen();
}
