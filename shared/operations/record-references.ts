import type { State, TableName, Tables } from './rows.ts';

/** Tables whose rows are records somebody made. */
export type RecordTable = Exclude<TableName, 'ledger' | 'conflicts' | 'commands'>;

type Ids = readonly (string | null)[];
type Target =
  | 'units'
  | 'persons'
  | 'teams'
  | 'letters'
  | 'sites'
  | 'finds'
  | 'leads'
  | 'lots'
  | 'signatures';

/** One way a record names another: who names, whom, and under which word a refusal counts it. */
interface ReferenceRule<Name extends RecordTable = RecordTable> {
  readonly table: Name;
  readonly to: Target;
  /** Code of `usesText`. */
  readonly use: string;
  readonly ids: (row: Tables[Name]) => Ids;
}

function rule<Name extends RecordTable>(
  table: Name,
  to: Target,
  ids: (row: Tables[Name]) => Ids,
  use: string = table,
): ReferenceRule {
  return { table, to, use, ids: ids as ReferenceRule['ids'] };
}

/** Every reference to a record that can be taken away, once. Rounds, tracks’ files and blocks are never taken away singly. */
const rules: readonly ReferenceRule[] = [
  rule('units', 'units', (row) => [row.parentId], 'childUnits'),
  rule('persons', 'units', (row) => [row.unitId]),
  rule('posts', 'units', (row) => [row.unitId]),
  rule('teams', 'units', (row) => [row.unitId]),
  rule('letters', 'units', (row) => [row.issuerUnitId, row.holderUnitId]),
  rule('guarantees', 'units', (row) => [row.stationId]),
  rule('communities', 'units', (row) => [row.stationId]),
  rule('blockOwners', 'units', (row) => [row.unitId, row.stationId]),
  rule('accounts', 'units', (row) => [row.stationId]),
  rule('leads', 'units', (row) => [row.assignedUnitId]),
  rule('nilReturns', 'units', (row) => [row.unitId]),
  rule('publicity', 'units', (row) => [row.unitId]),
  rule('supervisions', 'units', (row) => [row.unitId]),
  rule('units', 'persons', (row) => [row.responsiblePersonId], 'responsibleUnits'),
  rule('teams', 'persons', (row) => [row.leaderId, ...row.memberIds]),
  rule('teamDetails', 'persons', (row) => row.categories.map(({ personId }) => personId)),
  rule('posts', 'persons', (row) => [row.personId]),
  rule('guarantees', 'persons', (row) => [row.leaderId]),
  rule('letters', 'persons', (row) => [row.personId]),
  rule('blockOwners', 'persons', (row) => [row.personId]),
  rule('accounts', 'persons', (row) => [row.personId]),
  rule('signatures', 'persons', (row) => [row.personId]),
  rule('signingReturns', 'persons', (row) => [row.personId]),
  rule('overrides', 'persons', (row) => [row.personId]),
  rule('siteChecks', 'persons', (row) => [row.personId]),
  rule('lotChecks', 'persons', (row) => [row.personId]),
  rule('nilReturns', 'persons', (row) => [row.personId]),
  rule('supervisions', 'persons', (row) => row.personIds),
  rule('tracks', 'teams', (row) => [row.teamId]),
  rule('assignments', 'teams', (row) => [row.teamId]),
  rule('letters', 'letters', (row) => [row.parentLetterId], 'childLetters'),
  rule('siteChecks', 'sites', (row) => [row.siteId]),
  rule('findSteps', 'finds', (row) => [row.findId]),
  rule('leads', 'finds', (row) => [row.findId]),
  rule('finds', 'leads', (row) => [row.leadId]),
  rule('informerReadings', 'leads', (row) => [row.leadId]),
  rule('lotChecks', 'lots', (row) => [row.lotId]),
  rule('signatures', 'lots', (row) => [row.lotId]),
  rule('lapses', 'signatures', (row) => [row.signatureId]),
];

/** Codes of the ways records name each other. */
export const usesCodes: readonly string[] = rules.map(({ use }) => use);

/** How many records name this one, by the code of their kind, in a fixed order; kinds that do not are left out. */
export function countUses(
  state: State,
  to: Target,
  id: string,
): readonly (readonly [use: string, count: number])[] {
  return rules
    .filter((each) => each.to === to)
    .map(({ table, use, ids }) => {
      let count = 0;
      for (const row of state[table].values()) if (ids(row).includes(id)) count++;
      return [use, count] as const;
    })
    .filter(([, count]) => count > 0);
}

/** Records that name one that is not there, by table and id, each once and in a fixed order. */
export function findDangling(
  state: State,
): readonly { readonly table: RecordTable; readonly id: string }[] {
  const found = new Map<string, { table: RecordTable; id: string }>();
  for (const { table, to, ids } of rules)
    for (const row of state[table].values())
      if (ids(row).some((id) => id !== null && !state[to].has(id)))
        found.set(`${table} ${row.id}`, { table, id: row.id });
  return [...found.values()];
}
