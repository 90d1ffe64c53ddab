import { idField, type MakeInput, pickId } from './undo-inputs.ts';

/** The latest row: mostly nothing refers to it yet, so that it can be removed. */
const lastId = (table: ReadonlyMap<string, unknown>): string => [...table.keys()].at(-1) ?? 'none';
const types = ['responsibility', 'survey', 'pledge', 'notice', 'admonition'] as const;

/** An input for every operation about posts, pairings, details of letters, and for every removal from the organisation. */
export const peopleInputs: Readonly<Record<string, MakeInput>> = {
  'record-post': ({ state }, pick, salt) => ({
    ...idField(state.posts, pick),
    personId: pickId(state.persons, pick),
    unitId: pickId(state.units, pick + 1),
    title: `职务 ${salt}`,
    since: '2026-01-01',
  }),
  'record-guarantee': ({ state }, pick) => ({
    ...idField(state.guarantees, pick),
    leaderId: pickId(state.persons, pick),
    stationId: [...state.units.values()].findLast(({ kind }) => kind === 'station')?.id ?? 'none',
    since: '2026-01-01',
  }),
  'describe-letter': ({ state }, pick) => ({
    id: pickId(state.letters, pick),
    type: types[pick % types.length],
    ...(pick % 2 === 0 ? { blockCodes: ['A01'] } : {}),
  }),
  'renew-letter': ({ state }, pick, salt) => ({
    id: pickId(state.letters, pick),
    number: `新号 ${salt}`,
    signedOn: '2026-03-01',
    validUntil: '2026-12-31',
  }),
  'remove-unit': ({ state }) => ({ id: lastId(state.units) }),
  'remove-person': ({ state }) => ({ id: lastId(state.persons) }),
  'remove-team': ({ state }) => ({ id: lastId(state.teams) }),
  'remove-post': ({ state }) => ({ id: lastId(state.posts) }),
  'remove-guarantee': ({ state }) => ({ id: lastId(state.guarantees) }),
};
