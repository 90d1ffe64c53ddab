import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoTrespass } from './planner.ts';
import { type Scene, setScene } from './scene.ts';
import { walkFile } from './walk-file.ts';

/** About 4.4 × 3.3 km with a hole of about 0.9 × 0.6 km. */
const boundary = {
  type: 'Feature',
  properties: { name: '北滩' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [118.7, 37.6],
        [118.75, 37.6],
        [118.75, 37.63],
        [118.7, 37.63],
        [118.7, 37.6],
      ],
      [
        [118.72, 37.61],
        [118.72, 37.615],
        [118.73, 37.615],
        [118.73, 37.61],
        [118.72, 37.61],
      ],
    ],
  },
};
const swapped = {
  type: 'Polygon',
  coordinates: [
    [
      [37.6, 118.7],
      [37.6, 118.75],
      [37.63, 118.75],
      [37.63, 118.7],
      [37.6, 118.7],
    ],
  ],
};

let scene: Scene;
beforeAll(async () => {
  scene = await setScene('empty');
});
afterAll(() => scene.end());

describe('a planner with a boundary of their own', () => {
  it('finds the first screen and no ledger made behind their back', async () => {
    await scene.planner.by('start-screen').waitFor();
    expect(existsSync(join(scene.data, 'journal'))).toBe(false);
  });

  it('is told what is wrong with a boundary whose coordinates are swapped', async () => {
    await scene.planner.by('start-new-project').click();
    await scene.planner
      .by('project-boundary-file')
      .setInputFiles(scene.write('反了.geojson', JSON.stringify(swapped)));
    await scene.planner.by('project-problems').waitFor();
    expect(await scene.planner.by('project-create').isDisabled()).toBe(true);
  });

  it('makes a project of 1 km blocks from a boundary with a hole', async () => {
    const { by } = scene.planner;
    await by('project-boundary-file').setInputFiles(
      scene.write('辖区.geojson', JSON.stringify(boundary)),
    );
    await by('project-boundary-says').waitFor();
    await by('project-name').fill('北滩踏查');
    await by('project-blocks').filter({ hasText: '19' }).waitFor();
    await expect.poll(() => by('project-create').isEnabled(), { timeout: 60_000 }).toBe(true);
    await by('project-create').click();
    await scene.planner.waitForFigures();
    expect(existsSync(join(scene.data, 'journal'))).toBe(true);
  });

  it('imports a walk into it and finds both, saved, after a restart', async () => {
    const { planner } = scene;
    // Offered once after a project is made, and put off here.
    await planner.by('administrator-later').click();
    await planner.by('administrator-later').waitFor({ state: 'hidden' });
    const file = scene.write(
      '走一趟.gpx',
      walkFile('走一趟', [118.705, 37.605], [118.745, 37.605], '2026-04-02T01:00:00Z'),
    );
    await planner.importTracks([file]);
    await planner.waitUntilSaved();
    const [grid, swept] = await planner.rates();
    expect(grid).not.toBe('0%');
    await scene.stopBoth();
    await scene.startAgain();
    await scene.planner.waitForFigures();
    expect(await scene.planner.rates()).toEqual([grid, swept]);
    const areas = scene
      .lawang('query', 'blocks')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { areaSquareMetres: number }).areaSquareMetres);
    // 4,416 × 3,331 m less 883 × 555 m, by degrees on the ellipsoid at 37.6° N.
    expect(areas.reduce((sum, area) => sum + area, 0) / 1e6).toBeCloseTo(14.21, 1);
  });

  it('left the machine alone', () => expectNoTrespass(scene.browser.trespasses));
});
