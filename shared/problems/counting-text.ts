import type { Sentence } from './problem-text.ts';

export const countingText = {
  'stage-ends-before-begin': {
    zh: '生育期的结束日 {until} 早于开始日 {from}。台账未变；请改正日期后重试。',
    en: 'The stage ends on {until}, before it begins on {from}. The ledger is unchanged; correct the days and retry.',
  },
  'leg-out-of-track': {
    zh: '点 {from} 至 {to} 不是这条轨迹上的一段（轨迹共 {fixes} 个点，从 0 数起）。台账未变；请重新选取路段。',
    en: 'Fixes {from} to {to} are no stretch of this track, which has {fixes} fixes counted from 0. The ledger is unchanged; choose the leg again.',
  },
  'track-named-twice': {
    zh: '同一条轨迹给出了两次，无法确定以哪一次为准。台账未变；请合并后重试。',
    en: 'One track was named twice, and it is unclear which is meant. The ledger is unchanged; join the two and retry.',
  },
  'mode-cannot-check': {
    zh: '方式“{mode}”最高只能计为看到，不能计为查到：必查点要有人到场。台账未变；请把最高层次改为看到。',
    en: 'The mode “{mode}” can at most count as seen: a must-check site needs someone there. The ledger is unchanged; set its highest level to seen.',
  },
  'drag-net-too-small': {
    zh: '拉网共 {people} 人，却列了 {members} 条队员轨迹（不含领队）。台账未变；请核对人数或队员轨迹。',
    en: 'The drag-net has {people} people but {members} members’ tracks beside the leader’s. The ledger is unchanged; check the number or the tracks.',
  },
  'drag-net-leads-itself': {
    zh: '领队轨迹不能同时是队员轨迹。台账未变；请从队员中去掉它，或先解除它的拉网。',
    en: 'A leader’s track cannot be a member’s as well. The ledger is unchanged; take it out of the members, or end its own drag-net first.',
  },
  'drag-net-other-round': {
    zh: '队员轨迹与领队轨迹不在同一轮次。台账未变；请只选同一轮次的轨迹。',
    en: 'A member’s track belongs to another round than the leader’s. The ledger is unchanged; choose tracks of the same round.',
  },
  'drag-net-member-taken': {
    zh: '其中一条轨迹已是另一次拉网的队员轨迹。台账未变；请先从那次拉网中去掉它。',
    en: 'One of these tracks is a member’s in another drag-net. The ledger is unchanged; take it out of that one first.',
  },
  'post-ends-before-begin': {
    zh: '视频点位的结束日 {until} 早于开始日 {from}。台账未变；请改正日期后重试。',
    en: 'The view post ends on {until}, before it begins on {from}. The ledger is unchanged; correct the days and retry.',
  },
  'view-post-unknown': {
    zh: '没有编号为“{id}”的视频点位。台账未变；请刷新后重试。',
    en: 'There is no view post “{id}”. The ledger is unchanged; refresh and retry.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
