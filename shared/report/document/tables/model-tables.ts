import { addDays } from '../../../ledger/beijing-day.ts';
import { printNumber } from '../../model/figure.ts';

import { allFigures, changedFigures, type ReportModel } from '../../model/report-model.ts';
import { changeOf, printChange, printDay } from '../../template/report-fields.ts';
import type { ReportTable } from '../report-document.ts';
import { cellOf, numberColumn, textColumn, words } from './cells.ts';
import { unitNames } from './unit-names.ts';

/** 与上期相比: only what changed since the day before the period. */
export function makeChangesTable(model: ReportModel): ReportTable {
  const { from, asOf } = model.parameters;
  const changed = changedFigures(model);
  return {
    name: '与上期相比',
    caption: `较${printDay(addDays(from, -1))}有变化的数据`,
    columns: [
      textColumn('项目', 34),
      textColumn('单位', 12),
      numberColumn(printDay(addDays(from, -1)), 18),
      numberColumn(printDay(asOf), 18, { isBold: true }),
      numberColumn('变化', 18),
    ],
    rows: changed.map((figure) => {
      const { before, decimals, code, unit } = figure;
      const change = changeOf(figure);
      return [
        words(figure.name),
        words(unitNames[unit]),
        { text: printNumber(before, decimals), value: before, decimals, figure: code },
        cellOf(figure),
        { text: printChange(change, decimals), value: change, decimals, figure: code },
      ];
    }),
    total: null,
    notes: [
      changed.length === 0
        ? '注：本期没有变化。'
        : '注：两期均按现有台账计算，迟到的轨迹计入踏查当日；率的变化为百分点。',
    ],
    printedRows: null,
  };
}

/** 数据来源: every figure with its code, how it is computed, and what it was computed from. */
export function makeSourcesTable(model: ReportModel): ReportTable {
  // What has nothing recorded is listed in the workbook only.
  const said = model.figures.filter((figure) => figure.value !== null);
  const unsaid = model.figures.filter((figure) => figure.value === null);
  const stations = allFigures(model).slice(model.figures.length);
  return {
    name: '数据来源',
    caption: '附件　数据来源',
    columns: [
      textColumn('代码', 7),
      textColumn('项目', 18),
      numberColumn('数值', 16),
      textColumn('单位', 7.5),
      textColumn('算法', 30),
      numberColumn('依据', 7, { unit: '条' }),
      textColumn('依据摘要', 14.5),
    ],
    rows: [...said, ...stations, ...unsaid].map((figure) => {
      const { inputs, interval, decimals } = figure;
      const range =
        interval === null
          ? ''
          : `（${printNumber(interval.pessimistic, decimals)}–${printNumber(interval.optimistic, decimals)}）`;
      const cell = cellOf(figure);
      return [
        words(figure.code),
        words(figure.name),
        range === '' ? cell : { ...cell, text: `${cell.text}${range}` },
        words(unitNames[figure.unit]),
        words(inputs.formula),
        { text: String(inputs.entries.length), value: inputs.entries.length, decimals: 0 },
        words(inputs.hash.slice(0, 8).toUpperCase()),
      ];
    }),
    total: null,
    notes: [
      '注：“依据”为计算所用台账条目数，摘要相同则依据相同；在程序中点数据或用 lawang report --trace 代码 可列出每一条。各所数据见电子表格。',
    ],
    printedRows: said.length,
  };
}
