import { expect, it } from 'vitest';
import type { CoveragePort, LedgerClient } from '../../../renderer/ports/ports.ts';
import { followLedger } from '../../../renderer/session/live-coverage.ts';
import { createSession, type SessionPorts } from '../../../renderer/session/session.ts';
import type { SeasonFigures } from '../../../shared/coverage/figures.ts';
import { refuse } from '../../../shared/problems/problem.ts';
import { aProject, type LedgerAtWork } from '../../builders/memory-ledger.ts';

const noFigures: SeasonFigures = {
  blocks: [],
  blocksReached: 0,
  maskSquareMetres: 0,
  excludedSquareMetres: 0,
  seenSquareMetres: 0,
  uncoveredSquareMetres: 0,
  resolutionMetres: [1, 1],
};

/** A session whose worker only notes which tracks it was given and how many it lost. */
function sessionOver(given: string[][]) {
  const coverage = {
    open: async () => undefined,
    changeTracks: async (put: Parameters<CoveragePort['changeTracks']>[0]) => {
      given.push(put.map(({ track }) => track.name));
      return noFigures;
    },
    lines: async () => [],
  } as Partial<CoveragePort> as CoveragePort;
  const storage = { getItem: () => null, setItem: () => undefined };
  return createSession({ coverage, storage, now: () => 0 } as unknown as SessionPorts);
}

/** The ledger's client over a host whose disc fails as often as said. */
function clientOver(ledger: LedgerAtWork, disc: { failing: string | null }) {
  let tell = () => {};
  const client = {
    state: () => ledger.state,
    lastSavedAt: () => null,
    readBlob: (sha256: string) =>
      sha256 === disc.failing
        ? Promise.resolve(refuse('disk-failed', { file: sha256 }))
        : ledger.port.readBlob(sha256),
    subscribe: (listener: () => void) => {
      tell = listener;
      return () => undefined;
    },
  } as Partial<LedgerClient> as LedgerClient;
  return { client, tell: () => tell() };
}

it('asks again for a track that could not be read, instead of counting without it for good', async () => {
  const ledger = await aProject();
  const roundId = [...ledger.state.rounds.keys()][0]!;
  const walk = await ledger.trackInput('a', roundId, 2);
  await ledger.do('import-tracks', walk);
  const [first, second] = [...ledger.state.tracks.values()];
  const disc: { failing: string | null } = { failing: second!.packedBlob };
  const given: string[][] = [];
  const session = sessionOver(given);
  const { client, tell } = clientOver(ledger, disc);
  followLedger(session, client);
  await expect.poll(() => given).toEqual([[first!.name]]);
  expect(session.store.getState().notices).toMatchObject([{ problem: { code: 'disk-failed' } }]);
  // Meanwhile it costs no figures and no second notice.
  tell();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(given).toHaveLength(1);
  expect(session.store.getState().notices).toHaveLength(1);
  disc.failing = null;
  tell();
  await expect.poll(() => given).toEqual([[first!.name], [second!.name]]);
  tell();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(given).toHaveLength(2);
});
