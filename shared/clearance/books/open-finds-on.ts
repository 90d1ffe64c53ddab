import { isInRings } from '../../geometry/point-in-rings.ts';
import type { Community } from '../../grid/records.ts';
import type { BlockOwner } from '../../plan/block-owner.ts';
import type { FindStory } from '../finds/find-state.ts';
import { isAnswering } from './nil-returns.ts';

/** Finds not closed on the ground of a community (by its ring) or of a unit (by who answers for the block). */
export function openFindsOn(
  holder: Community | { readonly id: string },
  stories: readonly FindStory[],
  ownerOf: (blockCode: string) => BlockOwner | undefined,
): FindStory[] {
  return stories.filter(({ find, state }) => {
    if (state === 'closed') return false;
    if ('ring' in holder) return isInRings(find.position, [holder.ring]);
    const owner = ownerOf(find.blockCode ?? '');
    return owner !== undefined && isAnswering(holder.id, owner);
  });
}
