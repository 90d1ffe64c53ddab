import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGpx } from '../fixtures/read-gpx.ts';
import { expectNoTrespass } from './planner.ts';
import { type Scene, setScene } from './scene.ts';

/** Saving and redrawing take their time on a busy machine. */
const patience = { timeout: 30_000, interval: 500 };

let scene: Scene;
beforeAll(async () => {
  scene = await setScene('sample');
  await scene.planner.waitForFigures();
  await scene.planner.by('workspace-plan').click();
  await scene.planner.by('reachable').waitFor();
});
afterAll(() => scene.end());

/** Draws a box with Shift over a part of the map, in shares of its width and height. */
async function drawBox(from: readonly [number, number], to: readonly [number, number]) {
  const { page, by } = scene.planner;
  const box = await by('map').boundingBox();
  if (box === null) throw new Error('the map has no place');
  const at = ([x, y]: readonly [number, number]) =>
    [box.x + x * box.width, box.y + y * box.height] as const;
  await page.keyboard.down('Shift');
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 8 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
}

async function chooseTeam(initials: string): Promise<void> {
  const { page, by } = scene.planner;
  await by('assign-teams').click();
  await page.keyboard.type(initials);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

const countOf = async (testId: string): Promise<number> =>
  Number((await scene.planner.by(testId).innerText()).replaceAll(/\D/g, ''));

describe('the planner', () => {
  it('gathers blocks with a box, sees what they take, and gives them to a team', async () => {
    const { by } = scene.planner;
    await drawBox([0.5, 0.3], [0.56, 0.36]);
    await by('plan-selected').filter({ hasText: '已选' }).waitFor();
    const selected = await countOf('plan-selected');
    const before = await countOf('plan-list-assigned');
    expect(selected).toBeGreaterThan(3);
    expect(await countOf('plan.hours')).toBeGreaterThan(50);
    await chooseTeam('yttcez');
    await by('load-verdict').waitFor();
    expect(await by('assign-preview').innerText()).toContain('人时');
    await by('assign-save').click();
    await expect.poll(() => countOf('plan-list-assigned'), patience).toBe(before + selected);
  });

  it('is refused the same blocks for another team on the same days, with the reason', async () => {
    const { by } = scene.planner;
    await drawBox([0.5, 0.3], [0.56, 0.36]);
    await by('plan-selected').filter({ hasText: '已选' }).waitFor();
    await chooseTeam('lttcez');
    await by('block-already-assigned').waitFor();
    expect(await by('block-already-assigned').innerText()).toContain('盐坨踏查二组');
    expect(await by('assign-save').isDisabled()).toBe(true);
    await by('plan-clear').click();
    // A team that is out on these days already wants the planner's word first.
    await drawBox([0.6, 0.3], [0.66, 0.36]);
    await by('plan-selected').filter({ hasText: '已选' }).waitFor();
    await chooseTeam('lttcyz');
    await by('team-double-booked').waitFor();
    expect(await by('assign-save').isDisabled()).toBe(true);
    await by('team-double-booked').getByRole('checkbox').check();
    expect(await by('assign-save').isDisabled()).toBe(false);
    await by('plan-clear').click();
  });

  it('hands out the sheet and a GPX that reads back, and takes the task back', async () => {
    const { page, by, download } = scene.planner;
    await by('plan-tab-tasks').click();
    await by('plan-table-tasks')
      .locator('.ant-table-row')
      .filter({ hasText: '04-10 至 04-12' })
      .click();
    await by('task-sheet').click();
    await by('sheet-map').waitFor();
    expect(await by('sheet').innerText()).toContain('组长签字');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.top-bar').isVisible()).toBe(false);
    expect(await by('sheet').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await by('sheet-close').click();
    const file = await download(() => by('task-gpx').click());
    const assigned = await countOf('plan-list-assigned');
    const given = (await readGpx(file.bytes)).tracks.length;
    expect(given).toBeGreaterThan(3);
    await page.keyboard.press('Control+z');
    await expect.poll(() => countOf('plan-list-assigned'), patience).toBe(assigned - given);
  });

  it('makes a unit answer for blocks chosen by list, and marks them', async () => {
    const { page, by } = scene.planner;
    await drawBox([0.5, 0.3], [0.56, 0.36]);
    await page.getByText('定责任').click();
    await by('owner-unit').click();
    await page.keyboard.type('dgpcs');
    await page.keyboard.press('Enter');
    await by('owner-save').click();
    await expect
      .poll(() => scene.lawang('query', 'blocks'), patience)
      .toContain('"unit":"东港派出所"');
    await page.getByText('标特征').click();
    await by('traits-form').getByText('高', { exact: true }).click();
    await by('traits-save').click();
    await by('plan-paint-traits').click();
    await by('legend-paints').getByText('高风险').waitFor();
    expectNoTrespass(scene.browser.trespasses);
  });
});
