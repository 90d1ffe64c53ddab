import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AtRestPort } from '../../shared/host/at-rest.ts';
import type { PackagePort } from '../../shared/host/packages.ts';
import type { HostBridge } from '../../shared/host/ports.ts';
import type { SnapshotPort } from '../../shared/host/snapshots.ts';
import { emptyState } from '../../shared/operations/state.ts';
import { ok, type Problem, type Result } from '../../shared/problems/problem.ts';
import type { AccountPort } from '../ports/account-port.ts';
import type {
  Boot,
  CoveragePort,
  GroundPort,
  ImportPort,
  LedgerClient,
  ListPort,
  OnProgress,
  Recorded,
} from '../ports/ports.ts';
import type { ReportPort } from '../ports/report-port.ts';
import { firstFindsView } from './finds/finds-view.ts';
import { firstPlanView } from './plan/plan-view.ts';
import { loadPreferences, type Preferences, savePreferences } from './preferences.ts';
import { firstReportState } from './report-state.ts';
import type { Notice, RunningWork, SessionState, WorkKind } from './session-state.ts';

/** Everything the page needs from outside itself, put together once by the composition root. */
export interface SessionPorts {
  readonly coverage: CoveragePort;
  readonly imports: ImportPort;
  readonly ground?: GroundPort;
  readonly lists?: ListPort;
  readonly packages?: PackagePort;
  readonly snapshots?: SnapshotPort;
  readonly atRest?: AtRestPort;
  readonly reports?: ReportPort;
  readonly host: HostBridge;
  readonly account: AccountPort;
  /** Begins the page anew. */
  reload(): void;
  openLedger(onProgress: OnProgress): Promise<Boot>;
  createSample(): Promise<Result<unknown>>;
  createProject(input: unknown): Promise<Result<unknown>>;
  /** Entries before the damage, as lines of JSON. */
  readReadableEntries(): Promise<Uint8Array>;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  now(): number;
}

export interface Session {
  readonly store: StoreApi<SessionState>;
  readonly ports: SessionPorts;
}

/** A session before anything is open. */
export function createSession(ports: SessionPorts): Session {
  const store = createStore<SessionState>(() => ({
    boot: { kind: 'starting' },
    signedIn: null,
    isLocked: false,
    isConfirmed: false,
    confirming: null,
    rows: emptyState,
    savedAt: null,
    ground: null,
    figures: null,
    figuresByCode: new Map(),
    intervals: new Map(),
    gaps: new Map(),
    coverageRevision: 0,
    tracksByBlock: null,
    clearView: { kind: 'all' },
    newSite: null,
    finds: firstFindsView,
    placing: null,
    trackLines: new Map(),
    filter: { roundId: null, modes: null, from: null, until: null },
    level: 'nominal',
    shown: 'seen',
    selection: { codes: [], gapId: null, trackId: null },
    turf: null,
    legs: null,
    integrity: null,
    assets: null,
    work: [],
    notices: [],
    dialog: null,
    droppedFiles: [],
    tool: 'select',
    mapBounds: null,
    metresPerPixel: null,
    scaleDenominator: null,
    pointer: null,
    mapAvailable: true,
    tableTab: 'blocks',
    tableScope: 'all',
    workspace: 'walk',
    ledgerPage: 'letters',
    registerView: 'all',
    letterId: null,
    letterDrawing: null,
    unitId: null,
    registerOn: null,
    plan: firstPlanView,
    reaches: null,
    report: firstReportState,
    preferences: loadPreferences(ports.storage),
  }));
  return { store, ports };
}

/** The ledger's client while one is open. */
export function clientOf(session: Session): LedgerClient | null {
  const { boot } = session.store.getState();
  return boot.kind === 'open' ? boot.client : null;
}

export function setPreferences(session: Session, change: Partial<Preferences>): void {
  const preferences = { ...session.store.getState().preferences, ...change };
  session.store.setState({ preferences });
  savePreferences(session.ports.storage, preferences);
}

export function addNotice(session: Session, notice: Notice): void {
  session.store.setState(({ notices }) => ({ notices: [...notices, notice] }));
}

let lastWorkId = 0;

/** Shows long work in the status bar; the returned functions move its bar and take it away. */
export function startWork(session: Session, kind: WorkKind, cancel: (() => void) | null = null) {
  lastWorkId++;
  const id = lastWorkId;
  const work: RunningWork = {
    id,
    kind,
    done: 0,
    total: 0,
    startedAt: session.ports.now(),
    cancel,
  };
  session.store.setState((state) => ({ work: [...state.work, work] }));
  return {
    onProgress(done: number, total: number): void {
      session.store.setState((state) => ({
        work: state.work.map((item) => (item.id === id ? { ...item, done, total } : item)),
      }));
    },
    end(): void {
      session.store.setState((state) => ({ work: state.work.filter((item) => item.id !== id) }));
    },
  };
}

/** Performs an operation and says so; a refusal becomes a notice and is returned. */
export async function perform(
  session: Session,
  operation: string,
  input: unknown,
): Promise<Result<Recorded>> {
  const client = clientOf(session);
  if (client === null) return refuseWith(session, { code: 'project-missing' });
  const work = startWork(session, 'save');
  try {
    let recorded = await client.perform(operation, input);
    if (!recorded.ok && recorded.problem.code === 'confirmation-needed') {
      if (!(await askConfirmation(session))) return recorded;
      recorded = await client.perform(operation, input);
    }
    // The host no longer knows this window, as after it was started anew: the password brings it back.
    if (!recorded.ok && recorded.problem.code === 'sign-in-needed')
      session.store.setState(({ signedIn }) => ({ isLocked: signedIn?.account != null }));
    if (!recorded.ok) return refuseWith(session, recorded.problem);
    // A password given again counts for one command.
    session.store.setState({ savedAt: recorded.value.savedAt, isConfirmed: false });
    return ok(recorded.value);
  } finally {
    work.end();
  }
}

/** Waits until the password is given again; false when the signature is given up. */
function askConfirmation(session: Session): Promise<boolean> {
  session.store.getState().confirming?.(false);
  return new Promise((confirming) => session.store.setState({ confirming }));
}

function refuseWith(session: Session, problem: Problem): Result<never> {
  addNotice(session, { kind: 'problem', problem });
  return { ok: false, problem };
}
