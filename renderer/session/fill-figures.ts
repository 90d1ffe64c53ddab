import { addNotice, type Session, startWork } from './session.ts';
import type { SessionState } from './session-state.ts';

const chunkSize = 60;

/** Codes of the blocks whose interval and gaps are wanted first: those selected. */
function wantedCodes(state: SessionState): readonly string[] {
  const known = state.selection.codes.filter((code) => state.figuresByCode.has(code));
  // Of a selection drawn over half the ground nobody looks at single gaps.
  return known.length > chunkSize ? [] : known;
}

/**
 * Works out interval and gaps of the selection as soon as it or the figures change, and in the background the intervals of
 * all blocks. A new selection goes before the background, which starts again after it.
 */
export function fillFigures(session: Session): () => void {
  let background = new AbortController();
  const unsubscribe = session.store.subscribe((state, before) => {
    const isNewSeason = state.coverageRevision !== before.coverageRevision;
    if (!isNewSeason && state.selection.codes === before.selection.codes) return;
    background.abort();
    background = new AbortController();
    fillInOrder(session, wantedCodes(state), background.signal).catch(() =>
      addNotice(session, { kind: 'coverage-failed' }),
    );
  });
  return () => {
    background.abort();
    unsubscribe();
  };
}

async function fillInOrder(
  session: Session,
  codes: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  await fillBlocks(session, codes);
  if (!signal.aborted) await fillAllIntervals(session, signal);
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

/** One question for all blocks: every track is then swept once a level, not once a chunk. */
export async function fillAllIntervals(session: Session, signal: AbortSignal): Promise<void> {
  const { figures, intervals, coverageRevision } = session.store.getState();
  const codes = (figures?.blocks ?? [])
    .map((block) => block.code)
    .filter((code) => !intervals.has(code));
  if (codes.length === 0) return;
  const work = startWork(session, 'intervals');
  try {
    const found = await session.ports.coverage.intervals(codes, work.onProgress, signal);
    if (found === null || session.store.getState().coverageRevision !== coverageRevision) return;
    session.store.setState((state) => ({ intervals: new Map([...state.intervals, ...found]) }));
  } finally {
    work.end();
  }
}

/** Lists the gaps of every block, a chunk at a time so that other questions are answered between. */
export async function fillAllGaps(session: Session): Promise<void> {
  const { figures } = session.store.getState();
  await fillGaps(
    session,
    (figures?.blocks ?? []).map((block) => block.code),
  );
}

/** Lists the gaps of the blocks given that have none listed yet. */
export async function fillGaps(session: Session, wanted: readonly string[]): Promise<void> {
  const { gaps, coverageRevision } = session.store.getState();
  const codes = wanted.filter((code) => !gaps.has(code));
  if (codes.length === 0) return;
  const controller = new AbortController();
  const { signal } = controller;
  const work = startWork(session, 'gaps', () => controller.abort());
  try {
    for (let start = 0; start < codes.length; start += chunkSize) {
      const chunk = codes.slice(start, start + chunkSize);
      const found = await session.ports.coverage.gaps(chunk, undefined, signal);
      if (found === null || session.store.getState().coverageRevision !== coverageRevision) return;
      session.store.setState((state) => ({ gaps: new Map([...state.gaps, ...found]) }));
      work.onProgress(Math.min(start + chunkSize, codes.length), codes.length);
    }
  } finally {
    work.end();
  }
}
