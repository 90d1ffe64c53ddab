import { useMemo } from 'react';
import { readingDay } from '../../shared/operations/reading-day.ts';
import { type LetterCover, readLetterCover } from '../../shared/plan/letter-cover.ts';
import { lookOf } from './layer-looks.ts';
import { useSession, useSessionState } from './use-session.ts';

/** How each block stands under its unit's letters today, by code; null unless the letters are shown: as a layer while walking, as the colours while planning. */
export function useLetterCover(): ReadonlyMap<string, LetterCover> | null {
  const session = useSession();
  const { isShown, rows, ground } = useSessionState((state) => ({
    isShown:
      state.workspace === 'plan'
        ? state.plan.paint === 'letters'
        : state.workspace === 'walk' && lookOf(state.preferences.layers, 'letters').visible,
    rows: state.rows,
    ground: state.ground,
  }));
  const { letters, letterDetails, units, blockOwners } = rows;
  const day = readingDay(rows, session.ports.now());
  return useMemo(() => {
    if (!isShown || ground === null) return null;
    const coverOf = readLetterCover({ letters, letterDetails, units, blockOwners }, day);
    return new Map(ground.blocks.map(({ shape }) => [shape.code, coverOf(shape).cover]));
  }, [isShown, letters, letterDetails, units, blockOwners, ground, day]);
}
