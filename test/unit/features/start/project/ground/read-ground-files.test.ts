import { describe, expect, it } from 'vitest';
import {
  readBoundaryFile,
  readBoundaryText,
  readLayerFile,
} from '../../../../../../renderer/features/start/project/ground/read-ground-files.ts';
import type { GroundPort } from '../../../../../../renderer/ports/ports.ts';
import { countBlocks } from '../../../../../../shared/grid/build-blocks.ts';
import { readBoundary } from '../../../../../../shared/import/geojson/read-boundary.ts';
import { readLayer } from '../../../../../../shared/import/geojson/read-layer.ts';
import { oneArea } from '../draft-files.ts';

/** The worker's own work, without the worker. */
const ground: GroundPort = {
  readBoundary: async (...given) => readBoundary(...given),
  readLayer: async (...given) => readLayer(...given),
  countBlocks: async (cut) => countBlocks(cut),
};

const fileOf = (content: unknown, name = '辖区.geojson') =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name);

const point = { type: 'Point', coordinates: [118.6, 37.5] };
const swapped = JSON.parse(
  JSON.stringify(oneArea).replace(/\[(118[\d.]*),(37[\d.]*)\]/g, '[$2,$1]'),
);

describe('a chosen file', () => {
  it('gives the boundary it holds', async () => {
    const { report, content } = await readBoundaryFile(ground, fileOf(oneArea));
    expect(report).toMatchObject({ fileName: '辖区.geojson', isUsed: true, problems: [] });
    expect(content?.areas.map(({ name }) => name)).toEqual(['全境']);
  });

  it('is refused with its name when it holds no polygon', async () => {
    const { report, content } = await readBoundaryFile(ground, fileOf(point, '点.json'));
    expect(content).toBeNull();
    expect(report).toMatchObject({
      isUsed: false,
      problems: [{ code: 'boundary-no-polygon', file: '点.json' }],
    });
  });

  it('with swapped positions can be read again the way the user chose', async () => {
    const first = await readBoundaryFile(ground, fileOf(swapped));
    expect(first.report.problems).toMatchObject([{ code: 'positions-swapped' }]);
    const { fileName, text } = first.report;
    const again = { text: text ?? '', isGb18030: false };
    const second = await readBoundaryText(ground, fileName, again, { swapPositions: true });
    expect(second.report.problems).toMatchObject([{ code: 'positions-were-swapped' }]);
    expect(second.content?.bounds[0]).toBeCloseTo(118.6, 6);
  });

  it('of excluded ground must hold areas; assets may be points', async () => {
    const excluded = await readLayerFile(ground, fileOf(point), 118.6, true);
    expect(excluded.report.problems).toMatchObject([{ code: 'excluded-not-area' }]);
    const asset = await readLayerFile(ground, fileOf(point), 118.6, false);
    expect(asset.content).toMatchObject({ geometry: 'point', count: 1 });
  });

  it('of no bytes is refused before it is read', async () => {
    const { report } = await readBoundaryFile(ground, fileOf(''));
    expect(report.problems).toMatchObject([{ code: 'file-empty', severity: 'refused' }]);
  });

  it('is refused, not lost, when its reader breaks down', async () => {
    const broken = { ...ground, readBoundary: () => Promise.reject(new Error('crashed')) };
    const { report } = await readBoundaryFile(broken, fileOf(oneArea));
    expect(report.problems).toMatchObject([
      { code: 'file-unreadable', data: { reason: 'crashed' } },
    ]);
  });

  it('that cannot be read from its disc is refused', async () => {
    const file = fileOf(oneArea);
    file.arrayBuffer = () => Promise.reject(new Error('NotReadableError'));
    const { report } = await readBoundaryFile(ground, file);
    expect(report.problems).toMatchObject([{ code: 'file-unreadable' }]);
  });
});
