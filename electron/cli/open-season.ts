import type { TrackFilter } from '../../shared/coverage/figures.ts';
import type { GroundInput, TrackInput } from '../../shared/coverage/inputs.ts';
import type { Season } from '../../shared/coverage/season-contract.ts';
import { loadGround } from '../../shared/operations/load-ground.ts';
import { seasonInputs } from '../../shared/operations/season-inputs.ts';
import { ok, type Result, refuse } from '../../shared/problems/problem.ts';
import { latestRound } from '../../shared/tracks/latest-round.ts';
import type { OpenLedger } from './open-ledger.ts';
import { uncancelled } from './uncancelled.ts';

/** A season with what it was made of. */
export interface OpenSeason {
  readonly season: Season;
  readonly ground: GroundInput;
  readonly inputs: readonly TrackInput[];
  readonly roundId: string | null;
}

/** The season of one round, the latest when none is asked for: coverage never adds up over rounds. */
export async function openSeason(
  { port, session }: OpenLedger,
  asked: string | null,
): Promise<Result<OpenSeason>> {
  const { state } = session;
  const readBlob = (sha256: string) => port.readBlob(sha256);
  const ground = await loadGround(state, readBlob);
  if (!ground.ok) return ground;
  if (ground.value === null) return refuse('blocks-missing');
  const tracks = await seasonInputs(state, readBlob);
  if (!tracks.ok) return tracks;
  const roundId = asked ?? latestRound(state)?.id ?? null;
  const filter: TrackFilter = { roundId, modes: null, from: null, until: null };
  const { createSeason } = await import('../../shared/coverage/season.ts');
  const season = createSeason(ground.value, { filter });
  await uncancelled(season.changeTracks(tracks.value, []));
  return ok({ season, ground: ground.value, inputs: tracks.value, roundId });
}
