import type { Pause } from '../../coverage/figures.ts';
import { beijingDayOf } from '../../ledger/beijing-day.ts';
import type { Entry } from '../../ledger/entry.ts';
import { ok, type Result, refuse } from '../../problems/problem.ts';
import { indexEntries } from '../../report/model/entry-index.ts';
import { measureReport } from '../../report/model/measure-report.ts';
import type { ReportParameters } from '../../report/model/parameters.ts';
import type { ReportFacts } from '../../report/model/report-facts.ts';
import { makeReportModel, type ReportModel } from '../../report/model/report-model.ts';
import { loadGround } from '../load-ground.ts';
import type { State } from '../rows.ts';
import { seasonInputs } from '../season-inputs.ts';
import { stateAsOf } from '../state-as-of.ts';
import { clearedByDay } from './clearing-history.ts';
import { clearingStates, clearingSubjects } from './clearing-states.ts';

/** A report's model and what it was made from, as far as documents still need it. */
export interface PreparedReport {
  readonly model: ReportModel;
  readonly facts: ReportFacts & { readonly rows: State };
}

/**
 * Makes the model of a report from the ledger's entries as they stood at the end of its day. Refuses a day before the
 * ledger began, a period the wrong way round, a round or blocks that are not there, and what the port refuses.
 */
export async function prepareReport(
  entries: readonly Entry[],
  readBlob: (sha256: string) => Promise<Result<Uint8Array>>,
  parameters: ReportParameters,
  pause?: Pause,
): Promise<Result<PreparedReport> | 'cancelled'> {
  const { asOf, from, roundId } = parameters;
  if (from > asOf) return refuse('report-period-wrong', { from, asOf });
  const known = await stateAsOf(entries, asOf, readBlob);
  const rows = known.state;
  if (rows.ledger.size === 0) {
    const first = beijingDayOf(entries[0]?.hlc ?? '');
    return first === null ? refuse('project-missing') : refuse('report-day-early', { asOf, first });
  }
  if (!rows.rounds.has(roundId)) return refuse('round-unknown', { id: roundId });
  const ground = await loadGround(rows, readBlob);
  if (!ground.ok) return ground;
  if (ground.value === null) return refuse('blocks-missing');
  const tracks = await seasonInputs(ofRound(rows, roundId), readBlob);
  if (!tracks.ok) return tracks;
  const index = indexEntries(known.entries);
  const measure = await measureReport(ground.value, tracks.value, parameters, index, pause);
  if (measure === 'cancelled') return measure;
  const { blocks } = ground.value.blocks;
  const facts = {
    rows,
    ground: ground.value,
    measure,
    index,
    parameters,
    ...clearingStates(rows, blocks, measure, roundId, asOf),
    clearedByDay: clearedByDay(known, blocks, measure.visits, roundId, asOf),
    clearingSubjects: clearingSubjects(rows),
  };
  return ok({ model: makeReportModel(facts), facts });
}

/** The same rows with the tracks and camera posts of one round only. */
function ofRound(rows: State, roundId: string): State {
  const tracks = [...rows.tracks].filter(([, track]) => track.roundId === roundId);
  const posts = [...rows.viewPosts].filter(([, post]) => post.roundId === roundId);
  return { ...rows, tracks: new Map(tracks), viewPosts: new Map(posts) };
}

/**
 * Hashes of the blobs a report reads: the ground's and the packed tracks of its round, as of its day. Until the blob of the blocks
 * can be read, tracks that a station's officer brought in are not known to count: ask again once it is there.
 */
export async function blobsOfReport(
  entries: readonly Entry[],
  parameters: ReportParameters,
  readBlob: (sha256: string) => Promise<Result<Uint8Array>>,
): Promise<string[]> {
  const { state } = await stateAsOf(entries, parameters.asOf, readBlob);
  const tracks = [...state.tracks.values()].filter((track) => track.roundId === parameters.roundId);
  const ground = [
    state.jurisdiction.get('jurisdiction')?.blob,
    state.blockPlan.get('blocks')?.blob,
    ...[...state.excludedGround.values()].map((layer) => layer.blob),
  ].filter((blob) => blob !== undefined);
  return [...new Set([...ground, ...tracks.map((track) => track.packedBlob)])];
}
