import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { idField } from '../input-fields.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { performMany } from '../perform-many.ts';
import type { State } from '../rows.ts';
import { describeLetter } from './describe-letter.ts';
import { recordGuarantee } from './record-guarantee.ts';
import { recordLetter } from './record-letter.ts';
import { recordPerson } from './record-person.ts';
import { recordPost } from './record-post.ts';
import { recordTeam } from './record-team.ts';
import { recordUnit } from './record-unit.ts';

const parts = {
  units: recordUnit,
  persons: recordPerson,
  teams: recordTeam,
  letters: recordLetter,
  posts: recordPost,
  guarantees: recordGuarantee,
  letterDetails: describeLetter,
} as const satisfies Record<string, Operation>;

/** A record of one of the parts: its id, and the fields of that part's own operation. */
const item = z.looseObject({ id: idField });

/** Records units, persons, teams, letters, posts and pairings in one command. They may refer to each other; each needs its id. */
export const recordOrganisation = defineOperation({
  name: 'record-organisation',
  // Each part is judged by its own operation's roles: an officer's teams are his to record, units and people are not.
  roles: ['planner', 'duty-officer'],
  input: z.strictObject({
    units: z.array(item.describe('as record-unit')).default([]),
    persons: z.array(item.describe('as record-person')).default([]),
    teams: z.array(item.describe('as record-team')).default([]),
    letters: z.array(item.describe('as record-letter')).default([]),
    posts: z.array(item.describe('as record-post')).default([]),
    guarantees: z.array(item.describe('as record-guarantee')).default([]),
    letterDetails: z.array(item.describe('as describe-letter')).default([]),
  }),
  perform(input, state, context) {
    const tables = Object.keys(parts) as (keyof typeof parts)[];
    const steps = tables.flatMap((table) =>
      input[table].map((one) => ({ operation: parts[table], input: one })),
    );
    if (steps.length === 0) return refuse('nothing-to-change');
    return performMany(steps, withAll(state, input), context);
  },
});

/** The state as if every record of the input stood in it already, so that references among them are found. */
function withAll(
  state: State,
  input: { readonly [Part in keyof typeof parts]: readonly { readonly id: string }[] },
): State {
  const add = <Row>(table: ReadonlyMap<string, Row>, rows: readonly { readonly id: string }[]) =>
    new Map([
      ...table,
      ...rows.map((row) => [row.id, { ...table.get(row.id), ...row } as Row] as const),
    ]);
  return {
    ...state,
    units: add(state.units, input.units),
    persons: add(state.persons, input.persons),
    teams: add(state.teams, input.teams),
    letters: add(state.letters, input.letters),
    guarantees: add(state.guarantees, input.guarantees),
  };
}
