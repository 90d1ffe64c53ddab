import type { LetterCover } from '../../../shared/plan/letter-cover.ts';
import type { BlockLook } from '../../map/map-props.ts';
import { plantableOf, shareOf, walkedState } from '../../session/block-account.ts';
import type { PlanPaints } from '../../session/plan/plan-paint.ts';
import type { SessionState } from '../../session/session-state.ts';

/** Looks of the blocks by how far they were walked. */
export function looksOf(
  figures: SessionState['figures'],
  shown: SessionState['shown'],
): ReadonlyMap<string, BlockLook> {
  return new Map(
    (figures?.blocks ?? []).map((block) => {
      const seenShare = shareOf(block.seenSquareMetres, plantableOf(block));
      const reached = block.reached ? 'ongoing' : 'unvisited';
      return [block.code, { state: shown === 'reached' ? reached : walkedState(block), seenShare }];
    }),
  );
}

/** The same in other colours: those of the letters before those of the plan, for the letters are asked for by hand. */
export function recolour(
  looks: ReadonlyMap<string, BlockLook>,
  paints: PlanPaints | null,
  covers: ReadonlyMap<string, LetterCover> | null,
): ReadonlyMap<string, BlockLook> {
  const lookOf = (code: string) => looks.get(code) ?? { state: 'unvisited', seenShare: null };
  if (covers !== null)
    return new Map([...covers].map(([code, cover]) => [code, { ...lookOf(code), cover }]));
  if (paints === null) return looks;
  return new Map([...paints.looks].map(([code, paint]) => [code, { ...lookOf(code), paint }]));
}
