import type { CellPiece } from './cut-cells.ts';

/** Pieces that make one block, by their index; the first is the largest, whose square names the block. */
export type PieceGroup = readonly number[];

/** A stretch of a side of a square. */
type Stretch = readonly [from: number, to: number];
type Side = 'west' | 'east' | 'south' | 'north';

/**
 * Joins every piece smaller than `smallestSquareMetres` to the neighbour it shares the longest edge with, one of the
 * same area (`owners`) before any other. A piece without a neighbour stays, however small: no ground is lost.
 */
export function mergeSlivers(
  pieces: readonly CellPiece[],
  owners: readonly (number | null)[],
  smallestSquareMetres: number,
  size: number,
): PieceGroup[] {
  const merging = new Merging(pieces, owners, size);
  const slivers = pieces
    .map((_, index) => index)
    .filter((index) => pieces[index]!.areaSquareMetres < smallestSquareMetres)
    .sort((a, b) => pieces[a]!.areaSquareMetres - pieces[b]!.areaSquareMetres || a - b);
  for (const sliver of slivers)
    while (merging.areaOf(sliver) < smallestSquareMetres && merging.mergeOnce(sliver));
  return merging.groups();
}

class Merging {
  private readonly pieces: readonly CellPiece[];
  private readonly owners: readonly (number | null)[];
  private readonly size: number;
  private readonly cells = new Map<string, number[]>();
  private readonly groupOf: number[];
  private readonly members: number[][];

  constructor(pieces: readonly CellPiece[], owners: readonly (number | null)[], size: number) {
    this.pieces = pieces;
    this.owners = owners;
    this.size = size;
    this.groupOf = pieces.map((_, index) => index);
    this.members = pieces.map((_, index) => [index]);
    for (const [index, { column, row }] of pieces.entries()) {
      const key = `${column} ${row}`;
      const cell = this.cells.get(key);
      if (cell === undefined) this.cells.set(key, [index]);
      else cell.push(index);
    }
  }

  areaOf(piece: number): number {
    return this.membersOf(piece).reduce((sum, i) => sum + this.pieces[i]!.areaSquareMetres, 0);
  }

  /** False when the group of the piece has no neighbour. */
  mergeOnce(piece: number): boolean {
    const lengths = this.sharedLengths(piece);
    const owner = this.owners[this.largest(piece)];
    const candidates = Array.from(lengths, ([group, length]) => ({
      group,
      length,
      isOwn: this.owners[this.largest(group)] === owner,
    }));
    candidates.sort(
      (a, b) => Number(b.isOwn) - Number(a.isOwn) || b.length - a.length || a.group - b.group,
    );
    const [best] = candidates;
    if (best === undefined) return false;
    this.join(this.groupOf[piece]!, best.group);
    return true;
  }

  groups(): PieceGroup[] {
    return this.members
      .filter((members) => members.length > 0)
      .map((members) => {
        const home = this.largest(members[0]!);
        return [home, ...members.filter((member) => member !== home)];
      });
  }

  private membersOf(piece: number): readonly number[] {
    return this.members[this.groupOf[piece]!]!;
  }

  private largest(piece: number): number {
    return this.membersOf(piece).reduce((best, index) =>
      this.pieces[index]!.areaSquareMetres > this.pieces[best]!.areaSquareMetres ? index : best,
    );
  }

  private join(group: number, host: number): void {
    for (const member of this.members[group]!) this.groupOf[member] = host;
    this.members[host]!.push(...this.members[group]!);
    this.members[group] = [];
  }

  /** Millimetres of edge shared with each neighbouring group. */
  private sharedLengths(piece: number): ReadonlyMap<number, number> {
    const lengths = new Map<number, number>();
    const own = this.groupOf[piece]!;
    for (const member of this.membersOf(piece))
      for (const [side, opposite, columnStep, rowStep] of neighbourSides) {
        const { column, row } = this.pieces[member]!;
        const neighbours = this.cells.get(`${column + columnStep} ${row + rowStep}`) ?? [];
        for (const neighbour of neighbours) {
          const group = this.groupOf[neighbour]!;
          if (group === own) continue;
          const length = overlap(this.stretches(member, side), this.stretches(neighbour, opposite));
          if (length > 0) lengths.set(group, (lengths.get(group) ?? 0) + length);
        }
      }
    return lengths;
  }

  private stretches(piece: number, side: Side): Stretch[] {
    const { column, row, polygon } = this.pieces[piece]!;
    const isUpright = side === 'west' || side === 'east';
    const line =
      (isUpright ? column + Number(side === 'east') : row + Number(side === 'north')) * this.size;
    const [across, along] = isUpright ? [0, 1] : [1, 0];
    const found: Stretch[] = [];
    for (const ring of polygon)
      for (let i = 0; i < ring.length; i += 2) {
        const next = (i + 2) % ring.length;
        if (ring[i + across] !== line || ring[next + across] !== line) continue;
        const [from, to] = [ring[i + along]!, ring[next + along]!];
        found.push([Math.min(from, to), Math.max(from, to)]);
      }
    return found;
  }
}

const neighbourSides = [
  ['west', 'east', -1, 0],
  ['east', 'west', 1, 0],
  ['south', 'north', 0, -1],
  ['north', 'south', 0, 1],
] as const;

function overlap(some: readonly Stretch[], others: readonly Stretch[]): number {
  let length = 0;
  for (const [from, to] of some)
    for (const [otherFrom, otherTo] of others)
      length += Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
  return length;
}
