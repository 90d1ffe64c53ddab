import type { Sentence } from './problem-text.ts';

export const planText = {
  'block-unknown': {
    zh: '没有编号为 {block} 的区块。没有保存；请核对区块编号后重试。',
    en: 'There is no block {block}. Nothing was saved; check the code and retry.',
  },
  'blocked-without-reason': {
    zh: '区块 {block} 标为受阻，却没有写原因。没有保存；请写明原因（如道路泥泞、海潮、围封）。',
    en: 'Block {block} is said to be closed without a reason. Nothing was saved; give the reason, such as mud, tide or fencing.',
  },
} as const satisfies Record<string, Sentence>;
