import { type Session, startWork } from './session.ts';
import type { SessionState } from './session-state.ts';

const chunkSize = 60;

/** Codes of the blocks whose interval and gaps are wanted first: those selected. */
function wantedCodes(state: SessionState): readonly string[] {
  return state.selection.codes.filter((code) => state.figuresByCode.has(code));
}

/** Works out interval and gaps of the selection as soon as it or the figures change, then the intervals of all blocks. */
export function fillFigures(session: Session): () => void {
  let background = new AbortController();
  const unsubscribe = session.store.subscribe((state, before) => {
    const isNewSeason = state.coverageRevision !== before.coverageRevision;
    if (isNewSeason || state.selection.codes !== before.selection.codes)
      void fillBlocks(session, wantedCodes(state));
    if (isNewSeason) {
      background.abort();
      background = new AbortController();
      void fillAllIntervals(session, background.signal);
    }
  });
  return () => {
    background.abort();
    unsubscribe();
  };
}

async function fillBlocks(session: Session, codes: readonly string[]): Promise<void> {
  const { intervals, gaps, coverageRevision } = session.store.getState();
  const isCurrent = () => session.store.getState().coverageRevision === coverageRevision;
  const withoutInterval = codes.filter((code) => !intervals.has(code));
  const withoutGaps = codes.filter((code) => !gaps.has(code));
  if (withoutGaps.length > 0) {
    const found = await session.ports.coverage.gaps(withoutGaps);
    if (found !== null && isCurrent())
      session.store.setState((state) => ({ gaps: new Map([...state.gaps, ...found]) }));
  }
  if (withoutInterval.length > 0 && isCurrent()) {
    const found = await session.ports.coverage.intervals(withoutInterval);
    if (found !== null && isCurrent())
      session.store.setState((state) => ({ intervals: new Map([...state.intervals, ...found]) }));
  }
}

async function fillAllIntervals(session: Session, signal: AbortSignal): Promise<void> {
  await fillInChunks(session, 'intervals', signal, async (codes) => {
    const found = await session.ports.coverage.intervals(codes, undefined, signal);
    if (found === null || signal.aborted) return false;
    session.store.setState((state) => ({ intervals: new Map([...state.intervals, ...found]) }));
    return true;
  });
}

/** Lists the gaps of every block, a chunk at a time so that other questions are answered between. */
export async function fillAllGaps(session: Session): Promise<void> {
  const controller = new AbortController();
  await fillInChunks(
    session,
    'gaps',
    controller.signal,
    async (codes) => {
      const found = await session.ports.coverage.gaps(codes, undefined, controller.signal);
      if (found === null) return false;
      session.store.setState((state) => ({ gaps: new Map([...state.gaps, ...found]) }));
      return true;
    },
    () => controller.abort(),
  );
}

async function fillInChunks(
  session: Session,
  kind: 'intervals' | 'gaps',
  signal: AbortSignal,
  fill: (codes: readonly string[]) => Promise<boolean>,
  cancel: (() => void) | null = null,
): Promise<void> {
  const { figures, [kind]: known, coverageRevision } = session.store.getState();
  // Walked blocks first: the others have little to tell.
  const codes = (figures?.blocks ?? [])
    .toSorted((a, b) => b.seenSquareMetres - a.seenSquareMetres)
    .map((block) => block.code)
    .filter((code) => !known.has(code));
  if (codes.length === 0) return;
  const work = startWork(session, kind, cancel);
  try {
    for (let start = 0; start < codes.length; start += chunkSize) {
      if (signal.aborted || session.store.getState().coverageRevision !== coverageRevision) return;
      if (!(await fill(codes.slice(start, start + chunkSize)))) return;
      work.onProgress(Math.min(start + chunkSize, codes.length), codes.length);
    }
  } finally {
    work.end();
  }
}
