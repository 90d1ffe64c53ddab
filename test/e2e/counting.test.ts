import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoTrespass } from './planner.ts';
import { type Scene, setScene } from './scene.ts';
import { walkFile } from './walk-file.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene('sample');
  await scene.planner.waitForFigures();
});
afterAll(() => scene.end());

/** Block of 1 km² where nobody has walked and nothing is excluded; the walk crosses its middle for 800 m. */
const block = 'U09';
const name = '试走直线';
const walk = walkFile(
  name,
  [118.7443951, 37.7567487],
  [118.7534735, 37.7567527],
  '2026-04-09T01:00:00Z',
);

async function pickTrack(): Promise<void> {
  const { planner } = scene;
  await planner.by('tab-tracks').click();
  const rows = planner.by('table-tracks').locator('.ant-table-row');
  await rows.first().waitFor();
  await planner
    .by('table-tracks')
    .locator('.ant-table-tbody-virtual-holder')
    .evaluate((holder) => {
      holder.scrollTop = holder.scrollHeight;
    });
  await rows.filter({ hasText: name }).click();
  await planner.by('leg-row').first().waitFor();
}

const legsShown = () => scene.planner.by('leg-sums').innerText();
const query = (table: string) =>
  scene
    .lawang('query', table)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const blockOnDisc = () => query('blocks').find(({ code }) => code === block)!;

describe('what counts', () => {
  it('sweeps a straight walk of 800 m with 6 m to either side: 0.97 % of its block', async () => {
    await scene.planner.dropTracks(`${name}.gpx`, walk);
    await scene.planner.openBlock(block);
    // 800 · 12 + π · 6² = 9,713 m² of 1,000,000.
    expect(await scene.planner.seenShare()).toBe('1.0%');
    expect(Number((blockOnDisc().seen as Record<string, number>).nominal) / 9713).toBeCloseTo(1, 1);
  });

  it('moves table, map figures and query together when a use is accepted, and back by one undo', async () => {
    const { planner } = scene;
    await pickTrack();
    const before = await legsShown();
    expect(before).toContain('搜索 0.8 km');
    await planner.by('accept-legs').click();
    await expect.poll(legsShown, { timeout: 30_000 }).toBe(before.replace('搜索', '过路'));
    await planner.openBlock(block);
    expect(await planner.seenShare()).toBe('0%');
    expect(await planner.reached()).toContain('未进入');
    expect(blockOnDisc()).toMatchObject({ reached: false, seenShare: 0 });
    const track = query('tracks').find(({ file }) => file === `${name}.gpx`)!;
    expect(query('legs').filter((leg) => leg.track === track.id)).toMatchObject([
      { use: 'transit', isDecided: true },
    ]);
    await planner.undo();
    await planner.openBlock(block);
    await expect.poll(() => planner.seenShare(), { timeout: 30_000 }).toBe('1.0%');
    expect(blockOnDisc()).toMatchObject({ reached: true });
  });

  it('sweeps N · spacing for a drag-net of ten people 5 m apart: 4.2 %', async () => {
    const { planner } = scene;
    await pickTrack();
    await planner.by('net-people').fill('10');
    await planner.by('net-spacing').fill('5');
    await planner.by('set-net').click();
    await expect.poll(() => planner.by('clear-net').isEnabled(), { timeout: 30_000 }).toBe(true);
    await planner.openBlock(block);
    // 800 · 50 + π · 25² = 41,963 m².
    await expect.poll(() => planner.seenShare(), { timeout: 30_000 }).toBe('4.2%');
    expect(query('dragnets')).toMatchObject([{ people: 10, widthMetres: 50, memberTrackIds: [] }]);
    expect(blockOnDisc()).toMatchObject({ personTimes: 10 });
  });

  it('lists facilities and rolls everything up, the whole first', async () => {
    const { planner } = scene;
    await planner.by('tab-assets').click();
    const rows = planner.by('table-assets').locator('.ant-table-row');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(query('assets').length);
    await planner.by('tab-rollup').click();
    const total = planner.by('table-rollup').locator('.ant-table-row').first();
    await total.waitFor();
    const whole = query('rollup')[0]!;
    expect(await total.innerText()).toContain(`${whole.blocksReached} / 1,682`);
  });

  it('tries widths before it keeps them', async () => {
    const { planner } = scene;
    await planner.page.keyboard.press('Escape');
    await planner.by('open-counting').click();
    await planner.page.getByRole('tab', { name: '生育期' }).click();
    await planner.by('round-stage').first().locator('.ant-select').first().click();
    await planner.page.locator('.ant-select-item-option', { hasText: '开花' }).click();
    await planner.page.getByRole('tab', { name: '扫宽' }).click();
    await planner.by('width-foot-flowering-open').fill('20');
    await planner.by('try-counting').click();
    const effect = planner.by('trial-effect');
    await effect.filter({ hasText: '→' }).waitFor();
    expect(await effect.innerText()).toMatch(/看到 1\.\d% → [12]\.\d%/);
    await planner.by('save-counting').click();
    await expect
      .poll(() => planner.by('save-counting').isDisabled(), { timeout: 30_000 })
      .toBe(true);
    await planner.page.keyboard.press('Escape');
    expectNoTrespass(scene.browser.trespasses);
  });
});
