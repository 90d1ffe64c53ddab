import type { Lattice } from './lattice.ts';
import { type Line, linesInside, linesOutside, type Shape } from './shape.ts';

export type RoadRank = 'trunk' | 'main' | 'village';

export interface Road {
  readonly rank: RoadRank;
  readonly line: Line;
}

/** Half of the ground a road takes, shoulders included. */
export const roadHalfWidth: Readonly<Record<RoadRank, number>> = { trunk: 14, main: 8, village: 5 };

/** Index of the lattice line that the north–south trunk road follows; it also parts the stations. */
export function trunkColumn(lattice: Lattice): number {
  return lattice.uLines.findIndex((u) => u > 3_000);
}

function rankOf(index: number, trunk: number, step: number): RoadRank {
  if (index === trunk) return 'trunk';
  return (index - trunk) % step === 0 ? 'main' : 'village';
}

/** Roads along the lattice; only trunk and main roads have bridges over the river. */
export function layOutRoads(
  lattice: Lattice,
  jurisdiction: Shape,
  water: { readonly river: Shape; readonly creeks: Shape; readonly reservoirs: Shape },
): Road[] {
  const { uLines, vLines } = lattice;
  const [uFirst, uLast] = [uLines[0]!, uLines[uLines.length - 1]!];
  const [vFirst, vLast] = [vLines[0]!, vLines[vLines.length - 1]!];
  const acrossTrunk = vLines.findIndex((v) => v > -2_500);
  const whole: Road[] = [
    ...uLines.map(
      (u, i): Road => ({
        rank: rankOf(i, trunkColumn(lattice), 5),
        line: lattice.line([u, vFirst], [u, vLast]),
      }),
    ),
    ...vLines.map(
      (v, i): Road => ({
        rank: rankOf(i, acrossTrunk, 5),
        line: lattice.line([uFirst, v], [uLast, v]),
      }),
    ),
  ];
  const blockedForAll = water.reservoirs;
  const blockedForVillage = [...water.river, ...water.creeks, ...water.reservoirs];
  return whole.flatMap(({ rank, line }) =>
    linesOutside(
      linesInside([line], jurisdiction),
      rank === 'village' ? blockedForVillage : blockedForAll,
    ).map((part): Road => ({ rank, line: part })),
  );
}
