import { useMemo } from 'react';
import { ownerOf } from '../../shared/plan/block-owner.ts';
import { type BoundaryStrip, findBoundaryStrips } from '../../shared/plan/boundary-strips.ts';
import { lookOf } from './layer-looks.ts';
import { useSessionState } from './use-session.ts';

const none: BoundaryStrip['edges'] = [];

/** Edges between the ground of two units, worked out only while the map shows them. */
export function useOwnerBorders(): BoundaryStrip['edges'] {
  const { ground, rows, isShown } = useSessionState((state) => ({
    ground: state.ground,
    rows: state.rows,
    isShown: lookOf(state.preferences.layers, 'owner-borders').visible,
  }));
  const { blockOwners, units } = rows;
  return useMemo(() => {
    if (ground === null || !isShown) return none;
    const shapes = ground.blocks.map(({ shape }) => shape);
    const owners = { blockOwners, units };
    return findBoundaryStrips(shapes, (block) => ownerOf(block, owners).unitId).flatMap(
      ({ edges }) => edges,
    );
  }, [ground, blockOwners, units, isShown]);
}
