import { readingDay } from '../../shared/operations/reading-day.ts';
import { type Board, makeBoard } from './clearance-board.ts';
import { useSession, useSessionState } from './use-session.ts';

type Input = Parameters<typeof makeBoard>[0];

/** The last board made: map, tree and lists ask for the same one. */
let last: { readonly input: Input; readonly day: string; readonly board: Board | null } | null =
  null;

/** The clearing board while its workspace is open; null elsewhere, and until its figures are there. */
export function useClearing(): Board | null {
  const session = useSession();
  const { workspace, ...input } = useSessionState((state) => ({
    workspace: state.workspace,
    rows: state.rows,
    ground: state.ground,
    figures: state.figures,
    figuresByCode: state.figuresByCode,
    intervals: state.intervals,
    gaps: state.gaps,
    tracksByBlock: state.tracksByBlock,
    filter: state.filter,
  }));
  if (workspace !== 'clear') return null;
  const day = readingDay(input.rows, session.ports.now());
  if (last === null || last.day !== day || !isSame(last.input, input))
    last = { input, day, board: makeBoard(input, day) };
  return last.board;
}

function isSame(a: Input, b: Input): boolean {
  return (Object.keys(a) as (keyof Input)[]).every((name) => a[name] === b[name]);
}
