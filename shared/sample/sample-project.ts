import type { AssetLayer, ExcludedGround } from '../grid/records.ts';

/** A layer of the sample's project and the file of resources/sample its geometry stands in. */
export interface Layer {
  readonly name: string;
  readonly file: string;
}

const excluded: readonly (Layer & Pick<ExcludedGround, 'category'>)[] = [
  { name: '水面（示例）', category: 'water', file: 'excluded-water.geojson' },
  { name: '道路（示例）', category: 'road', file: 'excluded-road.geojson' },
  { name: '建筑用地（示例）', category: 'built-up', file: 'excluded-built-up.geojson' },
];

const assets: readonly (Layer & Pick<AssetLayer, 'kind'>)[] = [
  { name: '油井（示例）', kind: 'well', file: 'wells.geojson' },
  { name: '管线（示例）', kind: 'pipeline', file: 'pipelines.geojson' },
  { name: '井场路（示例）', kind: 'lease-road', file: 'lease-roads.geojson' },
  { name: '沟渠（示例）', kind: 'ditch', file: 'ditches.geojson' },
];

/** What the sample's project is made of, besides its files. */
export const sampleProject = {
  project: { name: '沧澜分局 · 示例数据', sampleAsOf: '2026-04-10' },
  excluded,
  assets,
  blocks: { sizeMetres: 1000 },
  round: { name: '2026年春季第一轮', openedOn: '2026-03-10', deadline: '2026-04-30' },
};
