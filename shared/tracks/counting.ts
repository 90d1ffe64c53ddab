import type {
  DecidedUses,
  DragNet,
  LegUse,
  LegUseSpan,
  SecondPurpose,
  TrackError,
  TrackLimits,
} from './counting-records.ts';
import { modeTable, type StepLimits } from './mode-table.ts';
import type { Purpose, Track } from './records.ts';

/** How one track counts beyond its own record. */
export interface TrackCounting {
  readonly limits: Omit<TrackLimits, 'id'> | null;
  readonly spans: readonly LegUseSpan[];
  readonly secondPurpose: Purpose | null;
  readonly dragNet: Pick<DragNet, 'people' | 'spacingMetres'> | null;
  /** Position error of its fixes, metres; null for the program's own in the open. */
  readonly errorMetres: number | null;
  /** Walked inside a drag-net whose leader's track counts for it: adds ground, but neither people nor length. */
  readonly isMember: boolean;
}

/** A track about which nothing was decided. */
export const undecided: TrackCounting = {
  limits: null,
  spans: [],
  secondPurpose: null,
  dragNet: null,
  errorMetres: null,
  isMember: false,
};

/** The tables that decide how tracks count. */
export interface CountingRows {
  readonly legUses: ReadonlyMap<string, DecidedUses>;
  readonly secondPurposes: ReadonlyMap<string, SecondPurpose>;
  readonly trackLimits: ReadonlyMap<string, TrackLimits>;
  readonly trackErrors: ReadonlyMap<string, TrackError>;
  readonly dragNets: ReadonlyMap<string, DragNet>;
}

/** Reads how tracks count; undefined for a track about which nothing was decided, which is most of them. */
export function countingReader(rows: CountingRows): (trackId: string) => TrackCounting | undefined {
  const members = new Set([...rows.dragNets.values()].flatMap((net) => net.memberTrackIds));
  return (trackId) => {
    const limits = rows.trackLimits.get(trackId);
    const spans = rows.legUses.get(trackId)?.spans ?? [];
    const secondPurpose = rows.secondPurposes.get(trackId)?.purpose ?? null;
    const net = rows.dragNets.get(trackId);
    const errorMetres = rows.trackErrors.get(trackId)?.errorMetres ?? null;
    const isMember = members.has(trackId);
    if (limits === undefined && spans.length === 0 && secondPurpose === null)
      if (net === undefined && errorMetres === null && !isMember) return undefined;
    return {
      limits: limits === undefined ? null : withoutId(limits),
      spans,
      secondPurpose,
      dragNet: net === undefined ? null : { people: net.people, spacingMetres: net.spacingMetres },
      errorMetres,
      isMember,
    };
  };
}

function withoutId({ id: _id, ...limits }: TrackLimits): Omit<TrackLimits, 'id'> {
  return limits;
}

/** Limits between fixes of a track: those it came in under, else the program's for its mode. */
export function limitsOf(track: Pick<Track, 'mode'>, counting?: TrackCounting): StepLimits {
  const kept = counting?.limits ?? null;
  if (kept === null) return modeTable[track.mode];
  return {
    stepSeconds: kept.stepSeconds ?? Number.POSITIVE_INFINITY,
    stepMetres: kept.stepMetres ?? Number.POSITIVE_INFINITY,
    speedKilometresPerHour: kept.speedKilometresPerHour ?? Number.POSITIVE_INFINITY,
  };
}

/** People a track stands for: everyone in its drag-net; none for a member's own track, whom the net has counted. */
export function peopleOn(track: Pick<Track, 'people'>, counting?: TrackCounting): number {
  if (counting?.isMember === true) return 0;
  return counting?.dragNet?.people ?? track.people;
}

/** Half of the strip a track sweeps, metres: half of N · spacing for a drag-net, else as declared. */
export function sweptHalfWidthOf(
  track: Pick<Track, 'sweepHalfWidthMetres'>,
  counting?: TrackCounting,
): number {
  const net = counting?.dragNet ?? null;
  return net === null ? track.sweepHalfWidthMetres : (net.people * net.spacingMetres) / 2;
}

/**
 * Use of legs nobody has decided about. Survey and patrol search, alone or together; commuting passes. Commuting together
 * with one of them says no longer which leg was which, so that such a track is undeclared until its legs are decided.
 */
export function declaredUse(purpose: Purpose, second: Purpose | null = null): LegUse {
  const uses = new Set([purpose, second ?? purpose].map(onlyUse));
  return uses.size === 1 ? onlyUse(purpose) : 'undeclared';
}

function onlyUse(purpose: Purpose): LegUse {
  if (purpose === 'commuting') return 'transit';
  return purpose === 'undeclared' ? 'undeclared' : 'search';
}
