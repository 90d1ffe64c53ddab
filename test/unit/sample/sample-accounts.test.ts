import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeCredential, openCredential } from '../../../electron/serve/accounts/credential.ts';
import { judgePassword } from '../../../shared/people/password-rules.ts';
import {
  sampleAccounts,
  samplePassword,
  samplePersons,
} from '../../../shared/sample/sample-accounts.ts';
import { createSampleClock } from '../../../shared/sample/sample-clock.ts';
import { readSampleJson } from './read-sample.ts';

const file = join(import.meta.dirname, '../../../resources/sample-accounts/keys.json');
/** Set to 1 to make new keys; they are random, so that everybody's sample changes with them. */
const isRegenerating = process.env.REGENERATE_SAMPLE_KEYS === '1';
/** The ledger's id is the first the sample's maker gives out. */
const ledgerId = createSampleClock().newId();
// Published, so that there is nothing to make costly.
const cost = { N: 2 ** 10, r: 8, p: 1 };

interface Kept {
  readonly key: { readonly publicKey: string };
  readonly credential: string;
}

async function regenerate(): Promise<void> {
  const kept: Record<string, object> = {};
  for (const { id, name } of sampleAccounts) {
    const made = await makeCredential(samplePassword, { ledgerId, account: name }, cost);
    kept[id] = { key: made.key, credential: new TextDecoder().decode(made.bytes) };
  }
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
}

it('every account of the sample opens with the published password, in the sample only', async () => {
  if (isRegenerating) await regenerate();
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Kept>;
  expect(Object.keys(kept)).toEqual(sampleAccounts.map(({ id }) => id));
  for (const { id, name } of sampleAccounts) {
    const { key, credential } = kept[id]!;
    const open = (of: string) =>
      openCredential(
        new TextEncoder().encode(credential),
        samplePassword,
        { ledgerId: of, account: name },
        key.publicKey,
      );
    expect(await open(ledgerId)).toBeTypeOf('object');
    expect(await open('another-ledger')).toBe('wrong');
    expect(judgePassword(samplePassword, name).ok).toBe(true);
  }
});

it('every account has a person of the sample behind it, and officers a station', () => {
  const { persons, units } = readSampleJson<{
    persons: { id: string; name: string; post: string }[];
    units: { id: string; kind: string }[];
  }>('organisation.json');
  const all = [...persons, ...samplePersons];
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  const posts = sampleAccounts.map(({ personId }) => all.find(({ id }) => id === personId)?.post);
  expect(posts).toEqual([
    '禁毒办主任',
    '所长',
    '副所长',
    '综治专干',
    '经理',
    '居委会主任',
    '所长',
    '综治专干',
    '经理',
    '居委会主任',
    '分局长',
    '审计员',
  ]);
  for (const { role, stationId } of sampleAccounts)
    expect(units.find(({ id }) => id === stationId)?.kind).toBe(
      role === 'duty-officer' ? 'station' : undefined,
    );
});
