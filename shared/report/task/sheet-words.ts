import type {
  AccessAid,
  AssignmentKind,
  AssignmentPurpose,
  Category,
  Risk,
  RiskTag,
} from '../../plan/records.ts';

/** Words of a task sheet written outside the page. */
export interface SheetWords {
  readonly title: string;
  readonly days: string;
  readonly round: string;
  readonly operation: string;
  readonly purpose: string;
  readonly phone: string;
  readonly means: string;
  readonly left: string;
  readonly hours: string;
  readonly note: string;
  readonly mu: string;
  readonly legend: string;
  readonly blocks: string;
  readonly block: string;
  readonly unit: string;
  readonly person: string;
  readonly area: string;
  readonly gaps: string;
  readonly mind: string;
  readonly gapList: string;
  readonly people: string;
  readonly leader: string;
  readonly date: string;
  readonly north: string;
  readonly difficulty: string;
  readonly closed: string;
  readonly signatures: readonly string[];
  readonly operations: Readonly<Record<AssignmentKind, string>>;
  readonly purposes: Readonly<Record<AssignmentPurpose, string>>;
  readonly categories: Readonly<Record<Category, string>>;
  readonly risks: Readonly<Record<Risk, string>>;
  readonly tags: Readonly<Record<RiskTag, string>>;
  readonly aids: Readonly<Record<AccessAid, string>>;
}

const zh: SheetWords = {
  title: '踏查任务单',
  days: '起止日期',
  round: '轮次',
  operation: '方式',
  purpose: '用途',
  phone: '小组电话',
  means: '车辆器材',
  left: '待查（亩）',
  hours: '人时（未校准）',
  note: '备注',
  mu: '亩',
  legend:
    '粗线：本任务区块；细线：相邻区块；灰斜线：扣除地物；橙色斜线和编号：空白区。坐标为 WGS84。',
  blocks: '区块与必知',
  block: '区块',
  unit: '责任单位',
  person: '责任人',
  area: '面积（亩）',
  gaps: '空白处数',
  mind: '必知',
  gapList: '空白区，由大到小',
  people: '人员',
  leader: '组长',
  date: '　　年　　月　　日',
  north: '北',
  difficulty: '难度',
  closed: '受阻至',
  signatures: ['派发人签字', '组长签字', '完成后组长签字'],
  operations: { dispersed: '分散踏查', 'drag-net': '集中拉网' },
  purposes: { survey: '踏查', recheck: '复查', 'cross-check': '互查', 'spot-check': '抽查' },
  categories: { police: '公安', governance: '综治', unit: '单位', public: '群众' },
  risks: { low: '低风险', medium: '中风险', high: '高风险', residential: '住宅区' },
  tags: { remote: '偏远', wild: '荒野', dark: '暗处', uninhabited: '无人区' },
  aids: { ladder: '带梯', plank: '带墩桥', rope: '带绳', boat: '用船', drone: '用无人机' },
};

const en: SheetWords = {
  title: 'Task sheet',
  days: 'Days',
  round: 'Round',
  operation: 'Way',
  purpose: 'Purpose',
  phone: 'Phone',
  means: 'Means',
  left: 'Left (mu)',
  hours: 'Person-hours (uncalibrated)',
  note: 'Note',
  mu: 'mu',
  legend:
    'Heavy line: blocks of this task; thin: neighbours; grey hatch: excluded ground; orange hatch and numbers: gaps. Positions in WGS84.',
  blocks: 'Blocks and what to mind',
  block: 'Block',
  unit: 'Unit',
  person: 'Answers',
  area: 'Area (mu)',
  gaps: 'Gaps',
  mind: 'Mind',
  gapList: 'Gaps, largest first',
  people: 'People',
  leader: 'Leader',
  date: 'Date ____________',
  north: 'N',
  difficulty: 'difficulty',
  closed: 'closed until',
  signatures: ['Handed out by', 'Team leader', 'Leader, when done'],
  operations: { dispersed: 'Dispersed', 'drag-net': 'Drag-net' },
  purposes: {
    survey: 'Survey',
    recheck: 'Recheck',
    'cross-check': 'Cross-check',
    'spot-check': 'Spot check',
  },
  categories: { police: 'Police', governance: 'Governance', unit: 'Unit', public: 'Public' },
  risks: { low: 'low risk', medium: 'medium risk', high: 'high risk', residential: 'homes' },
  tags: { remote: 'remote', wild: 'wild', dark: 'hidden', uninhabited: 'uninhabited' },
  aids: {
    ladder: 'bring a ladder',
    plank: 'bring planks',
    rope: 'bring rope',
    boat: 'by boat',
    drone: 'by drone',
  },
};

export const sheetWords = { zh, en } as const;
