import { daysBetween } from '../../ledger/beijing-day.ts';
import { type Figure, printFigure, printNumber } from '../model/figure.ts';
import type { ReportParameters } from '../model/parameters.ts';
import type { ReportModel } from '../model/report-model.ts';
import type { Fields, FieldValue } from './fill-template.ts';

/** Fields of a report's template: every figure by its name, with `.悲观 .乐观 .上期 .变化`, and the words about the report. */
export function makeFields(model: ReportModel): Fields {
  const figures = new Map(model.figures.map((figure) => [figure.name, figure]));
  const words = makeWords(model);
  return (name) => {
    const word = words.get(name);
    if (word !== undefined) return plain(word, name === '未立说明');
    const [base = '', part] = name.split('.');
    const figure = figures.get(base);
    return figure === undefined ? undefined : fieldOf(figure, part);
  };
}

function fieldOf(figure: Figure, part: string | undefined): FieldValue | undefined {
  const { interval, value, before, decimals, code } = figure;
  const say = (number: number | null, text = printNumber(number, decimals)): FieldValue => ({
    text: number === null ? null : text,
    isZero: number === 0,
    figure: code,
  });
  switch (part) {
    case undefined:
      return say(value, printFigure(figure));
    case '悲观':
      return say(interval?.pessimistic ?? null);
    case '乐观':
      return say(interval?.optimistic ?? null);
    case '上期':
      return say(before);
    case '变化':
      return say(changeOf(figure), printChange(changeOf(figure), decimals));
    default:
      return undefined;
  }
}

/** Difference of the printed values, null where one of them is missing. */
export function changeOf({ value, before, decimals }: Figure): number | null {
  if (value === null || before === null) return null;
  const factor = 10 ** decimals;
  return (Math.round(value * factor) - Math.round(before * factor)) / factor;
}

/** A difference with its sign. */
export function printChange(change: number | null, decimals: number): string {
  return change !== null && change > 0
    ? `+${printNumber(change, decimals)}`
    : printNumber(change, decimals);
}

/** Words without a text say nothing, but for those that may be empty in the middle of a sentence. */
function plain(text: string, mayBeEmpty: boolean): FieldValue {
  return { text: text === '' && !mayBeEmpty ? null : text, isZero: false, figure: null };
}

function makeWords(model: ReportModel): ReadonlyMap<string, string> {
  const { parameters, round, branch } = model;
  const { asOf, from, addressee, profile } = parameters;
  const week = Math.max(1, Math.floor(daysBetween(round.openedOn, asOf) / 7) + 1);
  const without = model.figures.find(({ name }) => name === '未立责任书')?.value ?? 0;
  const left = round.deadline === null ? null : daysBetween(asOf, round.deadline);
  return new Map([
    ['单位', branch],
    ['轮次', round.name],
    ['轮次开始', printDay(round.openedOn)],
    ['期限', round.deadline === null ? '' : printDay(round.deadline)],
    ['距期限', left === null ? '' : String(left)],
    ['周次', String(week)],
    ['期间', printPeriod(parameters)],
    ['起日', printDay(from)],
    ['止日', printDay(asOf)],
    ['年份', asOf.slice(0, 4)],
    ['月份', String(Number(asOf.slice(5, 7)))],
    ['报告日期', printDate(asOf)],
    ['主送单位', addressee],
    ['内部', profile === 'internal' ? '内部' : ''],
    ['公开', profile === 'public' ? '公开' : ''],
    ['校验码', model.code],
    ['未立说明', without === 0 ? '' : `、未立${without}份`],
  ]);
}

/** `4月4日至10日`, `3月29日至4月4日`, with years where they differ. */
export function printPeriod({ from, asOf }: Pick<ReportParameters, 'from' | 'asOf'>): string {
  if (from.slice(0, 4) !== asOf.slice(0, 4)) return `${printDate(from)}至${printDate(asOf)}`;
  if (from === asOf) return printDay(from);
  const end = from.slice(0, 7) === asOf.slice(0, 7) ? `${Number(asOf.slice(8))}日` : printDay(asOf);
  return `${printDay(from)}至${end}`;
}

/** `4月12日` of an ISO day. */
export function printDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** `2027年4月12日` of an ISO day. */
export function printDate(day: string): string {
  return `${day.slice(0, 4)}年${printDay(day)}`;
}
