import type { State } from '../rows.ts';

/** What refers to a unit, as a refusal says it: “下级单位 2、责任书 1”; empty when nothing does. */
export function usesOfUnit(state: State, id: string, blocks: number): string {
  return listUses([
    ['下级单位', count(state.units, (unit) => unit.parentId === id)],
    ['人员', count(state.persons, (person) => person.unitId === id)],
    ['兼任职务', count(state.posts, (post) => post.unitId === id)],
    ['踏查小组', count(state.teams, (team) => team.unitId === id)],
    ['责任书', count(state.letters, (it) => it.issuerUnitId === id || it.holderUnitId === id)],
    ['包保', count(state.guarantees, (guarantee) => guarantee.stationId === id)],
    ['社区', count(state.communities, (community) => community.stationId === id)],
    ['区块', blocks],
  ]);
}

/** What names a person; empty when nothing does. */
export function usesOfPerson(state: State, id: string): string {
  const inTeam = (team: { leaderId: string | null; memberIds: readonly string[] }) =>
    team.leaderId === id || team.memberIds.includes(id);
  return listUses([
    ['单位责任人', count(state.units, (unit) => unit.responsiblePersonId === id)],
    ['踏查小组', count(state.teams, inTeam)],
    ['兼任职务', count(state.posts, (post) => post.personId === id)],
    ['包保', count(state.guarantees, (guarantee) => guarantee.leaderId === id)],
    ['责任书', count(state.letters, (letter) => letter.personId === id)],
  ]);
}

/** What names a team; empty when nothing does. */
export function usesOfTeam(state: State, id: string): string {
  return listUses([['轨迹', count(state.tracks, (track) => track.teamId === id)]]);
}

function count<Row>(table: ReadonlyMap<string, Row>, uses: (row: Row) => boolean): number {
  let found = 0;
  for (const row of table.values()) if (uses(row)) found++;
  return found;
}

function listUses(uses: readonly (readonly [name: string, count: number])[]): string {
  return uses
    .filter(([, found]) => found > 0)
    .map(([name, found]) => `${name} ${found}`)
    .join('、');
}
