import type { Sentence } from './problem-text.ts';

export const reportText = {
  'template-unreadable': {
    zh: '报告模板第 {line} 行“{text}”的方括号标记不认识，没有生成报告。请改为 [标题] [报头] [地图] [表] [换页] 等标记，或去掉方括号。',
    en: 'Line {line} of the report template, “{text}”, has an unknown mark in square brackets; no report was made. Use [标题] [报头] [地图] [表] [换页] and the like, or take the brackets away.',
  },
  'template-missing': {
    zh: '没有找到报告模板“{name}”，没有生成报告。请检查程序的 resources/templates 文件夹是否完整。',
    en: 'There is no report template “{name}”; no report was made. Check that the program’s resources/templates folder is complete.',
  },
  'template-table-unknown': {
    zh: '报告模板第 {line} 行要的表“{name}”不存在，没有生成报告。可用的表：{tables}。',
    en: 'Line {line} of the report template asks for the table “{name}”, which there is none of; no report was made. Tables: {tables}.',
  },
  'report-day-early': {
    zh: '{asOf} 时台账还没有记录，没有生成报告。台账从 {first} 开始，请选这一天或以后的日期。',
    en: 'On {asOf} the ledger held nothing; no report was made. It begins on {first}: choose that day or a later one.',
  },
  'report-period-wrong': {
    zh: '期间从 {from} 到 {asOf}，起日在止日之后，没有生成报告。请改正日期。',
    en: 'The period runs from {from} to {asOf}: it begins after it ends; no report was made. Correct the days.',
  },
  'browser-missing-for-pdf': {
    zh: '没有找到 Chromium、Chrome 或 Edge，PDF 没有生成：{files}。其余文件已写好。安装浏览器后重新生成，或在窗口中打印。',
    en: 'No Chromium, Chrome or Edge was found, so these were not made: {files}. The other files are written. Install a browser and make the report again, or print it from the window.',
  },
  'print-failed': {
    zh: '浏览器没有生成 PDF（{reason}）。其余文件已写好。请重试，或在窗口中打印。',
    en: 'The browser made no PDF ({reason}). The other files are written. Try again, or print from the window.',
  },
  'public-refused': {
    zh: '“{name}”含设施、坐标或人员，不能以公开范围导出为 {format}，没有写出。公开范围可导出“各所”“数据”的表格；其余请用内部范围。',
    en: '“{name}” names facilities, places or persons and cannot leave as {format} under the public profile; nothing was written. Public are the tables “各所” and “数据”; use the internal profile for the rest.',
  },
  'data-without-place': {
    zh: '“{name}”没有位置，不能导出为 {format}，没有写出。请改用 csv 或 xlsx。',
    en: '“{name}” has no place and cannot be written as {format}; nothing was written. Use csv or xlsx.',
  },
  'figure-unknown': {
    zh: '报告中没有代码为 {code} 的数据。代码见附件“数据来源”。',
    en: 'The report has no figure with the code {code}. The codes are in the annex “数据来源”.',
  },
  'report-record-unknown': {
    zh: '报告清单中没有 {id}，没有改动。请刷新后重试。',
    en: 'The list of reports has no {id}; nothing was changed. Refresh and try again.',
  },
  'report-unknown': {
    zh: '台账中没有校验码为 {code} 的报告。请核对页脚的 8 位校验码，或用报告的 .json 文件校验。',
    en: 'The ledger has no report with the code {code}. Check the eight characters in the footer, or verify by the report’s .json file.',
  },
  'report-differs': {
    zh: '报告 {code} 与台账重算的结果不一致，重算校验码为 {computed}，不同的数据：{figures}。报告或台账在生成后被改动过。',
    en: 'Report {code} is not what the ledger gives; computed again its code is {computed}, different figures: {figures}. The report or the ledger was changed after it was made.',
  },
  'report-file-altered': {
    zh: '文件“{file}”的内容与生成时不同（校验不符）。请重新生成报告。',
    en: 'The file “{file}” is not as it was written (hash differs). Make the report again.',
  },
  'report-unreadable': {
    zh: '“{file}”不是本程序写出的报告数据文件，无法校验。请选择报告文件夹中的 .json 文件。',
    en: '“{file}” is not a report data file of this program and cannot be verified. Choose the .json file in the report’s folder.',
  },
} as const satisfies Record<string, Sentence>;
