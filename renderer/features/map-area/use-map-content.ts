import { useEffect, useMemo, useState } from 'react';
import { isCounted } from '../../../shared/coverage/track-filter.ts';
import { viewRing } from '../../../shared/coverage/view-tracks.ts';
import { readJsonBlob } from '../../../shared/operations/json-blob.ts';
import { gapRings } from '../../../shared/report/gap-polygons.ts';
import type {
  MapAssets,
  MapGap,
  MapGround,
  MapLayerName,
  MapLayers,
  MapLeg,
  MapTrack,
  MapViewProps,
} from '../../map/map-props.ts';
import { lookOf } from '../../session/layer-looks.ts';
import { usePlanPaints } from '../../session/plan/use-plan-paints.ts';
import { clientOf } from '../../session/session.ts';
import type { SessionState } from '../../session/session-state.ts';
import { useClearing } from '../../session/use-clearing.ts';
import { useLetterAreas } from '../../session/use-letter-areas.ts';
import { useLetterCover } from '../../session/use-letter-cover.ts';
import { useOwnerBorders } from '../../session/use-owner-borders.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { looksOf, recolour } from './block-looks.ts';

type Content = Pick<
  MapViewProps,
  | 'ground'
  | 'sampleGround'
  | 'blockLooks'
  | 'selectedCodes'
  | 'gaps'
  | 'selectedGapId'
  | 'coverage'
  | 'tracks'
  | 'selectedTrackId'
  | 'legs'
  | 'views'
  | 'assets'
  | 'communities'
  | 'ownerBorders'
  | 'letterAreas'
  | 'layers'
  | 'stationNames'
  | 'turfOutline'
>;

const layerNames: readonly MapLayerName[] = [
  'block-states',
  'block-lines',
  'coverage',
  'gaps',
  'excluded',
  'assets',
  'communities',
  'owner-borders',
  'letters',
  'basemap',
  'tracks-foot',
  'tracks-vehicle',
  'tracks-boat',
  'tracks-drone',
  'tracks-video',
  'dropouts',
];

/** What the map is to show, kept identical while nothing of it changed. */
export function useMapContent(): Content {
  const session = useSession();
  const state = useSessionState((whole) => ({
    ground: whole.ground,
    rows: whole.rows,
    figures: whole.figures,
    shown: whole.shown,
    selection: whole.selection,
    turf: whole.turf,
    gaps: whole.gaps,
    coverageRevision: whole.coverageRevision,
    level: whole.level,
    trackLines: whole.trackLines,
    legs: whole.legs,
    filter: whole.filter,
    layers: whole.preferences.layers,
    workspace: whole.workspace,
  }));
  const board = useClearing();
  const ground = useMemo(() => mapGround(state.ground), [state.ground]);
  const paints = usePlanPaints();
  const covers = useLetterCover();
  const blockLooks = useMemo(
    () => board?.looks ?? recolour(looksOf(state.figures, state.shown), paints, covers),
    [state.figures, state.shown, paints, covers, board],
  );
  const { ground: indexed, gaps: known, rows, trackLines, filter } = state;
  const { codes } = state.selection;
  // While blocks are gathered by the dozen their gaps would only hide them.
  const isGathering = state.workspace === 'plan' && codes.length > 1;
  const gaps = useMemo(
    () => (isGathering ? [] : gapsOf(indexed, known, codes)),
    [indexed, known, codes, isGathering],
  );
  const tracks = useMemo(
    () => tracksOf(rows.tracks, trackLines, filter),
    [rows.tracks, trackLines, filter],
  );
  const communities = useMemo(() => [...state.rows.communities.values()], [state.rows.communities]);
  const stationNames = useMemo(
    () =>
      new Map(
        [...state.rows.units.values()]
          .filter((unit) => unit.kind === 'station')
          .map((unit) => [unit.id, unit.name] as const),
      ),
    [state.rows.units],
  );
  const isRecoloured = paints !== null || covers !== null;
  const layers = useMemo(
    () =>
      Object.fromEntries(
        layerNames.map((name) => {
          const look = lookOf(state.layers, name);
          if (name === 'letters') return [name, { ...look, visible: covers !== null }];
          const isHidden = isRecoloured && statesLayers.has(name);
          return [name, isHidden ? { ...look, visible: false } : look];
        }),
      ) as MapLayers,
    [state.layers, covers, isRecoloured],
  );
  const legs = useMemo(
    () => legsOf(state.legs, state.selection.trackId),
    [state.legs, state.selection.trackId],
  );
  const { viewPosts } = rows;
  const views = useMemo(
    () => viewsOf(indexed, viewPosts, filter.roundId),
    [indexed, viewPosts, filter.roundId],
  );
  const { coverageRevision: revision, level } = state;
  const coverage = useMemo(
    () => (revision === 0 ? null : { port: session.ports.coverage, revision, level }),
    [session, revision, level],
  );
  return {
    ground,
    sampleGround: (state.rows.ledger.get('ledger')?.sampleAsOf ?? null) !== null,
    blockLooks,
    selectedCodes: state.selection.codes,
    gaps,
    selectedGapId: state.selection.gapId,
    coverage,
    tracks,
    selectedTrackId: state.selection.trackId,
    legs,
    views,
    assets: useAssets(state.rows.assetLayers),
    communities,
    ownerBorders: useOwnerBorders(),
    letterAreas: useLetterAreas(covers !== null),
    layers,
    stationNames,
    turfOutline: outlineOf(state.turf),
  };
}

/** Layers that give way to colours of the plan and of the letters. */
const statesLayers: ReadonlySet<MapLayerName> = new Set(['block-states', 'coverage']);

function mapGround(ground: SessionState['ground']): MapGround | null {
  if (ground === null) return null;
  const { centralMeridian, boundary, excluded, blocks } = ground.input;
  return { centralMeridian, boundary, excluded, blocks: blocks.blocks };
}

function outlineOf(turf: SessionState['turf']): GeoJSON.MultiPolygon | null {
  return turf?.opinion?.kind === 'compared' ? turf.opinion.outline : null;
}

function gapsOf(
  ground: SessionState['ground'],
  known: SessionState['gaps'],
  codes: readonly string[],
): readonly MapGap[] {
  if (ground === null) return [];
  return codes.flatMap((code) =>
    (known.get(code)?.gaps ?? []).map((gap) => ({
      id: gap.id,
      rank: gap.rank,
      position: gap.position,
      polygon: { type: 'Polygon' as const, coordinates: gapRings(gap, ground.plane) },
    })),
  );
}

function tracksOf(
  known: SessionState['rows']['tracks'],
  trackLines: SessionState['trackLines'],
  filter: SessionState['filter'],
): readonly MapTrack[] {
  const tracks: MapTrack[] = [];
  for (const [id, lines] of trackLines) {
    const track = known.get(id);
    if (track !== undefined && isCounted(track, filter))
      tracks.push({ id, mode: track.mode, lines });
  }
  return tracks;
}

function legsOf(legs: SessionState['legs'], trackId: string | null): readonly MapLeg[] {
  if (legs === null || legs.trackId !== trackId) return [];
  return legs.lines.map(({ line, use, suggested, from }) => ({
    line,
    suggested,
    isOther: suggested !== null && suggested !== use,
    isPicked: legs.picked.includes(from),
  }));
}

function viewsOf(
  ground: SessionState['ground'],
  posts: SessionState['rows']['viewPosts'],
  roundId: string | null,
): readonly GeoJSON.Polygon[] {
  if (ground === null) return [];
  return [...posts.values()]
    .filter((post) => roundId === null || post.roundId === roundId)
    .map((post) => {
      const flat = viewRing(post, ground.plane);
      const ring = Array.from({ length: flat.length / 2 }, (_none, i) =>
        ground.plane.toPosition(flat[2 * i]!, flat[2 * i + 1]!),
      );
      return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
    });
}

function useAssets(layers: SessionState['rows']['assetLayers']): readonly MapAssets[] {
  const session = useSession();
  const [assets, setAssets] = useState<readonly MapAssets[]>([]);
  useEffect(() => {
    const client = clientOf(session);
    let isWanted = true;
    const read = async () => {
      const found: MapAssets[] = [];
      for (const layer of layers.values()) {
        const data = await readJsonBlob<GeoJSON.FeatureCollection>(layer.blob, (sha256) =>
          client === null
            ? Promise.reject(new Error('No ledger is open'))
            : client.readBlob(sha256),
        );
        if (data.ok) found.push({ id: layer.id, kind: layer.kind, data: data.value });
      }
      if (isWanted) setAssets(found);
    };
    if (layers.size > 0 && client !== null) void read();
    return () => {
      isWanted = false;
    };
  }, [session, layers]);
  return assets;
}
