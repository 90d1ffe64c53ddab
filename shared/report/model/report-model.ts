import { canonicalJson } from '../../ledger/canonical-json.ts';
import { hashText } from '../../ledger/hash.ts';
import type { Round } from '../../tracks/records.ts';
import { makeCaseFigures } from './case-figures.ts';
import { makeClearingFigures } from './clearing-figures.ts';
import { makeCoverageFigures } from './coverage-figures.ts';
import type { EntryReference } from './entry-index.ts';
import type { Figure } from './figure.ts';
import { makeFindFigures } from './find-figures.ts';
import type { ReportParameters } from './parameters.ts';
import type { StationLine } from './part-line.ts';
import { makeEffortFigures, makeLetterFigures } from './people-figures.ts';
import { branchName, type ReportFacts } from './report-facts.ts';
import { makeLeague } from './station-figures.ts';

/** All a report says, as data. Made from the same ledger by the same parameters it is the same, byte for byte. */
export interface ReportModel {
  readonly version: 1;
  readonly parameters: ReportParameters;
  readonly ledgerId: string;
  readonly branch: string;
  readonly round: Round;
  /** Last entry it rests on, its own record and those of other reports left aside. */
  readonly head: EntryReference | null;
  /** Every figure but those of stations and leaders, in the order of the annex of sources. */
  readonly figures: readonly Figure[];
  readonly stations: readonly StationLine[];
  /** The same by the leaders who answer for stations; empty on public reports. */
  readonly leaders: readonly StationLine[];
  /** SHA-256 of everything above, and its first eight digits as printed in the footer. */
  readonly hash: string;
  readonly code: string;
}

/** Makes the model. Throws when the round of the parameters is not in the rows. */
export function makeReportModel(facts: ReportFacts): ReportModel {
  const { rows, parameters, index } = facts;
  const round = rows.rounds.get(parameters.roundId);
  if (round === undefined) throw new Error(`No round ${parameters.roundId}`);
  const content = {
    version: 1,
    parameters,
    ledgerId: rows.ledger.get('ledger')?.ledgerId ?? '',
    branch: branchName(rows),
    round,
    head: index.head,
    figures: [
      ...makeCoverageFigures(facts),
      ...makeEffortFigures(facts),
      ...makeClearingFigures(facts),
      ...makeFindFigures(facts),
      ...makeLetterFigures(facts),
      ...makeCaseFigures(facts),
    ],
    ...makeLeague(facts),
  } as const;
  const hash = hashText(canonicalJson(summarise(content)));
  return { ...content, hash, code: hash.slice(0, 8).toUpperCase() };
}

/** What the hash covers: values, and of the inputs their hashes, which cover the entries. */
function summarise(content: Omit<ReportModel, 'hash' | 'code'>) {
  const all = allFigures(content);
  return {
    version: content.version,
    parameters: { ...content.parameters },
    ledger: content.ledgerId,
    head: content.head?.hash ?? '',
    figures: all.map(({ code, value, interval, before, inputs }) => ({
      code,
      value,
      interval: interval === null ? null : { ...interval },
      before,
      inputs: inputs.hash,
    })),
  };
}

/** Every figure of a report, those of stations and leaders included. */
export function allFigures(model: Pick<ReportModel, 'figures' | 'stations' | 'leaders'>): Figure[] {
  const lines = [...model.stations, ...model.leaders];
  return [...model.figures, ...lines.flatMap((line) => Object.values(line.figures))];
}

/** The figure of a code with its inputs, null when the report has none of that code. */
export function traceFigure(model: ReportModel, code: string): Figure | null {
  return allFigures(model).find((figure) => figure.code === code) ?? null;
}

/** Figures that differ from the day before the period; those that cannot be told for that day are left out. */
export function changedFigures(model: ReportModel): Figure[] {
  return model.figures.filter(
    (figure) => figure.before !== null && figure.value !== null && figure.before !== figure.value,
  );
}
