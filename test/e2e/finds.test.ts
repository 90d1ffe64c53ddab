import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withExif } from '../builders/photo-bytes.ts';
import { expectNoTrespass } from './planner.ts';
import { type Scene, setScene } from './scene.ts';

/** Saving and redrawing take their time on a busy machine. */
const patience = { timeout: 30_000, interval: 300 };
/** In the sample's ground. */
const place = { latitude: 37.61, longitude: 118.8 };

let scene: Scene;
beforeAll(async () => {
  scene = await setScene('sample');
  const { planner } = scene;
  await planner.by('workspace-clear').click();
  // The board is made once the figures are there; before that the page is busy with them.
  const board = planner.by('clear-row-all').filter({ hasText: /\d/ });
  await board.waitFor({ timeout: 170_000 });
  await planner.by('clear-row-finds-all').click();
});
afterAll(() => scene.end());

/** A picture a browser can show, made by it, with Exif data as a phone writes it. */
async function photo(page: Page, name: string, facts: Parameters<typeof withExif>[1]) {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(320, 240);
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#6db277';
    context.fillRect(0, 0, 320, 240);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const buffer = Buffer.from(withExif(new Uint8Array(bytes), facts));
  return { name, mimeType: 'image/jpeg', buffer };
}

/** Chooses the first of a drop-down that fits what is typed. */
async function choose(testId: string, typed: string): Promise<void> {
  const { page, by } = scene.planner;
  await by(testId).click();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

const stateOf = (testId: string) => scene.planner.by(testId).getAttribute('data-state');

async function saveStep(before: string, after: string): Promise<void> {
  const { by } = scene.planner;
  expect(await stateOf('find-state')).toBe(before);
  await by('step-save').click();
  await expect.poll(() => stateOf('find-state'), patience).toBe(after);
}

describe('a find', () => {
  it('is recorded where its photo was taken, and on that day', async () => {
    const { page, by } = scene.planner;
    await by('find-new').click();
    await by('place-photo').click();
    const blank = await photo(page, '无定位.jpg', {});
    await by('place-photo-file').setInputFiles(blank);
    await by('find-form').getByText('没有定位信息').waitFor();
    const taken = await photo(page, '现场.jpg', { ...place, taken: '2026:04:08 09:30:00' });
    await by('place-photo-file').setInputFiles(taken);
    await by('place-answer').filter({ hasText: '118.800000, 37.610000' }).waitFor();
    expect(await by('find-missing').innerText()).toContain('株数');
    await by('find-by-sample').click();
    await by('find-density').fill('12.5');
    await by('find-sample-area').fill('40');
    await by('find-save').click();
    await by('find-dossier').waitFor();
    const dossier = await by('find-dossier').innerText();
    expect(dossier).toContain('500 株');
    expect(dossier).toContain('踏查 · 2026-04-08');
    expect(await by('find-hint').innerText()).toMatch(/500–2,999 株[\s\S]*待法制部门核对/);
    expect(await by('find-hint').innerText()).toContain('提示，不作法律认定');
    // Both belong to the dossier, whichever of them told the place.
    await expect.poll(() => by('find-dossier').locator('img').count(), patience).toBe(2);
  });

  it('skips no step, and says which one is missing', async () => {
    const { page, by } = scene.planner;
    await by('step-rechecked').click();
    await choose('step-checker', '民警');
    await by('step-clean').getByText('未再生长').click();
    await by('step-save').click();
    await page.getByText('现在应当“铲除”，不能直接“复查”').waitFor();
    expect(await stateOf('find-state')).toBe('found');
  });

  it('is walked from eradication to closing, and its place is to be looked at from then on', async () => {
    const { page, by } = scene.planner;
    await by('step-eradicated').click();
    expect(await by('step-save').isDisabled()).toBe(true);
    await choose('step-people', '民警');
    await by('step-forced').getByText('强制铲除').click();
    await by('step-witness').fill('村民代表');
    await by('step-destruction').fill('现场拔除，集中焚烧');
    await by('photo-file').setInputFiles(await photo(page, '铲除后.jpg', { taken: '2026:04:09' }));
    await by('step-form').locator('img').waitFor();
    await saveStep('found', 'eradicated');
    await expect.poll(() => by('find-dossier').locator('img').count(), patience).toBe(3);
    await by('step-disposal').fill('受案调查');
    await by('step-case').fill('滨公(禁)〔2026〕1号');
    await saveStep('eradicated', 'disposed');
    await by('step-form').getByText('铲除后第 10 天起').waitFor();
    await choose('step-checker', '民警');
    await by('step-clean').getByText('未再生长').click();
    await saveStep('disposed', 'rechecked');
    await saveStep('rechecked', 'closed');
    const story = await by('find-story').innerText();
    for (const said of ['村民代表', '滨公(禁)〔2026〕1号', '未再生长'])
      expect(story).toContain(said);
    expect(scene.lawang('query', 'finds')).toContain('"state":"closed"');
  });

  it('near an old place asks whether it was planted again', async () => {
    const { by } = scene.planner;
    await by('find-new').click();
    await by('place-typed').click();
    await by('place-given').fill('37°36′36″N，118°48′00.5″E');
    await by('find-near').waitFor();
    await by('find-plants-field').fill('3');
    expect(await by('find-missing').innerText()).toContain('又种植');
    await by('find-again').getByText('是', { exact: true }).click();
    await by('find-save').click();
    await expect.poll(() => stateOf('find-state'), patience).toBe('found');
    expect(await by('find-hint').innerText()).toContain('又种植');
    // Four of the sample's own, and two of these tests.
    expect(await by('list-term-all').locator('b').innerText()).toBe('6');
  });
});

describe('a lead', () => {
  it('keeps who gave it apart, and says that opening is recorded', async () => {
    const { page, by } = scene.planner;
    await by('clear-row-leads-all').click();
    await by('lead-new').click();
    await by('lead-content').fill('苇海片区沟渠边有人种植');
    await by('lead-save').click();
    await expect.poll(() => stateOf('lead-state'), patience).toBe('received');
    await by('informer-seal').click();
    await by('informer-name').fill('王某某');
    await by('informer-contact').fill('13800000000');
    await by('informer-passphrase').fill('芦苇荡里的一条船');
    await by('informer-passphrase-again').fill('芦苇荡里的一条船');
    await by('informer-seal-ok').click();
    await by('informer-open').click();
    expect(await by('informer-says').innerText()).toContain('打开即记入台账');
    await by('informer-reason').fill('核实奖励');
    await by('informer-passphrase').fill('猜一个口令试一试');
    await by('informer-open-ok').click();
    await by('informer-wrong').waitFor();
    await by('informer-passphrase').fill('芦苇荡里的一条船');
    await by('informer-open-ok').click();
    expect(await by('informer-identity').innerText()).toContain('王某某');
    await by('informer-close').click();
    await expect.poll(() => by('informer-readings').locator('li').count(), patience).toBe(2);
    expect(await page.locator('body').innerText()).not.toContain('王某某');
    expect(scene.lawang('query', 'leads')).not.toContain('王某某');
  });

  it('goes from received to answered, and closed', async () => {
    const { by } = scene.planner;
    const goTo = async (state: string) => {
      await by('lead-step-save').click();
      await expect.poll(() => stateOf('lead-state'), patience).toBe(state);
    };
    await choose('lead-unit', '东港派出所');
    await by('lead-supervised').check();
    await goTo('assigned');
    expect(await by('list-term-supervised').locator('b').innerText()).toBe('2');
    await choose('lead-checker', '民警');
    await by('lead-result-false').click();
    await goTo('checked');
    await by('lead-reward').fill('200');
    await by('lead-note').fill('已电话答复');
    await goTo('answered');
    expect(await by('lead-story').innerText()).toContain('奖励 200');
    await goTo('closed');
  });

  it('of a suspect plot tells how near the tracks came, and then the find', async () => {
    const { by } = scene.planner;
    await by('lead-new').click();
    await by('lead-kind-target').click();
    await by('lead-content').fill('下发疑似地块 0412');
    await by('place-typed').click();
    await by('place-given').fill('118.8005, 37.61');
    await by('lead-save').click();
    await by('lead-target').filter({ hasText: '轨迹最近处距靶标约' }).waitFor();
    expect(await by('lead-outcome').innerText()).toBe('待派');
    await choose('lead-unit', '东港派出所');
    await by('lead-step-save').click();
    await expect.poll(() => by('lead-outcome').innerText(), patience).toBe('已派');
    await choose('lead-checker', '民警');
    await by('lead-result-true').click();
    await choose('lead-find', '现2026-005');
    await by('lead-step-save').click();
    await by('lead-target').filter({ hasText: '发现处距靶标 44 米' }).waitFor();
    expect(await by('lead-outcome').innerText()).toBe('铲除');
  });

  it('comes by the list: suspect plots of a file, each once, handed to whose ground it is', async () => {
    const { by } = scene.planner;
    const count = async () => Number(await by('list-term-all').locator('b').innerText());
    const before = await count();
    const features = [118.82, 118.84].map((longitude, index) => ({
      type: 'Feature',
      properties: { name: `遥感图斑 ${index + 1}` },
      geometry: { type: 'Point', coordinates: [longitude, 37.65] },
    }));
    const line = { type: 'LineString', coordinates: [[118, 37]] };
    features.push({ type: 'Feature', properties: { name: '线' }, geometry: line as never });
    const list = scene.write(
      '名单.geojson',
      JSON.stringify({ type: 'FeatureCollection', features }),
    );
    await by('targets-new').click();
    await by('targets-input').setInputFiles(list);
    await by('targets-found').filter({ hasText: '读出 2 处' }).waitFor();
    expect(await by('targets-found').innerText()).toContain('第 3 行');
    await by('record-save').click();
    await by('targets-found').waitFor({ state: 'hidden' });
    await expect.poll(count, patience).toBe(before + 2);
    expect(scene.lawang('query', 'leads').trim().split('\n').length).toBe(before + 2);
    expectNoTrespass(scene.browser.trespasses);
  });
});
