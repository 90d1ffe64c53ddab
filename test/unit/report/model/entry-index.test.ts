import { expect, it } from 'vitest';
import type { Entry } from '../../../../shared/ledger/entry.ts';
import { indexEntries } from '../../../../shared/report/model/entry-index.ts';

const entryOf = (kind: string, seq: number) =>
  ({ device: 'd', seq, kind, subject: kind, hash: `h${seq}`, hlc: `t${seq}` }) as Entry;

it('heads a ledger by the last entry that can change a figure', () => {
  const walked = [entryOf('ledger-created', 1), entryOf('track-imported', 2)];
  const written = ['device-joined', 'report-made', 'transfer-recorded'].map((kind, index) =>
    entryOf(kind, index + 3),
  );
  expect(indexEntries([...walked, ...written]).head?.hash).toBe('h2');
  expect(indexEntries([...walked, entryOf('find-recorded', 3)]).head?.hash).toBe('h3');
});

it('has no head where nothing was recorded', () => {
  expect(indexEntries([]).head).toBeNull();
});
