import { ListTally } from './compare-record.ts';
import { fieldOf } from './field-of.ts';
import type { ListOutcome, ListWork } from './read-list.ts';

const fields = {
  person: fieldOf('posts', 'person'),
  home: fieldOf('posts', 'home'),
  unit: fieldOf('posts', 'unit'),
  title: fieldOf('posts', 'title'),
  category: fieldOf('posts', 'category'),
  since: fieldOf('posts', 'since'),
  until: fieldOf('posts', 'until'),
};

/** Further posts of people who are in the ledger, by person, unit and title. */
export function readPosts({ rows, known, newId }: ListWork): ListOutcome {
  const keyOf = (personId: string, unitId: string, title: string) =>
    `${personId} ${unitId} ${title}`;
  const standing = new Map(
    [...known.posts.values()].map((it) => [keyOf(it.personId, it.unitId, it.title), it.id]),
  );
  const firstRows = new Map<string, number>();
  const tally = new ListTally();
  for (const row of rows) {
    const home = row.unit(fields.home);
    const personId = row.person(fields.person, home ?? null);
    const unitId = row.unit(fields.unit);
    const title = row.text(fields.title);
    const category = row.choice(fields.category);
    const since = row.day(fields.since);
    const until = row.day(fields.until);
    if (typeof since === 'string' && typeof until === 'string' && until < since)
      row.refuse(fields.until, 'list-days-out-of-order', { since, until });
    if (typeof personId !== 'string' || typeof unitId !== 'string' || typeof title !== 'string')
      continue;
    const key = keyOf(personId, unitId, title);
    const first = firstRows.get(key);
    if (first !== undefined) {
      row.refuse(fields.title, 'list-key-twice', { value: title, first });
      continue;
    }
    firstRows.set(key, row.number);
    const id = standing.get(key) ?? newId();
    tally.add({ id, personId, unitId, title, category, since, until }, known.posts.get(id));
  }
  return { records: { posts: tally.records }, ...tally.counts() };
}
