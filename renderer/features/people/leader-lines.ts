import type { Guarantee } from '../../../shared/people/records.ts';
import { ownerOf } from '../../../shared/plan/block-owner.ts';
import type { Organisation } from './use-organisation.ts';

/** A leader with the sum of their stations, or one of these stations. */
export interface LeaderLine {
  readonly key: string;
  readonly leader: string;
  readonly post: string;
  readonly station: string | null;
  /** Null for the leader's own line. */
  readonly guarantee: Guarantee | null;
  readonly blocks: number;
  readonly areaSquareMetres: number;
  /** Letters of units with ground of the stations, and those of them in force; each counts once. */
  readonly due: number;
  readonly inForce: number;
}

/** Leaders in order of their names, each followed by their stations. */
export function leaderLines(organisation: Organisation): readonly LeaderLine[] {
  const { rows } = organisation;
  const byLeader = new Map<string, Guarantee[]>();
  for (const guarantee of rows.guarantees.values())
    byLeader.set(guarantee.leaderId, [...(byLeader.get(guarantee.leaderId) ?? []), guarantee]);
  return [...byLeader]
    .map(([leaderId, own]) => ({ person: rows.persons.get(leaderId), leaderId, own }))
    .sort((a, b) => (a.person?.name ?? '').localeCompare(b.person?.name ?? '', 'zh-CN'))
    .flatMap(({ person, leaderId, own }) => {
      const leader = person?.name ?? '';
      const base = { leader, post: '', station: null, guarantee: null };
      const stationIds = own.map(({ stationId }) => stationId);
      return [
        {
          ...base,
          key: `leader:${leaderId}`,
          post: person?.post ?? '',
          ...sumOf(organisation, stationIds),
        },
        ...own.map((guarantee) => ({
          ...base,
          key: guarantee.id,
          station: rows.units.get(guarantee.stationId)?.name ?? '',
          guarantee,
          ...sumOf(organisation, [guarantee.stationId]),
        })),
      ];
    });
}

function sumOf({ blocks, rows, letters }: Organisation, stationIds: readonly string[]) {
  const wanted = new Set<string | null>(stationIds);
  const holders = new Set<string>();
  let [count, areaSquareMetres] = [0, 0];
  for (const block of blocks) {
    const owner = ownerOf(block, rows);
    if (!wanted.has(owner.stationId)) continue;
    count++;
    areaSquareMetres += block.areaSquareMetres;
    if (owner.unitId !== null) holders.add(owner.unitId);
  }
  const held = [...holders].flatMap((unitId) => letters.get(unitId) ?? []);
  const counted = held.filter(({ letter }) => letter.rank !== 'department');
  const inForce = counted.filter(({ status }) => status === 'in-force').length;
  return { blocks: count, areaSquareMetres, due: counted.length, inForce };
}
