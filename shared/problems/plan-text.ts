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
  'assignment-unknown': {
    zh: '没有编号为 {id} 的任务，可能已被撤回。没有保存；请核对后重试。',
    en: 'There is no task {id}; it may have been taken back. Nothing was saved; check it and retry.',
  },
  'team-without-task': {
    zh: '“{team}”在“{round}”没有任务。没有写出文件；请先派任务，或用 --round 另选轮次。',
    en: '“{team}” has no task in “{round}”. No file was written; assign one first, or choose another round with --round.',
  },
  'task-ends-before-start': {
    zh: '任务止于 {to}，早于开始的 {from}。没有保存；请核对日期。',
    en: 'The task ends on {to}, before it begins on {from}. Nothing was saved; check the days.',
  },
  'drag-net-incomplete': {
    zh: '集中拉网没有写明并排人数和间距。没有保存；请填写人数（至少 2 人）和间距（米）。',
    en: 'The drag-net lacks its people abreast and their spacing. Nothing was saved; give both, two people at least.',
  },
  'drag-net-fields-unused': {
    zh: '分散踏查没有并排人数和间距。没有保存；请改为集中拉网，或去掉这两项。',
    en: 'A dispersed survey has no people abreast and no spacing. Nothing was saved; make it a drag-net or leave both out.',
  },
  'team-without-leader': {
    zh: '“{team}”没有组长，不能派任务。没有保存；请先为小组指定组长。',
    en: '“{team}” has no leader and can be given no task. Nothing was saved; name its leader first.',
  },
  'dates-outside-round': {
    zh: '任务日期 {from} 至 {to} 超出本轮（{openedOn} 至 {deadline}）。没有保存；请改日期或另选轮次。',
    en: 'The days {from} to {to} lie outside the round ({openedOn} to {deadline}). Nothing was saved; change the days or the round.',
  },
  'block-already-assigned': {
    zh: '区块 {subjects} 已派给“{other}”（{from} 至 {to}），日期重叠。没有保存；请去掉这些区块或错开日期。',
    en: 'Blocks {subjects} are with “{other}” already ({from} to {to}), on days in common. Nothing was saved; leave them out or move the days.',
  },
  'team-double-booked': {
    zh: '“{team}”在 {from} 至 {to} 已有任务，日期重叠。没有保存；确需同时进行，请勾选确认后再派。',
    en: '“{team}” has a task from {from} to {to} already, on days in common. Nothing was saved; accept it expressly to assign all the same.',
  },
  'person-double-booked': {
    zh: '{subjects} 同期也在“{other}”执行任务（{from} 至 {to}）。没有保存；确需兼任，请勾选确认后再派。',
    en: '{subjects} are on a task of “{other}” on the same days ({from} to {to}). Nothing was saved; accept it expressly to assign all the same.',
  },
  'vehicle-double-booked': {
    zh: '车辆 {subjects} 同期已由“{other}”使用（{from} 至 {to}）。没有保存；确可共用，请勾选确认后再派。',
    en: 'Vehicles {subjects} are used by “{other}” on the same days ({from} to {to}). Nothing was saved; accept it expressly to assign all the same.',
  },
  'block-closed': {
    zh: '区块 {subjects} 在任务期内一直受阻，进不去。没有保存；请改日期，或勾选确认后再派。',
    en: 'Blocks {subjects} are closed during the whole task. Nothing was saved; change the days, or accept it expressly.',
  },
  'person-of-other-unit': {
    zh: '{subjects} 属于其他单位，请与其单位说好。',
    en: '{subjects} belong to another unit; agree it with that unit.',
  },
  'block-of-other-station': {
    zh: '{count} 个区块（{subjects}）归其他派出所。',
    en: '{count} blocks ({subjects}) are another station’s.',
  },
} as const satisfies Record<string, Sentence>;
