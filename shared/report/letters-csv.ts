import type { LetterStatus } from '../people/letter-status.ts';
import type { Letter } from '../people/records.ts';
import { type Cell, writeCsv } from './csv.ts';

/** One letter as it is listed and exported. Area in square metres. */
export interface LetterLine {
  readonly letter: Letter;
  readonly status: LetterStatus;
  readonly issuer: string | null;
  readonly holder: string | null;
  readonly person: string | null;
  readonly phone: string | null;
  readonly station: string | null;
  /** Number of the parent letter. */
  readonly parent: string | null;
  readonly blocks: number;
  readonly areaSquareMetres: number;
}

const columns: Readonly<Record<string, (line: LetterLine) => Cell>> = {
  number: (line) => line.letter.number,
  status: (line) => line.status,
  rank: (line) => line.letter.rank,
  issuer: (line) => line.issuer,
  holder: (line) => line.holder,
  person: (line) => line.person,
  phone: (line) => line.phone,
  station: (line) => line.station,
  parent: (line) => line.parent,
  signedOn: (line) => line.letter.signedOn,
  validUntil: (line) => line.letter.validUntil,
  blocks: (line) => line.blocks,
  areaSquareMetres: (line) => Math.round(line.areaSquareMetres * 100) / 100,
};

/** The register as CSV for spreadsheets, one line a letter, area of its unit's blocks to 0.01 m². */
export function writeLettersCsv(lines: readonly LetterLine[]): string {
  const names = Object.keys(columns);
  return writeCsv(
    names,
    lines.map((line) => names.map((name) => columns[name]!(line))),
  );
}
