import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuilt } from '../../electron/build.mjs';
import { Desk } from '../builders/lawang-command.ts';

/** Blocks of 采油一区 that the leader of their walkers has signed, and nobody since. */
const [block, other] = ['X18', 'W19'];

let desk: Desk;
beforeAll(async () => {
  await ensureBuilt(['cli']);
  desk = await Desk.open();
  await desk.write('密码.txt', 'lawang-sample-2026');
  expect((await desk.lawang('init', '--data', '台账', '--sample')).code).toBe(0);
}, 120_000);
afterAll(() => desk.clear());

type Answer = Record<string, never>;

/** `lawang do` under a name; null is the local operator. */
async function attempt(as: string | null, command: string, input: object) {
  const who = as === null ? [] : ['--as', as, '--password-file', '密码.txt'];
  return desk.lawang('do', '--data', '台账', command, JSON.stringify(input), ...who);
}

async function act(as: string, command: string, input: object): Promise<Answer> {
  const { code, lines, said } = await attempt(as, command, input);
  expect(code, said).toBe(0);
  return lines.at(-1)!.value as Answer;
}

async function refusal(as: string | null, command: string, input: object): Promise<unknown> {
  const { code, lines } = await attempt(as, command, input);
  expect(code).toBe(1);
  return lines.at(-1)!.code;
}

const sign = (as: string | null, level: string, code = block) =>
  refusal(as, 'sign-block', { block: code, level });

async function stateOf(code: string): Promise<unknown> {
  const { lines } = await desk.lawang('query', '--data', '台账', 'clearance');
  return lines.find((line) => line.code === code)?.state;
}

it('takes a block through four people to 已过关, and opens it again by a find', async () => {
  expect(await stateOf(block)).toBe('awaiting-unit');
  expect(await sign(null, 'unit')).toBe('gate-no-person');
  expect(await sign('东港所长', 'station')).toBe('gate-out-of-turn');
  expect(await sign('东港二组长', 'unit')).toBe('gate-not-entitled');
  await act('采油一区', 'sign-block', { block, level: 'unit' });
  expect(await sign('采油一区', 'station')).toBe('gate-not-entitled');
  await act('东港所长', 'sign-block', { block, level: 'station' });
  expect(await sign('禁毒办', 'branch')).toBe('gate-lot-open');
  const lot = await act('禁毒办', 'draw-lot', {});
  expect(await sign('禁毒办', 'branch')).toBe('gate-lot-open');
  expect(await refusal('东港二组长', 'check-lot', { lotId: lot.id, block, isClean: true })).toBe(
    'lot-checker-walked',
  );
  await act('分局长', 'check-lot', { lotId: lot.id, block, isClean: true });
  const { code } = await act('禁毒办', 'sign-block', { block, level: 'branch' });
  expect(code).toMatch(/^[0-9A-F]{16}$/);
  expect(await stateOf(block)).toBe('cleared');
  const found = await act('东港所长', 'record-find', {
    place: { from: 'typed', frame: 'WGS84', given: await middleOf(block) },
    count: { method: 'tally', plants: 2 },
    foundBy: 'patrol',
  });
  expect(found.block).toBe(block);
  expect(await stateOf(block)).toBe('found');
  expect(await sign('禁毒办', 'branch')).toBe('gate-find-open');
}, 180_000);

it('names the gate that stands in the way of each other signature', async () => {
  expect(await sign('东港二组长', 'self', 'AI02'), 'nobody was there').toBe('gate-not-reached');
  expect(await sign('东港二组长', 'self', 'AN07'), '供水站 holds no letter').toBe(
    'gate-letter-missing',
  );
  await act('禁毒办', 'record-lead', {
    channel: 'call',
    content: '有人反映',
    position: (await middleOf(other)).split(',').map(Number),
  });
  expect(await sign('采油一区', 'unit', other)).toBe('gate-lead-open');
  const [lead] = (await desk.lawang('query', '--data', '台账', 'leads')).lines.slice(-1);
  await act('禁毒办', 'assign-lead', { id: lead!.id, unitId: 'station-donggang' });
  await act('东港所长', 'check-lead', { id: lead!.id, personId: 'person-082', result: 'false' });
  await act('东港所长', 'answer-lead', { id: lead!.id });
  await act('东港所长', 'close-lead', { id: lead!.id });
  await act('禁毒办', 'record-sites', {
    source: 'drawn',
    sites: [
      {
        id: 'site-new',
        kind: 'courtyard',
        name: '看护房院落',
        position: (await middleOf(other)).split(',').map(Number),
      },
    ],
  });
  expect(await sign('采油一区', 'unit', other)).toBe('gate-sites-open');
  await act('东港二组长', 'check-site', { siteId: 'site-new', items: ['院内空地'] });
  await act('禁毒办', 'set-block-traits', { blocks: [other], risk: 'high' });
  expect(await sign('采油一区', 'unit', other)).toBe('gate-seen-below');
  await act('禁毒办', 'set-block-traits', { blocks: [other], risk: 'low' });
  await act('禁毒办', 'record-team', {
    id: 'team-donggang-2',
    name: '东港踏查二组',
    unitId: 'station-donggang',
    leaderId: 'person-011',
    memberIds: ['person-011', 'person-123'],
  });
  // A site that came in under the first signature has the chain begin anew.
  expect(await stateOf(other)).toBe('review');
  await act('东港二组长', 'sign-block', { block: other, level: 'self' });
  expect(await sign('采油一区', 'unit', other)).toBe('gate-signer-walked');
}, 180_000);

/** Middle of a block as typed degrees, from its outline as exported. */
async function middleOf(code: string): Promise<string> {
  const made = await desk.lawang(
    ...['export', '--data', '台账', '--what', 'blocks', '--format', 'geojson'],
    ...['--out', '区块.geojson'],
  );
  expect(made.code, made.said).toBe(0);
  const { features } = JSON.parse(
    readFileSync(desk.path('区块.geojson'), 'utf8'),
  ) as GeoJSON.FeatureCollection<GeoJSON.MultiPolygon>;
  const feature = features.find(({ properties }) => Object.values(properties ?? {}).includes(code));
  const corners = feature!.geometry.coordinates.flat(2);
  const middle = (axis: 0 | 1) => {
    const all = corners.map((corner) => corner[axis]!);
    return (Math.min(...all) + Math.max(...all)) / 2;
  };
  return `${middle(0).toFixed(6)},${middle(1).toFixed(6)}`;
}
