import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLedgerCipher, newDataKey } from '../../electron/serve/at-rest/ledger-cipher.ts';
import { openLedger } from '../../electron/serve/data-folder.ts';
import { createDiskFileSystem } from '../../electron/serve/disk/disk-file-system.ts';
import type { FileSystemPort } from '../../electron/serve/disk/file-system-port.ts';
import { emptyHead, sealEntries } from '../../shared/ledger/seal.ts';

const entries = 100_000;
const entriesOfCommand = 20;
const appends = 200;
const rounds = 5;
const blobBytes = 4 * 1024 * 1024;
const now = Date.parse('2026-04-10T00:00:00Z');

type Times = Record<'open' | 'append' | 'putBlob' | 'readBlob', number[]>;

/** Opening, appending and files of a ledger of 100,000 entries, encrypted against plain on the same disc in the same run. */
export async function runBench(folder: string): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'lawang-bench-'));
  try {
    const plain = createDiskFileSystem(join(root, 'plain'));
    const sealed = createDiskFileSystem(join(root, 'encrypted'));
    const forms = [plain, { ...sealed, cipher: createLedgerCipher(newDataKey()) }];
    for (const files of forms) await fill(files);
    const times = forms.map((): Times => ({ open: [], append: [], putBlob: [], readBlob: [] }));
    // By turns, so that a busy machine is busy for both.
    for (let round = 0; round < rounds; round++)
      for (const [index, files] of forms.entries()) await measure(files, round, times[index]!);
    await report(folder, times[0]!, times[1]!);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function open(files: FileSystemPort) {
  const opened = await openLedger(files, false);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

async function append(ledger: Awaited<ReturnType<typeof open>>, count: number): Promise<void> {
  const status = await ledger.status();
  if (status.kind === 'damaged') throw new Error('damaged');
  const head = status.kind === 'open' ? status.head : emptyHead;
  const drafts = Array.from({ length: count }, (_, index) => ({
    kind: 'track-recorded',
    subject: `track-${head.position + index}`,
    payload: {
      record: {
        id: `track-${index}`,
        name: '第一组 04-01 上午',
        metres: 5120.25,
        teamId: 'team-3',
      },
    },
  }));
  const made = sealEntries(drafts, head, { device: status.device, actor: '王五' }, now);
  const appended = await ledger.append(head, made);
  if (!appended.ok) throw new Error(appended.problem.code);
}

async function fill(files: FileSystemPort): Promise<void> {
  await files.makeFolder('');
  const ledger = await open(files);
  for (let done = 0; done < entries; done += entriesOfCommand)
    await append(ledger, entriesOfCommand);
  await ledger.close();
}

async function measure(files: FileSystemPort, round: number, times: Times): Promise<void> {
  const timed = async <Value>(name: keyof Times, work: () => Promise<Value>): Promise<Value> => {
    const start = processor();
    const value = await work();
    times[name].push(processor() - start);
    return value;
  };
  const ledger = await timed('open', () => open(files));
  await timed('append', async () => {
    for (let count = 0; count < appends; count++) await append(ledger, 1);
  });
  const blob = new Uint8Array(blobBytes).fill(round + 1);
  const put = await timed('putBlob', () => ledger.putBlob(blob));
  if (!put.ok) throw new Error(put.problem.code);
  await timed('readBlob', () => ledger.readBlob(put.value));
  await ledger.close();
}

async function report(folder: string, plain: Times, sealed: Times): Promise<void> {
  const lines = (Object.keys(plain) as (keyof Times)[]).map((bar) => {
    const divisor = bar === 'append' ? appends : 1;
    const [before, after] = [middle(plain[bar]) / divisor, middle(sealed[bar]) / divisor];
    return { bar, plainMilliseconds: before, encryptedMilliseconds: after, ratio: after / before };
  });
  for (const line of lines) console.log(JSON.stringify(line));
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${day}, ${cpus()[0]?.model ?? ''}, ${cpus().length} cores, Node ${process.version}, load average ${loadavg()[0]!.toFixed(1)} while it ran.`;
  const rows = lines.map(
    ({ bar, plainMilliseconds, encryptedMilliseconds, ratio }) =>
      `| ${bar} | ${plainMilliseconds.toFixed(2)} ms | ${encryptedMilliseconds.toFixed(2)} ms | ${ratio.toFixed(2)} |`,
  );
  const text = `# Encryption at rest: last run

${machine} Written by \`npm run bench -- at-rest\`: ${entries} entries in records of ${entriesOfCommand}, processor time, middle of ${rounds} turns; an append is one synced record, a blob ${blobBytes / 2 ** 20} MiB.

| bar | plain | encrypted | ratio |
|---|---|---|---|
${rows.join('\n')}
`;
  await writeFile(join(folder, 'at-rest-results.md'), text);
}

/** Milliseconds of processor time so far: other programs and a slow disc do not count. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function middle(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[values.length >> 1]!;
}
