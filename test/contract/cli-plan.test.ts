import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { ensureBuilt } from '../../electron/build.mjs';
import { aBoundary, Desk } from '../builders/lawang-command.ts';
import { readGpx } from '../fixtures/read-gpx.ts';

beforeAll(() => ensureBuilt(['cli']));

it('assigns, lists and hands out a task, and says why when it cannot', async () => {
  const desk = await Desk.open();
  const boundary = await desk.write('b.geojson', aBoundary(0.02));
  const data = desk.path('台账');
  const run = (...words: string[]) => desk.lawang(...words, '--data', data);
  const act = (name: string, input: object) => run('do', name, JSON.stringify(input));
  expect((await run('init', '--boundary', boundary, '--name', '试验')).code).toBe(0);
  await act('open-round', {
    id: 'r',
    name: '第1轮',
    openedOn: '2026-03-10',
    deadline: '2026-04-30',
  });
  await act('record-unit', { id: 'u', name: '一所', kind: 'station' });
  await act('record-person', { id: 'p', name: '张三', unitId: 'u', phone: '0546-1' });
  await act('record-team', {
    id: 'a',
    name: '甲组',
    unitId: 'u',
    leaderId: 'p',
    vehicles: ['鲁E1'],
  });
  const [first] = (await run('query', 'blocks')).lines;
  const task = {
    teamId: 'a',
    roundId: 'r',
    blocks: [first?.code],
    from: '2026-04-01',
    to: '2026-04-02',
  };
  const nothing = await run('task', '--team', '甲组', '--round', 'r', '--out', desk.path('out'));
  expect([nothing.code, nothing.lines[0]?.code]).toEqual([1, 'team-without-task']);
  expect((await act('assign-blocks', task)).code).toBe(0);
  const again = await act('assign-blocks', task);
  expect([again.code, again.lines[0]?.code]).toEqual([1, 'block-already-assigned']);
  const [listed] = (await run('query', 'assignments', '--round', 'r')).lines;
  expect(listed).toMatchObject({ team: '甲组', open: 1, walked: 0, done: 0 });
  expect(listed?.personHours).toBeGreaterThan(1);
  expect((await run('query', 'teams')).lines[0]).toMatchObject({ people: 1, vehicles: ['鲁E1'] });
  expect((await run('query', 'effort')).lines).toEqual([]);
  const [whole] = (await run('query', 'feasibility', '--round', 'r')).lines;
  // The round is long over: no day is left, and it says so.
  expect(whole).toMatchObject({ id: 'round', people: 1, days: 0, isFeasible: false });
  const made = await run('task', '--assignment', String(listed?.id), '--out', desk.path('out'));
  expect(made.code).toBe(0);
  const names = (await readdir(desk.path('out'))).sort();
  expect(names).toEqual([`task-2026-04-01-${listed?.id}.gpx`, 'tasks.csv', 'tasks.html']);
  const gpx = await readGpx(await readFile(desk.path(`out/${names[0]}`)));
  expect(gpx.tracks.map(({ name }) => name)).toEqual([first?.code]);
  expect(await readFile(desk.path('out/tasks.html'), 'utf8')).toContain('0546-1');
  expect((await run('task', '--out', desk.path('out'))).code).toBe(2);
  await desk.clear();
});
