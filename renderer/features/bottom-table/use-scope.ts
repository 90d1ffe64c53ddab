import { useMemo } from 'react';
import { boundsMeet, type GroundBlock } from '../../session/ground.ts';
import { useSessionState } from '../../session/use-session.ts';

/** Blocks the table is to list: all, those on the map now, or those selected. */
export function useScopedBlocks(): readonly GroundBlock[] {
  const { ground, scope, bounds, codes } = useSessionState((state) => ({
    ground: state.ground,
    scope: state.tableScope,
    bounds: state.tableScope === 'visible' ? state.mapBounds : null,
    codes: state.tableScope === 'selected' ? state.selection.codes : null,
  }));
  return useMemo(() => {
    const blocks = ground?.blocks ?? [];
    if (scope === 'selected') return blocks.filter((block) => codes?.includes(block.shape.code));
    if (bounds === null) return blocks;
    return blocks.filter((block) => boundsMeet(block.bounds, bounds));
  }, [ground, scope, bounds, codes]);
}

/** How many blocks, or tracks, are on the map now. */
export function useVisibleCount(): number {
  const { ground, bounds, tab, tracks } = useSessionState((state) => ({
    ground: state.ground,
    bounds: state.mapBounds,
    tab: state.tableTab,
    tracks: state.rows.tracks,
  }));
  return useMemo(() => {
    if (tab === 'tracks')
      return [...tracks.values()].filter(
        (track) => bounds === null || boundsMeet(track.bounds, bounds),
      ).length;
    return (ground?.blocks ?? []).filter(
      (block) => bounds === null || boundsMeet(block.bounds, bounds),
    ).length;
  }, [ground, bounds, tab, tracks]);
}
