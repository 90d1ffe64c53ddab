import type { MemberCandidate } from '../../shared/coverage/drag-net-members.ts';
import type {
  BlockGaps,
  BlockInterval,
  SeasonFigures,
  TurfOpinion,
} from '../../shared/coverage/figures.ts';
import type { LegLine } from '../../shared/coverage/leg-table.ts';
import type { TrackReach } from '../../shared/coverage/season-contract.ts';
import type { CountingTrial } from '../../shared/coverage/try-counting.ts';
import type { IntegrityFlag } from '../../shared/tracks/integrity/flags.ts';
import type { AssetFigures, CoveragePort, TrackLines } from '../ports/ports.ts';
import { type CallOutcome, createWorkerClient } from './worker-client.ts';

/** The coverage worker of this page; made on first use. */
export function createCoverageClient(): CoveragePort {
  const client = createWorkerClient(
    () => new Worker(new URL('./coverage.worker.ts', import.meta.url), { type: 'module' }),
  );
  let changes = 0;
  let filtering = new AbortController();
  /** Answers about a season that has moved on since are worth nothing. */
  const unlessStale = async <Output>(
    asked: Promise<CallOutcome<Output>>,
  ): Promise<Output | null> => {
    const askedAt = changes;
    const outcome = await asked;
    return askedAt === changes ? outputOf(outcome) : null;
  };
  return {
    async open(ground) {
      changes++;
      await client.call('open', ground);
    },
    async changeTracks(put, removeIds, onProgress, signal) {
      changes++;
      return outputOf(
        await client.call<SeasonFigures>(
          'changeTracks',
          { put, removeIds },
          { onProgress, signal },
        ),
      );
    },
    async setFilter(filter, onProgress, given) {
      changes++;
      // Only the newest filter is wanted; one under way would be thrown away.
      filtering.abort();
      filtering = new AbortController();
      const signal = given ? AbortSignal.any([given, filtering.signal]) : filtering.signal;
      return outputOf(
        await client.call<SeasonFigures>('setFilter', { filter }, { onProgress, signal }),
      );
    },
    intervals(codes, onProgress, signal) {
      return unlessStale(
        client.call<ReadonlyMap<string, BlockInterval>>(
          'intervals',
          { codes },
          { onProgress, signal },
        ),
      );
    },
    gaps(codes, onProgress, signal) {
      return unlessStale(
        client.call<ReadonlyMap<string, BlockGaps>>('gaps', { codes }, { onProgress, signal }),
      );
    },
    reaches() {
      return unlessStale(client.call<readonly TrackReach[]>('reaches', null));
    },
    async uncoveredByTurf(code, signal) {
      const outcome = await client.call<TurfOpinion>('uncoveredByTurf', { code }, { signal });
      return outputOf(outcome) ?? { kind: 'cancelled' };
    },
    async lines(tracks, onProgress, signal) {
      return outputOf(
        await client.call<readonly TrackLines[]>('lines', { tracks }, { onProgress, signal }),
      );
    },
    async legs(input) {
      return outputOf(await client.call<readonly LegLine[]>('legs', { input })) ?? [];
    },
    async audit(teamSizes) {
      return outputOf(await client.call<readonly IntegrityFlag[]>('audit', { teamSizes }));
    },
    async members(leader) {
      return outputOf(await client.call<readonly MemberCandidate[]>('members', { leader })) ?? [];
    },
    assets(sources, withinMetres, onProgress, signal) {
      return unlessStale(
        client.call<AssetFigures>('assets', { sources, withinMetres }, { onProgress, signal }),
      );
    },
    async tryCounting(roundId, changes, onProgress, signal) {
      return outputOf(
        await client.call<CountingTrial>(
          'tryCounting',
          { roundId, changes },
          { onProgress, signal },
        ),
      );
    },
    async tile(request) {
      return outputOf(await client.call<ImageBitmap | null>('tile', request));
    },
  };
}

function outputOf<Output>(outcome: CallOutcome<Output>): Output | null {
  return outcome.kind === 'done' ? outcome.output : null;
}
