import { type Checked, checkedByBlock } from '../../../shared/clearance/sites/checked-of.ts';
import type { BlockGaps } from '../../../shared/coverage/figures.ts';
import type { State } from '../../../shared/operations/rows.ts';
import { findRuleBreaks } from '../../../shared/operations/transfer/rule-breaks.ts';
import { ok, type Result } from '../../../shared/problems/problem.ts';
import { makeBlockLines } from '../../../shared/report/block-lines.ts';
import { walkStateOf } from '../../../shared/report/block-state.ts';
import { latestRound } from '../../../shared/tracks/latest-round.ts';
import { openErrorMetres } from '../../../shared/tracks/position-errors.ts';
import type { Command } from '../command.ts';
import { findRound } from '../find-records.ts';
import { listAssignments, listEffort, listFeasibility, listTeams } from '../list-plan.ts';
import { type OpenLedger, withLedger } from '../open-ledger.ts';
import { openSeason } from '../open-season.ts';
import { refuseWith } from '../output.ts';
import { listClearance, listFinds, listLeads, listRechecks, listSites } from '../query/clearing.ts';
import {
  listAssets,
  listDragNets,
  listIntegrity,
  listLegs,
  listRollUp,
} from '../query/counting.ts';
import { uncancelled } from '../uncancelled.ts';

/** What can be asked for; each gives the lines to print. */
const tables: Readonly<Record<string, (ledger: OpenLedger, round: string | null) => Lines>> = {
  blocks: listBlocks,
  gaps: listGaps,
  tracks: async ({ session }, round) => ok(listTracks(session.state, round)),
  rounds: async ({ session }) => ok(listRounds(session.state)),
  units: async ({ session }) => ok(listUnits(session.state)),
  teams: async ({ session }) => ok(listTeams(session.state)),
  assignments: listAssignments,
  effort: async ({ session }, round) => ok(listEffort(session.state, round)),
  feasibility: listFeasibility,
  transfers: async ({ session }) => ok([...session.state.transfers.values()]),
  conflicts: async ({ session }) => ok([...session.state.conflicts.values()]),
  'rule-breaks': async ({ session }) => ok(findRuleBreaks(session.state)),
  legs: listLegs,
  assets: listAssets,
  rollup: listRollUp,
  integrity: listIntegrity,
  dragnets: listDragNets,
  clearance: listClearance,
  finds: async ({ session }) => ok(listFinds(session.state)),
  leads: async ({ session }) => ok(listLeads(session.state)),
  sites: async ({ session }, round) => ok(listSites(session.state, round)),
  rechecks: async ({ session }, round) => ok(listRechecks(session.state, round)),
  accounts: async ({ session }) => ok(listAccounts(session.state)),
};

type Lines = Promise<Result<readonly object[]>>;

/** `lawang query`: rows of the ledger and live figures as JSON lines, without a lock. */
export const query: Command = {
  usage:
    'lawang query --data DIR (blocks|tracks|gaps|rounds|units|teams|assignments|effort|feasibility|accounts|transfers|conflicts|rule-breaks|legs|assets|rollup|integrity|dragnets|clearance|finds|leads|sites|rechecks) [--round R]',
  options: { data: 'one', round: 'one' },
  async run({ positionals, values }, context) {
    const data = values.get('data')?.[0];
    const [table, ...more] = positionals;
    if (data === undefined || table === undefined || more.length > 0) return 'usage';
    const list = Object.hasOwn(tables, table) ? tables[table] : undefined;
    if (list === undefined) return 'usage';
    const asked = values.get('round')?.[0] ?? null;
    const listed = await withLedger(data, { write: false }, context, async (ledger) => {
      if (asked === null) return list(ledger, null);
      const round = findRound(ledger.session.state, asked);
      return round.ok ? list(ledger, round.value.id) : round;
    });
    if (!listed.ok) return refuseWith(context.output, listed.problem);
    for (const line of listed.value) context.output.line(line);
    return 0;
  },
};

async function listBlocks(ledger: OpenLedger, round: string | null): Lines {
  const open = await openSeason(ledger, round);
  if (!open.ok) return open;
  const { season, ground } = open.value;
  const codes = ground.blocks.blocks.map((block) => block.code);
  const lines = makeBlockLines(ground.blocks.blocks, ledger.session.state, {
    figures: season.figures().blocks,
    intervals: await uncancelled(season.intervals(codes)),
    gaps: await uncancelled(season.gaps(codes)),
  });
  const roundId = round ?? latestRound(ledger.session.state)?.id ?? '';
  const checked = checkedByBlock(ledger.session.state, roundId);
  return ok(
    lines.map(({ code, areaSquareMetres, unit, person, figures, seen, gaps }) => ({
      code,
      areaSquareMetres,
      unit,
      person,
      state: walkStateOf(figures, gaps?.gaps.length ?? null),
      reached: figures.reached,
      seenFromNeighbour: !figures.reached && figures.seenSquareMetres > 0,
      maskSquareMetres: figures.maskSquareMetres,
      excludedSquareMetres: figures.excludedSquareMetres,
      seen,
      seenShare: shareOf(
        figures.seenSquareMetres,
        figures.maskSquareMetres - figures.excludedSquareMetres,
      ),
      seenShareOfWhole: shareOf(figures.seenSquareMetres, figures.maskSquareMetres),
      checked: describeChecked(checked.get(code)),
      personTimes: figures.personTimes,
      standingSeconds: figures.standingSeconds,
      gaps: gaps?.gaps.length ?? null,
    })),
  );
}

function describeChecked(checked: Checked | undefined): object | null {
  return checked === undefined ? null : { done: checked.done, total: checked.total };
}

function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

async function listGaps(ledger: OpenLedger, round: string | null): Lines {
  const open = await openSeason(ledger, round);
  if (!open.ok) return open;
  const codes = open.value.ground.blocks.blocks.map((block) => block.code);
  const gaps = await uncancelled(open.value.season.gaps(codes));
  return ok([...gaps.values()].flatMap(describeGaps));
}

function describeGaps({ gaps }: BlockGaps): object[] {
  return gaps.map(({ id, blockCode, areaSquareMetres }) => ({
    id,
    block: blockCode,
    areaSquareMetres,
  }));
}

function listTracks(state: State, round: string | null): object[] {
  return [...state.tracks.values()]
    .filter((track) => round === null || track.roundId === round)
    .map(({ id, file, mode, roundId, fixes, lengthMetres }) => ({
      id,
      file: file.name,
      sha256: file.sha256,
      mode,
      round: roundId,
      fixes,
      lengthMetres,
      positionErrorMetres: state.trackErrors.get(id)?.errorMetres ?? openErrorMetres,
    }));
}

function listRounds(state: State): object[] {
  return [...state.rounds.values()].map(({ id, name, openedOn }) => ({ id, name, openedOn }));
}

function listUnits(state: State): object[] {
  return [...state.units.values()].map(({ id, name, parentId }) => ({
    id,
    name,
    parent: parentId,
  }));
}

function listAccounts(state: State): object[] {
  return [...state.accounts.values()].map((account) => ({
    ...account,
    person: state.persons.get(account.personId ?? '')?.name ?? null,
    station: state.units.get(account.stationId ?? '')?.name ?? null,
  }));
}
