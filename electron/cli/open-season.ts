import type { TrackFilter } from '../../shared/coverage/figures.ts';
import type { GroundInput, TrackInput } from '../../shared/coverage/inputs.ts';
import type { Season } from '../../shared/coverage/season-contract.ts';
import { loadGround } from '../../shared/operations/load-ground.ts';
import { seasonInputs } from '../../shared/operations/season-inputs.ts';
import { ok, type Result, refuse } from '../../shared/problems/problem.ts';
import { latestRound } from '../../shared/tracks/latest-round.ts';
import type { OpenLedger } from './open-ledger.ts';
import { uncancelled } from './uncancelled.ts';

/** What a season is made of. */
export interface SeasonSources {
  readonly ground: GroundInput;
  readonly inputs: readonly TrackInput[];
  readonly roundId: string | null;
}

/** A season with what it was made of. */
export interface OpenSeason extends SeasonSources {
  readonly season: Season;
}

/** Ground and tracks, for what needs no ground worked out; the latest round when none is asked for. */
export async function readSources(
  { port, session }: OpenLedger,
  asked: string | null,
): Promise<Result<SeasonSources>> {
  const { state } = session;
  const readBlob = (sha256: string) => port.readBlob(sha256);
  const ground = await loadGround(state, readBlob);
  if (!ground.ok) return ground;
  if (ground.value === null) return refuse('blocks-missing');
  const tracks = await seasonInputs(state, readBlob);
  if (!tracks.ok) return tracks;
  const roundId = asked ?? latestRound(state)?.id ?? null;
  return ok({ ground: ground.value, inputs: tracks.value, roundId });
}

/** The season of one round, the latest when none is asked for: coverage never adds up over rounds. */
export async function openSeason(
  ledger: OpenLedger,
  asked: string | null,
): Promise<Result<OpenSeason>> {
  const read = await readSources(ledger, asked);
  if (!read.ok) return read;
  const { ground, inputs, roundId } = read.value;
  const filter: TrackFilter = { roundId, modes: null, from: null, until: null };
  const { createSeason } = await import('../../shared/coverage/season.ts');
  const season = createSeason(ground, { filter });
  await uncancelled(season.changeTracks(inputs, []));
  return ok({ ...read.value, season });
}
