import type { Sentence } from './problem-text.ts';

/** Sentences about the organisation, letters and the lists they come in from. */
export const peopleText = {
  'post-unknown': {
    zh: '没有编号为 {id} 的职务。台账未变；请核对后重试。',
    en: 'There is no post {id}. Nothing was saved; check it and retry.',
  },
  'guarantee-unknown': {
    zh: '没有编号为 {id} 的包保关系。台账未变；请核对后重试。',
    en: 'There is no pairing {id}. Nothing was saved; check it and retry.',
  },
  'still-referenced': {
    zh: '“{name}”还被引用：{uses}。未移除；请先改掉这些引用。',
    en: '“{name}” is still referred to: {uses}. It was kept; change these first.',
  },
  'days-out-of-order': {
    zh: '结束日期 {until} 早于开始日期 {since}。台账未变；请核对日期。',
    en: 'The last day {until} is before the first day {since}. Nothing was saved; check the days.',
  },
  'guarantee-not-a-station': {
    zh: '包保对象“{name}”不是派出所。台账未变；请选一个派出所。',
    en: '“{name}” is not a station. Nothing was saved; choose a station.',
  },
  'guarantee-twice': {
    zh: '这位领导已包保“{name}”。台账未变；请修改原有的包保关系。',
    en: 'This leader is bound to “{name}” already. Nothing was saved; change the pairing that stands.',
  },
  'letter-superseded': {
    zh: '责任书 {number} 已被新书替代。台账未变；请在新书上办理。',
    en: 'Letter {number} was replaced by a newer one. Nothing was saved; work on the newer letter.',
  },
  'letter-never-signed': {
    zh: '责任书 {number} 尚未签订，没有可续的期限。台账未变；请先登记签订。',
    en: 'Letter {number} was never signed, so there is no term to follow. Nothing was saved; record its signing.',
  },
  'letter-open-ended': {
    zh: '责任书 {number} 未定期限，不需续签。台账未变。',
    en: 'Letter {number} has no last day and needs no renewal. Nothing was saved.',
  },
  'letter-term-not-later': {
    zh: '责任书 {number} 有效至 {validUntil}，新期限不比它晚。台账未变；请选更晚的日期。',
    en: 'Letter {number} is valid until {validUntil}; the new term ends no later. Nothing was saved; choose a later day.',
  },
  'letter-nobody-signs': {
    zh: '责任书 {number} 的单位没有责任人，无人可签。台账未变；请先登记责任人。',
    en: 'Nobody answers for the unit of letter {number}, so nobody can sign. Nothing was saved; record the person first.',
  },
  'letter-area-empty': {
    zh: '这样划定的责任区里没有区块（责任书 {number}）。台账未变；请重新圈画或换一个设施图层。',
    en: 'No block lies in this area (letter {number}). Nothing was saved; draw it again or take other layers.',
  },
  'asset-layer-unknown': {
    zh: '台账里没有编号为 {id} 的设施图层。台账未变；请重新选择。',
    en: 'The ledger has no layer of facilities {id}. Nothing was saved; choose again.',
  },
  'list-empty-file': {
    zh: '{file} 是 0 字节的空文件。没有导入任何内容；请重新拷贝原表格。',
    en: '{file} is empty (0 bytes). Nothing was imported; copy the spreadsheet again.',
  },
  'list-too-big': {
    zh: '{file} 有 {megabytes} MB，超过 {limit} MB 上限。没有导入任何内容；请拆成几个表格分别导入。',
    en: '{file} has {megabytes} MB; the limit is {limit} MB. Nothing was imported; split it into several spreadsheets.',
  },
  'list-is-xls': {
    zh: '{file} 是旧版 .xls 格式，或带打开密码的加密表格。没有导入任何内容；请在表格软件里去掉密码，另存为 .xlsx 后再导入。',
    en: '{file} is an old .xls or a spreadsheet with a password. Nothing was imported; take the password off, save it as .xlsx and try again.',
  },
  'list-not-xlsx': {
    zh: '{file} 不是 .xlsx 表格（可能是改了扩展名的 CSV 或文本）。没有导入任何内容；请用表格软件打开后另存为 .xlsx。',
    en: '{file} is no .xlsx spreadsheet (perhaps a CSV or text with another ending). Nothing was imported; open it and save it as .xlsx.',
  },
  'list-broken': {
    zh: '{file} 已损坏或不完整，读不出表格。没有导入任何内容；请重新拷贝或另存一份。',
    en: '{file} is damaged or incomplete and cannot be read. Nothing was imported; copy or save it again.',
  },
  'list-sheet-unknown': {
    zh: '表格里没有名为“{sheet}”的工作表。没有导入任何内容；请从现有工作表中选择。',
    en: 'There is no sheet called “{sheet}”. Nothing was imported; choose one of those there are.',
  },
  'list-header-missing': {
    zh: '前 {rows} 行里找不到表头。没有导入任何内容；请确认表里有“名称”或“姓名”“编号”等列名。',
    en: 'No header was found in the first {rows} rows. Nothing was imported; see that the columns have names.',
  },
  'list-column-missing': {
    zh: '没有一列对应必填项“{field}”。没有导入任何内容；请在列对应里选一列。',
    en: 'No column stands for “{field}”, which is required. Nothing was imported; choose its column.',
  },
  'list-no-rows': {
    zh: '表头下面没有数据行。没有导入任何内容；请核对工作表。',
    en: 'There are no rows under the header. Nothing was imported; check the sheet.',
  },
  'list-too-many-rows': {
    zh: '工作表有 {rows} 行，超过 {limit} 行上限。没有导入任何内容；请拆成几个表格分别导入。',
    en: 'The sheet has {rows} rows; the limit is {limit}. Nothing was imported; split it into several spreadsheets.',
  },
  'list-cell-missing': {
    zh: '第 {row} 行 {column} 列：“{field}”必填，现为空。请在表格里补上。',
    en: 'Row {row}, column {column}: “{field}” is required and empty. Fill it in.',
  },
  'list-choice-wrong': {
    zh: '第 {row} 行 {column} 列：“{value}”不是可用的“{field}”，应为 {choices} 之一。请改正。',
    en: 'Row {row}, column {column}: “{value}” is no “{field}”; use one of {choices}.',
  },
  'list-day-wrong': {
    zh: '第 {row} 行 {column} 列：“{value}”不是日期，应写作 2026-03-05 或 2026年3月5日。请改正。',
    en: 'Row {row}, column {column}: “{value}” is no date; write 2026-03-05.',
  },
  'list-number-lost': {
    zh: '第 {row} 行 {column} 列：“{value}”是按数字保存的长号码，末几位已丢失。请把该列设为文本后重新填写。',
    en: 'Row {row}, column {column}: “{value}” is a long number kept as a figure, its last digits are lost. Make the column text and type it again.',
  },
  'list-error-value': {
    zh: '第 {row} 行 {column} 列：单元格是公式错误 {value}。请在表格里改正公式或直接填值。',
    en: 'Row {row}, column {column}: the cell is a formula error {value}. Correct it, or type the value.',
  },
  'list-name-unknown': {
    zh: '第 {row} 行 {column} 列：找不到名为“{value}”的{field}，台账和本表中都没有。请核对名称，或先登记。',
    en: 'Row {row}, column {column}: no {field} is called “{value}”, neither in the ledger nor in this list. Check the name, or record it first.',
  },
  'list-name-ambiguous': {
    zh: '第 {row} 行 {column} 列：有 {count} 个“{value}”，分不清是哪一个。请写全称或加上单位列。',
    en: 'Row {row}, column {column}: there are {count} called “{value}”. Write the full name or give the unit.',
  },
  'list-key-twice': {
    zh: '第 {row} 行 {column} 列：“{value}”与第 {first} 行重复。请删掉一行或改正。',
    en: 'Row {row}, column {column}: “{value}” stands in row {first} already. Remove or correct one of them.',
  },
  'list-days-out-of-order': {
    zh: '第 {row} 行 {column} 列：结束日期 {until} 早于开始日期 {since}。请核对。',
    en: 'Row {row}, column {column}: the last day {until} is before the first day {since}. Check them.',
  },
  'list-has-problems': {
    zh: '{file} 有 {count} 处问题，一行都没有导入。请按清单改正后再导入。',
    en: '{file} has {count} problems; no row was imported. Correct them by the list and try again.',
  },
  'list-nothing-new': {
    zh: '{file} 里的 {rows} 行与台账完全一致，没有需要登记的内容。台账未变。',
    en: 'All {rows} rows of {file} are in the ledger as they are. There was nothing to record.',
  },
} as const satisfies Record<string, Sentence>;
