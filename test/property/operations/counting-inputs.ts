import type { GrowthStage } from '../../../shared/tracks/growth-stage.ts';
import { growthStages } from '../../../shared/tracks/growth-stage.ts';
import { skyCovers } from '../../../shared/tracks/position-errors.ts';
import { aPost } from '../../builders/role-records.ts';
import { idField, type MakeInput, pickId } from './undo-inputs.ts';

const modes = ['foot', 'vehicle', 'boat'] as const;
const of = <Item>(list: readonly Item[], pick: number): Item => list[pick % list.length]!;
const stageOf = (pick: number): GrowthStage => of(growthStages, pick);
/** Up to three tracks from the picked one on, each once. */
const someTracks = (tracks: ReadonlyMap<string, unknown>, pick: number): string[] => {
  const from = pick % Math.max(tracks.size, 1);
  return [...tracks.keys()].slice(from, from + 1 + (pick % 3));
};

/** An input for every operation about how tracks count. */
export const countingInputs: Readonly<Record<string, MakeInput>> = {
  'decide-leg-uses': ({ state }, pick) => ({
    tracks: someTracks(state.tracks, pick).map((id) => ({
      id,
      spans: [{ from: 0, to: 1, use: of(['search', 'transit', 'standing', 'undeclared'], pick) }],
    })),
  }),
  'clear-leg-uses': ({ state }, pick) => ({ trackIds: someTracks(state.tracks, pick) }),
  'set-second-purpose': ({ state }, pick) => ({
    trackId: pickId(state.tracks, pick),
    purpose: of([null, 'patrol', 'commuting'], pick),
  }),
  'set-half-widths': ({ state }, pick) => ({
    tracks: someTracks(state.tracks, pick).map((id) => ({
      id,
      sweepHalfWidthMetres: 1 + (pick % 9),
    })),
  }),
  'reapply-modes': ({ state }, pick) => ({
    tracks: someTracks(state.tracks, pick).map((id) => ({
      id,
      ...(pick % 2 === 0 ? { sweepHalfWidthMetres: 1 + (pick % 9) } : {}),
    })),
  }),
  'set-position-errors': (_ledger, pick) => ({
    errors: [{ mode: of(modes, pick), sky: of(skyCovers, pick), errorMetres: 3 + (pick % 9) }],
  }),
  'set-track-errors': ({ state }, pick) => ({
    tracks: someTracks(state.tracks, pick).map((id) => ({ id, sky: of(skyCovers, pick) })),
  }),
  'set-drag-net': ({ state }, pick) => {
    const [trackId = 'none', ...memberTrackIds] = someTracks(state.tracks, pick);
    return { trackId, people: 5 + (pick % 5), spacingMetres: 3, memberTrackIds };
  },
  'clear-drag-net': ({ state }, pick) => ({ trackId: pickId(state.dragNets, pick) }),
  'record-view-post': ({ state }, pick, salt) => ({
    ...aPost,
    ...idField(state.viewPosts, pick),
    name: `瞭望 ${salt}`,
    roundId: pickId(state.rounds, pick),
    bearingDegrees: pick % 360,
  }),
  'remove-view-post': ({ state }, pick) => ({ id: pickId(state.viewPosts, pick) }),
  'set-mode': (_ledger, pick) => ({
    mode: of(modes, pick),
    sweepHalfWidthMetres: 1 + (pick % 9),
  }),
  'clear-mode': (_ledger, pick) => ({ mode: of(modes, pick) }),
  'set-sweep-widths': (_ledger, pick) => ({
    widths: [0, 1].map((step) => ({
      mode: of(modes, pick),
      stage: stageOf(pick + step),
      cover: 'open',
      widthMetres: 1 + (pick % 9),
    })),
  }),
  'set-visit-distance': (_ledger, pick) => ({ withinMetres: 10 + (pick % 90) }),
  'set-growth-stage': (_ledger, pick, salt) => ({
    stage: stageOf(pick),
    from: '03-01',
    until: '04-01',
    source: `手册 ${salt}`,
  }),
  'set-round-stage': ({ state }, pick) => ({
    roundId: pickId(state.rounds, pick),
    stage: stageOf(pick),
  }),
};
