import { checkedByBlock } from '../../../shared/clearance/sites/checked-of.ts';
import type { AssetSource } from '../../../shared/coverage/assets/asset-places.ts';
import { areasOf } from '../../../shared/coverage/assets/asset-places.ts';
import { auditTracks } from '../../../shared/coverage/audit-tracks.ts';
import { findMembers } from '../../../shared/coverage/drag-net-members.ts';
import { legTable } from '../../../shared/coverage/leg-table.ts';
import { createPlane } from '../../../shared/geometry/plane.ts';
import { readJsonBlob } from '../../../shared/operations/json-blob.ts';
import { countEffort, sumEffort } from '../../../shared/plan/effort.ts';
import { ok, type Result } from '../../../shared/problems/problem.ts';
import { rollUp } from '../../../shared/report/roll-up.ts';
import { latestRound } from '../../../shared/tracks/latest-round.ts';
import { visitMetresOf } from '../../../shared/tracks/visit-distance.ts';
import type { OpenLedger } from '../open-ledger.ts';
import { openSeason, readSources } from '../open-season.ts';
import { uncancelled } from '../uncancelled.ts';

type Lines = Promise<Result<readonly object[]>>;

/** Legs of every track of the round: what each counts as and what it is taken for. */
export async function listLegs(ledger: OpenLedger, round: string | null): Lines {
  const open = await readSources(ledger, round);
  if (!open.ok) return open;
  const { ground, inputs, roundId } = open.value;
  const plane = createPlane(ground.centralMeridian);
  return ok(
    inputs
      .filter(({ track }) => roundId === null || track.roundId === roundId)
      .flatMap((input) =>
        legTable(input, plane).map(({ line: _line, ...leg }) => ({
          track: input.track.id,
          ...leg,
        })),
      ),
  );
}

/** Facilities by layer: points visited, line metres walked, areas seen. */
export async function listAssets(ledger: OpenLedger, round: string | null): Lines {
  const open = await openSeason(ledger, round);
  if (!open.ok) return open;
  const { season } = open.value;
  const { state } = ledger.session;
  const sources = await readAssets(ledger);
  if (!sources.ok) return sources;
  const withinMetres = visitMetresOf(state);
  const tallies = await uncancelled(season.tallyAssets(sources.value, withinMetres));
  return ok(
    sources.value.map((source) => {
      const own = tallies.filter(({ layer }) => layer === source.layer);
      const sum = (pick: (tally: (typeof own)[number]) => number) =>
        own.reduce((total, tally) => total + pick(tally), 0);
      const areas = season.areasSeen(areasOf(source));
      const layer = state.assetLayers.get(source.layer)!;
      return {
        layer: layer.name,
        kind: layer.kind,
        withinMetres,
        points: sum((tally) => tally.points),
        visited: sum((tally) => tally.visited),
        lineMetres: sum((tally) => tally.lineMetres),
        walkedMetres: sum((tally) => tally.walkedMetres),
        areaSquareMetres: areas.reduce((total, area) => total + area.squareMetres, 0),
        seenSquareMetres: areas.reduce((total, area) => total + area.seenSquareMetres, 0),
      };
    }),
  );
}

/** All figures by the whole, line, station and unit. */
export async function listRollUp(ledger: OpenLedger, round: string | null): Lines {
  const open = await openSeason(ledger, round);
  if (!open.ok) return open;
  const { season, ground } = open.value;
  const { state } = ledger.session;
  const sources = await readAssets(ledger);
  if (!sources.ok) return sources;
  const codes = ground.blocks.blocks.map(({ code }) => code);
  return ok(
    rollUp({
      blocks: ground.blocks.blocks,
      units: state.units,
      blockOwners: state.blockOwners,
      figures: season.figures().blocks,
      intervals: await uncancelled(season.intervals(codes)),
      checked: checkedByBlock(state, round ?? latestRound(state)?.id ?? ''),
      tallies: await uncancelled(season.tallyAssets(sources.value, visitMetresOf(state))),
      visits: season.visits(),
      countEffort: (tracks) => sumEffort(countEffort(tracks, state)),
    }),
  );
}

/** Flags on tracks of all rounds, with what was seen. */
export async function listIntegrity(ledger: OpenLedger, round: string | null): Lines {
  const open = await readSources(ledger, round);
  if (!open.ok) return open;
  const { teams } = ledger.session.state;
  const sizes = new Map([...teams.values()].map(({ id, memberIds }) => [id, memberIds.length]));
  const { inputs, ground } = open.value;
  const plane = createPlane(ground.centralMeridian);
  return ok(await uncancelled(auditTracks(inputs, plane, sizes, async () => 'go')));
}

/** Drag-nets with their strip and the tracks that look like members'. */
export async function listDragNets(ledger: OpenLedger, round: string | null): Lines {
  const open = await readSources(ledger, round);
  if (!open.ok) return open;
  const { ground, inputs } = open.value;
  const plane = createPlane(ground.centralMeridian);
  const { dragNets } = ledger.session.state;
  return ok(
    inputs.flatMap((input) => {
      const net = dragNets.get(input.track.id);
      if (net === undefined) return [];
      const { id, people, spacingMetres, memberTrackIds } = net;
      const candidates = findMembers(input, inputs, plane);
      return [
        {
          track: id,
          people,
          spacingMetres,
          widthMetres: people * spacingMetres,
          memberTrackIds,
          candidates,
        },
      ];
    }),
  );
}

async function readAssets({ port, session }: OpenLedger): Promise<Result<readonly AssetSource[]>> {
  const sources: AssetSource[] = [];
  for (const layer of session.state.assetLayers.values()) {
    const features = await readJsonBlob<GeoJSON.FeatureCollection>(layer.blob, (sha256) =>
      port.readBlob(sha256),
    );
    if (!features.ok) return features;
    sources.push({ layer: layer.id, features: features.value });
  }
  return ok(sources);
}
