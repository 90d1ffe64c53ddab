import type { Sentence } from './problem-text.ts';

export const operationText = {
  'operation-unknown': {
    zh: '没有名为“{name}”的操作。台账未变；用 lawang do --list --json 查看全部操作。',
    en: 'There is no operation called “{name}”. The ledger is unchanged; lawang do --list --json lists them all.',
  },
  'project-missing': {
    zh: '此台账还没有项目。未作任何改动；请先新建项目。',
    en: 'This ledger holds no project yet. Nothing was changed; make a new project first.',
  },
  'project-exists': {
    zh: '此台账已有项目“{name}”，未作改动。新项目请另选一个空文件夹。',
    en: 'This ledger already holds the project “{name}”, left as it is. Make the new project in an empty folder.',
  },
  'input-name-forbidden': {
    zh: '输入中的字段名 {path} 不允许使用，或嵌套过深。台账未变；请去掉后重试。',
    en: 'The input carries the forbidden field name {path}, or is nested too deep. The ledger is unchanged; remove it and retry.',
  },
  'input-field-unknown': {
    zh: '输入 {path} 中有不认识的字段：{fields}。台账未变；请核对字段名后重试。',
    en: 'The input {path} has fields that are not known: {fields}. The ledger is unchanged; check their names and retry.',
  },
  'input-field-missing': {
    zh: '输入缺少必填项 {path}。台账未变；请补上后重试。',
    en: 'The input lacks {path}, which is required. The ledger is unchanged; add it and retry.',
  },
  'input-invalid': {
    zh: '输入项 {path} 不合要求（{reason}）。台账未变；请改正后重试。',
    en: 'The input {path} is not acceptable ({reason}). The ledger is unchanged; correct it and retry.',
  },
  'half-width-out-of-range': {
    zh: '扫幅半宽 {value} 不在允许范围内。没有保存；请填大于 0、不超过 500 的米数。',
    en: 'The sweep half-width {value} is out of range. Nothing was saved; give metres above 0 and at most 500.',
  },
  'people-out-of-range': {
    zh: '人数 {value} 不在允许范围内。没有保存；请填 1 至 10000 的整数。',
    en: 'The number of people {value} is out of range. Nothing was saved; give a whole number from 1 to 10000.',
  },
  'name-empty': {
    zh: '{path} 不能为空。没有保存；请填写名称后重试。',
    en: '{path} must not be empty. Nothing was saved; give a name and retry.',
  },
} as const satisfies Record<string, Sentence>;
