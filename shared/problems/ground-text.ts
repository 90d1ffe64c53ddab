import type { Sentence } from './problem-text.ts';

export const groundText = {
  'block-size-invalid': {
    zh: '区块边长须在 {smallestSizeMetres} 到 {largestSizeMetres} 米之间（输入为 {sizeMetres}）。区块未划分，原有划分不变；请改边长。',
    en: 'The block size must be {smallestSizeMetres} to {largestSizeMetres} m ({sizeMetres} was given). No blocks were built and earlier ones stand; change the size.',
  },
  'sliver-share-invalid': {
    zh: '零碎区块的并入比例须在 0 到 {largestSliverShare} 之间（输入为 {sliverShare}）。区块未划分，原有划分不变；请改比例。',
    en: 'The share below which slivers are merged must be 0 to {largestSliverShare} ({sliverShare} was given). No blocks were built and earlier ones stand; change it.',
  },
  'blocks-too-many': {
    zh: '按此边长会有 {count} 个以上区块，超过 {limit} 个的上限。区块未划分，原有划分不变；请加大边长。',
    en: 'This size would give {count} blocks or more, over the limit of {limit}. No blocks were built and earlier ones stand; choose a larger size.',
  },
  'blocks-without-ground': {
    zh: '辖区没有面积，无法划分区块，原有划分不变。请检查辖区边界文件。',
    en: 'The jurisdiction has no area, so no blocks were built and earlier ones stand. Check its boundary file.',
  },
} as const satisfies Record<string, Sentence>;
