import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makePackage, type PackageOrder } from '../../electron/serve/packages/make-package.ts';
import { commitPackage, stagePackage } from '../../electron/serve/packages/merge-package.ts';
import { decodePackage } from '../../electron/serve/packages/package-file.ts';
import { sealBytes } from '../../electron/serve/packages/seal-bytes.ts';
import { packageFormat } from '../../shared/host/package-manifest.ts';
import { manifestName } from '../../shared/host/package-parts.ts';
import { MemoryDesk } from '../builders/memory-desk.ts';
import { squareFeature } from '../builders/memory-ledger.ts';

const order: PackageOrder = {
  kind: 'task',
  party: '北站',
  otherDevice: null,
  known: null,
  password: null,
};

async function aDesk(name: string): Promise<MemoryDesk> {
  const desk = new MemoryDesk(name, 0, () => Date.parse('2026-04-10T00:00:00Z'));
  await desk.do('create-project', {
    name: '试验区',
    boundary: squareFeature(0.02),
    round: { name: '第1轮', openedOn: '2026-03-10' },
  });
  return desk;
}

async function pack(desk: MemoryDesk, change: Partial<PackageOrder> = {}) {
  const made = await makePackage(desk.folder, desk.session, desk.actor, { ...order, ...change });
  if (!made.ok) throw new Error(made.problem.code);
  desk.session = made.value.session;
  return made.value.bytes;
}

async function stage(desk: MemoryDesk, bytes: Uint8Array) {
  const read = decodePackage('盘.lwp', bytes, null);
  return read.ok ? stagePackage(desk.folder, desk.session, '盘.lwp', read.value) : read;
}

const empty = (name: string) => new MemoryDesk(name, 0, () => Date.parse('2026-04-10T01:00:00Z'));
const codeOf = (result: { ok: boolean; problem?: { code: string } }) =>
  result.ok ? 'ok' : result.problem?.code;

it('is taken in at no moment before it was made, on a desk whose clock is slow', async () => {
  const bytes = await pack(await aDesk('branch'));
  const station = new MemoryDesk('station', -3_600_000, () => Date.parse('2026-04-10T00:00:00Z'));
  const staged = await stage(station, bytes);
  if (!staged.ok) throw new Error(staged.problem.code);
  const merged = await commitPackage(station.folder, staged.value, station.actor);
  if (!merged.ok) throw new Error(merged.problem.code);
  const brought = staged.value.read.entries.map(({ hlc }) => hlc.slice(0, 24)).sort();
  const [transfer] = [...merged.value.session.state.transfers.values()].filter(
    ({ direction }) => direction === 'merged',
  );
  expect(brought.length).toBeGreaterThan(0);
  expect(transfer!.at > brought.at(-1)!).toBe(true);
});

describe('a package that is not as it was made', () => {
  it('is refused whole at any flipped byte, any cut, and as anything else', async () => {
    const bytes = await pack(await aDesk('branch'));
    expect(codeOf(decodePackage('盘', bytes, null))).toBe('ok');
    const codes = new Set<string>();
    const step = Math.ceil(bytes.length / 200);
    for (let at = 0; at < bytes.length; at += step) {
      const flipped = Uint8Array.from(bytes);
      flipped[at]! ^= 0x41;
      const desk = empty('station');
      const staged = await stage(desk, flipped);
      // Some bytes of a zip mean nothing, such as times; what is read is then what was signed.
      if (staged.ok)
        expect(staged.value.read.entries).toHaveLength(
          desk.folder.written.length + staged.value.read.manifest.entries.count,
        );
      else codes.add(staged.problem.code);
      codes.add(codeOf(decodePackage('盘', bytes.subarray(0, at), null)) ?? '');
    }
    expect([...codes].sort()).toEqual(
      expect.arrayContaining(['package-altered', 'package-unreadable']),
    );
    expect([...codes]).not.toContain('ok');
    expect(codeOf(decodePackage('盘', new TextEncoder().encode('not a package'), null))).toBe(
      'package-unreadable',
    );
    expect(codeOf(decodePackage('盘', new Uint8Array(), null))).toBe('package-unreadable');
  });

  it('of a newer program is refused by that, its signature being right', async () => {
    const branch = await aDesk('branch');
    const read = decodePackage('盘', await pack(branch), null);
    if (!read.ok) throw new Error(read.problem.code);
    const { manifest } = read.value;
    const newer = { ...manifest, format: packageFormat + 1, kindOfTomorrow: true };
    const key = await branch.folder.key();
    const files = unzipSync(await pack(branch));
    const signed = JSON.stringify({ manifest: newer, signature: key.sign(newer) });
    const bytes = zipSync({ ...files, [manifestName]: new TextEncoder().encode(signed) });
    expect(codeOf(decodePackage('盘', bytes, null))).toBe('package-newer');
  });

  it('opens only with its password', async () => {
    const sealed = await pack(await aDesk('branch'), { password: '海河 3-台' });
    expect(codeOf(decodePackage('盘', sealed, null))).toBe('package-password-needed');
    expect(codeOf(decodePackage('盘', sealed, '海河 3-合'))).toBe('package-password-wrong');
    expect(codeOf(decodePackage('盘', sealed, '海河 3-台'))).toBe('ok');
    sealed[sealed.length - 1]! ^= 1;
    expect(codeOf(decodePackage('盘', sealed, '海河 3-台'))).toBe('package-password-wrong');
    expect(codeOf(decodePackage('盘', sealBytes(new Uint8Array(4), 'a'), 'a'))).toBe(
      'package-unreadable',
    );
  });
});

describe('a package', () => {
  it('of another ledger is not taken in', async () => {
    const bytes = await pack(await aDesk('branch'));
    expect(codeOf(await stage(await aDesk('elsewhere'), bytes))).toBe('package-other-ledger');
  });

  it('of a device that signs with another key than before is not taken in', async () => {
    const branch = await aDesk('branch');
    const station = empty('station');
    const first = await stage(station, await pack(branch));
    if (!first.ok) throw new Error(first.problem.code);
    const merged = await commitPackage(station.folder, first.value, station.actor);
    if (!merged.ok) throw new Error(merged.problem.code);
    station.session = merged.value.session;
    const impostor = new MemoryDesk('branch', 0, () => Date.parse('2026-04-11T00:00:00Z'));
    impostor.folder.written.push(...branch.folder.written);
    impostor.session = { ...branch.session };
    for (const [sha256, bytes] of branch.folder.blobs) impostor.folder.blobs.set(sha256, bytes);
    expect(codeOf(await stage(station, await pack(impostor)))).toBe('package-key-changed');
  });

  it('is not committed once the ledger has moved on since it was looked through', async () => {
    const branch = await aDesk('branch');
    const station = empty('station');
    const first = await stage(station, await pack(branch));
    if (!first.ok) throw new Error(first.problem.code);
    await commitPackage(station.folder, first.value, station.actor);
    expect(codeOf(await commitPackage(station.folder, first.value, station.actor))).toBe(
      'package-stale',
    );
  });

  it('from a copy that wrote under the same id is set apart, and kept', async () => {
    const branch = await aDesk('branch');
    const twin = new MemoryDesk('branch', 0, () => Date.parse('2026-04-10T00:00:00Z'));
    twin.folder.written.push(...branch.folder.written);
    twin.session = { ...branch.session };
    for (const [sha256, bytes] of branch.folder.blobs) twin.folder.blobs.set(sha256, bytes);
    await branch.do('record-unit', { name: '甲', kind: 'department' });
    await twin.do('record-unit', { name: '乙', kind: 'department' });
    const staged = await stage(branch, await pack(twin));
    if (!staged.ok) throw new Error(staged.problem.code);
    expect(staged.value.preview.report).toMatchObject({ fresh: 0, forked: [{ device: 'branch' }] });
    const merged = await commitPackage(branch.folder, staged.value, branch.actor);
    if (!merged.ok) throw new Error(merged.problem.code);
    const [transfer] = [...merged.value.session.state.transfers.values()].filter(
      ({ direction }) => direction === 'merged',
    );
    expect(transfer?.forked).toBeGreaterThan(0);
    const kept = new TextDecoder().decode(branch.folder.blobs.get(transfer?.blob ?? ''));
    expect(kept).toContain('乙');
  });
});
