import { useCallback, useMemo, useRef, useState } from 'react';
import type { MessageKey } from '../../i18n/messages.ts';
import type { ImportPort } from '../../ports/ports.ts';
import { clientOf, type Session, setPreferences, startWork } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { type Assignment, findAssignmentFault, firstAssignment } from './assignment.ts';
import { type FiguresBefore, takeFigures } from './effect.ts';
import { type FileState, fileStates, type ListedFile } from './read-files.ts';
import { type WrittenFile, writeFile } from './write-import.ts';

export interface Outcome {
  readonly written: readonly WrittenFile[];
  readonly before: FiguresBefore | null;
  /** Coverage revision the figures before belong to. */
  readonly revision: number;
}

export type Stage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'done'; readonly outcome: Outcome };

export interface Importing {
  readonly files: readonly ListedFile[];
  readonly states: readonly FileState[];
  readonly progress: number;
  readonly stage: Stage;
  readonly assignment: Assignment;
  /** Why it cannot be confirmed; null when it can. */
  readonly reason: MessageKey | null;
  readonly addFiles: (files: readonly File[]) => void;
  readonly cancelReading: () => void;
  readonly assign: (change: Partial<Assignment>) => void;
  readonly confirm: () => Promise<void>;
  readonly reset: () => void;
}

/** One import from dropped files to the acknowledgement. */
export function useImporting(): Importing {
  const session = useSession();
  const { rows, preferences, shownRoundId } = useSessionState((state) => ({
    rows: state.rows,
    preferences: state.preferences,
    shownRoundId: state.filter.roundId,
  }));
  const reading = useReading(session);
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' });
  const [change, setChange] = useState<Partial<Assignment>>({});
  const assignment = useMemo(
    () => ({
      ...firstAssignment(preferences, rows.rounds, rows.teams, shownRoundId, rows),
      ...change,
    }),
    [preferences, rows, shownRoundId, change],
  );
  const states = useMemo(() => fileStates(reading.files, rows), [reading.files, rows]);
  const { clear, addFiles: readFiles } = reading;
  const addFiles = useCallback(
    (added: readonly File[]) => {
      setStage((known) => (known.kind === 'done' ? { kind: 'choosing' } : known));
      readFiles(added);
    },
    [readFiles],
  );
  const reset = useCallback(() => {
    clear();
    setStage({ kind: 'choosing' });
    setChange({});
  }, [clear]);
  const confirm = async () => {
    setStage({ kind: 'writing' });
    remember(session, assignment);
    const outcome = await writeAll(session, reading.files, states, assignment);
    clear();
    setStage({ kind: 'done', outcome });
  };
  return {
    files: reading.files,
    states,
    progress: reading.progress,
    stage,
    assignment,
    reason: findAssignmentFault(assignment),
    addFiles,
    cancelReading: reading.cancel,
    assign: (part) => setChange((known) => ({ ...known, ...part })),
    confirm,
    reset,
  };
}

function useReading(session: Session) {
  const [files, setFiles] = useState<readonly ListedFile[]>([]);
  const [progress, setProgress] = useState(0);
  const controller = useRef(new AbortController());
  const cancel = useCallback(() => {
    controller.current.abort();
    controller.current = new AbortController();
    setFiles((known) => known.filter((item) => item.kind !== 'reading'));
  }, []);
  const clear = useCallback(() => {
    cancel();
    setFiles([]);
  }, [cancel]);
  const addFiles = useCallback(
    (added: readonly File[]) => {
      const { signal } = controller.current;
      setFiles((known) => [...known, ...added.map((file) => ({ kind: 'reading' as const, file }))]);
      const readAll = async () => {
        const work = startWork(session, 'import', cancel);
        for (const file of added) {
          if (signal.aborted) break;
          const onProgress = (done: number, total: number) => {
            work.onProgress(done, total);
            setProgress(total > 0 ? done / total : 0);
          };
          const boundary = session.store.getState().ground?.input.boundary;
          const listed = await readOne(session.ports.imports, file, signal, onProgress, boundary);
          if (listed !== null)
            setFiles((known) => known.map((item) => (item.file === file ? listed : item)));
        }
        work.end();
      };
      void readAll();
    },
    [session, cancel],
  );
  return { files, progress, addFiles, cancel, clear };
}

async function readOne(
  imports: ImportPort,
  file: File,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
  boundary: GeoJSON.MultiPolygon | undefined,
): Promise<ListedFile | null> {
  try {
    const read = await imports.read(file, onProgress, signal, boundary);
    return read === null ? null : { kind: 'read', file, read };
  } catch (error) {
    return { kind: 'failed', file, code: error instanceof Error ? error.name : 'unknown' };
  }
}

function remember(session: Session, assignment: Assignment): void {
  const { halfWidths } = session.store.getState().preferences;
  const width = assignment.sweepHalfWidthMetres;
  setPreferences(session, {
    importMode: assignment.mode,
    importPurpose: assignment.purpose,
    importTeamId: assignment.teamId,
    importPeople: assignment.people,
    halfWidths: width === null ? halfWidths : { ...halfWidths, [assignment.mode]: width },
  });
}

async function writeAll(
  session: Session,
  files: readonly ListedFile[],
  states: readonly FileState[],
  assignment: Assignment,
): Promise<Outcome> {
  const client = clientOf(session);
  const { coverageRevision: revision } = session.store.getState();
  const before = takeFigures(session.store.getState());
  const written: WrittenFile[] = [];
  const work = startWork(session, 'save');
  for (const [index, item] of files.entries())
    if (client !== null && item.kind === 'read' && states[index] === 'ready')
      written.push(await writeFile(client, item.file, item.read, assignment));
  work.end();
  if (client !== null) session.store.setState({ savedAt: client.lastSavedAt() });
  return { written, before, revision };
}
