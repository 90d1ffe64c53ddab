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

/** The first row of all lines of the roll-up: the whole. */
interface Whole {
  readonly blocks: number;
  readonly blocksReached: number;
  readonly maskSquareMetres: number;
  readonly excludedSquareMetres: number;
  readonly seenSquareMetres: number;
  readonly metres: number;
}
const wholeOnDisc = () => query('rollup')[0] as unknown as Whole;
const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
const ratesOf = (whole: Whole) => [
  percent(whole.blocksReached / whole.blocks),
  percent(whole.seenSquareMetres / (whole.maskSquareMetres - whole.excludedSquareMetres)),
];

/** Opens a track of the sample from the table by words of its row. */
async function openTrack(...words: readonly string[]): Promise<void> {
  const { planner } = scene;
  await planner.by('tab-tracks').click();
  const rows = planner.by('table-tracks').locator('.ant-table-row');
  await rows.first().waitFor();
  const wanted = words.reduce((found, hasText) => found.filter({ hasText }), rows);
  const holder = planner.by('table-tracks').locator('.ant-table-tbody-virtual-holder');
  await holder.evaluate((element) => {
    element.scrollTop = 0;
  });
  await expect
    .poll(
      async () => {
        if ((await wanted.count()) > 0) return true;
        await holder.evaluate((element) => {
          element.scrollTop += element.clientHeight / 2;
        });
        return false;
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  await wanted.first().click();
  await planner.by('leg-row').first().waitFor();
}

/** What the map shows beside its panels, once it stands still. */
async function mapPicture(): Promise<string> {
  const { page } = scene.planner;
  const shot = async () =>
    (await page.screenshot({ clip: { x: 560, y: 140, width: 480, height: 300 } })).toString(
      'base64',
    );
  let last = await shot();
  await expect
    .poll(
      async () => {
        const before = last;
        last = await shot();
        return before === last;
      },
      { interval: 700, timeout: 60_000 },
    )
    .toBe(true);
  return last;
}

describe('what counts in the sample', () => {
  it('gives for the patrol by car the metres the sum by hand begins with: 83,984 m in legs', async () => {
    await openTrack('东港踏查二组', '车巡', '04-01');
    expect(await legsShown()).toContain('搜索 84.0 km');
    const { id } = query('tracks').find(({ file }) => file === '2026-04-01_东港踏查二组_车巡.gpx')!;
    const metres = query('legs')
      .filter((leg) => leg.track === id)
      .reduce((sum, leg) => sum + Number(leg.metres), 0);
    expect(Math.round(metres)).toBe(83_984);
  });

  it('gives for a drag-net of 16 people 8 m apart the ground derived by hand, less what was seen or excluded', async () => {
    const { planner } = scene;
    const before = wholeOnDisc();
    await openTrack('东港踏查二组', '集中拉网', '04-03');
    expect(await legsShown()).toContain('搜索 8.2 km');
    await planner.by('net-people').fill('16');
    await planner.by('net-spacing').fill('8');
    await planner.by('set-net').click();
    await expect.poll(() => planner.by('clear-net').isEnabled(), { timeout: 30_000 }).toBe(true);
    const after = wholeOnDisc();
    expect(query('dragnets')).toMatchObject([{ people: 16, widthMetres: 128 }]);
    expect(after.metres).toBeCloseTo(before.metres, 3);
    // 8,170 m · 128 m less half of 6 turns' strips, less the 8,170 m · 12 m one walker had seen before.
    const byHand = 996_670 - 8170 * 12;
    expect((after.seenSquareMetres - before.seenSquareMetres) / byHand).toBeGreaterThan(0.95);
    expect((after.seenSquareMetres - before.seenSquareMetres) / byHand).toBeLessThan(1.01);
    await planner.undo();
    expect(wholeOnDisc().seenSquareMetres).toBe(before.seenSquareMetres);
  });

  it('moves map, table, rates and query together when uses are changed in bulk, and back by one undo', async () => {
    const { planner } = scene;
    const seen = async () => ({
      rates: await planner.rates(),
      map: await mapPicture(),
    });
    const [before, onDisc] = [await seen(), wholeOnDisc()];
    expect(before.rates).toEqual(ratesOf(onDisc));
    await planner.by('tab-tracks').click();
    await planner.by('accept-all-legs').click();
    await planner.page.locator('.ant-popconfirm .ant-btn-primary').click();
    await planner.by('bulk-changed').waitFor();
    await planner.waitForFigures();
    const [after, changed] = [await seen(), wholeOnDisc()];
    expect(changed.seenSquareMetres).toBeLessThan(onDisc.seenSquareMetres);
    expect(after.rates).toEqual(ratesOf(changed));
    expect(after.rates).not.toEqual(before.rates);
    expect(after.map).not.toBe(before.map);
    expect(query('legs').filter(({ isDecided }) => isDecided === true).length).toBeGreaterThan(50);
    await planner.by('tab-rollup').click();
    const total = planner.by('table-rollup').locator('.ant-table-row').first();
    await expect
      .poll(() => total.innerText(), { timeout: 60_000 })
      .toContain(`${changed.blocksReached} / 1,682`);
    await planner.undo();
    await expect.poll(() => planner.rates(), { timeout: 60_000 }).toEqual(before.rates);
    const undone = await seen();
    expect(wholeOnDisc()).toEqual(onDisc);
    expect(undone.map).toBe(before.map);
    expect(query('legs').filter(({ isDecided }) => isDecided === true)).toEqual([]);
  });
});

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

describe('查到', () => {
  it('is n of N in tree, legend, panels, table and roll-up, as query has it', async () => {
    await scene.stopBoth();
    const did = (name: string, input: object) =>
      JSON.parse(scene.lawang('do', name, JSON.stringify(input))) as {
        value: { ids: string[] };
      };
    // In the middle of the block of the walk.
    const found = ['院落', '大棚', '沟渠'].map((siteName, i) => ({
      kind: 'courtyard',
      name: siteName,
      position: [118.748 + i / 1e4, 37.7567],
    }));
    const { ids } = did('record-sites', { source: 'drawn', sites: found }).value;
    const person = query('accounts')
      .map(({ personId }) => personId)
      .find((id) => id !== null);
    did('check-site', { siteId: ids[0], personId: person, at: '2026-04-09T02:00:00Z' });
    await scene.startAgain();
    const { planner } = scene;
    await planner.waitForFigures();
    expect(blockOnDisc()).toMatchObject({ checked: { done: 1, total: 3 } });
    const whole = query('rollup')[0] as unknown as Record<'sitesChecked' | 'sites', number>;
    const [checked, sites] = [whole.sitesChecked, whole.sites];
    expect(sites).toBeGreaterThanOrEqual(3);
    expect(await planner.by('checked-sites').innerText()).toContain(`${checked}/${sites}`);
    expect(await planner.by('legend-levels').innerText()).toContain(`查到 ${checked}/${sites}`);
    const tree = planner.page.locator('.tree-station', { hasText: /查 \d+\/\d+/ });
    expect(await tree.count()).toBeGreaterThan(0);
    await planner.openBlock(block);
    expect(await planner.by('figure-checked').innerText()).toContain('1/3');
    expect(
      await planner.page.locator('.tree-block.row-selected', { hasText: '查 1/3' }).count(),
    ).toBe(1);
    await planner.by('tab-rollup').click();
    const total = planner.by('table-rollup').locator('.ant-table-row').first();
    await expect
      .poll(() => total.innerText(), { timeout: 60_000 })
      .toContain(`${checked} / ${sites}`);
  });
});
