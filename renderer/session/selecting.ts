import type { TurfOpinion } from '../../shared/coverage/figures.ts';
import { type Session, startWork } from './session.ts';

/** Selects a block, or none; `additive` adds it to the selection or takes it out. */
export function selectBlock(session: Session, code: string | null, additive = false): void {
  session.store.setState(({ selection }) => {
    const codes = nextCodes(selection.codes, code, additive);
    return { selection: { codes, gapId: null, trackId: null }, turf: null, legs: null };
  });
}

function nextCodes(codes: readonly string[], code: string | null, additive: boolean) {
  if (code === null) return additive ? codes : [];
  if (!additive) return [code];
  return codes.includes(code) ? codes.filter((known) => known !== code) : [...codes, code];
}

/** Selects many blocks at once; `additive` adds them to the selection. */
export function selectBlocks(session: Session, codes: readonly string[], additive = false): void {
  session.store.setState(({ selection }) => ({
    selection: {
      codes: additive ? [...new Set([...selection.codes, ...codes])] : codes,
      gapId: null,
      trackId: null,
    },
    turf: null,
  }));
}

/** Selects a gap together with its block. */
export function selectGap(session: Session, code: string, gapId: string): void {
  session.store.setState(({ selection, turf }) => {
    const isKnown = selection.codes.includes(code);
    return {
      selection: { codes: isKnown ? selection.codes : [code], gapId, trackId: null },
      turf: isKnown ? turf : null,
      legs: null,
    };
  });
}

export function selectTrack(session: Session, trackId: string | null): void {
  session.store.setState({
    selection: { codes: [], gapId: null, trackId },
    turf: null,
    legs: null,
  });
}

/** Asks for the second opinion on a block; the answer is shown only while the block stays selected. */
export async function askTurf(session: Session, code: string): Promise<void> {
  const controller = new AbortController();
  session.store.setState({ turf: { code, opinion: null } });
  const work = startWork(session, 'turf', () => controller.abort());
  let opinion: TurfOpinion;
  try {
    opinion = await session.ports.coverage.uncoveredByTurf(code, controller.signal);
  } catch (error) {
    opinion = { kind: 'turf-failed', reason: error instanceof Error ? error.name : 'unknown' };
  } finally {
    work.end();
  }
  session.store.setState(({ turf }) => (turf?.code === code ? { turf: { code, opinion } } : {}));
}
