import { type Cell, writeCsv } from '../csv.ts';
import type { SheetBlock, TaskSheet } from './task-sheet.ts';

const columns: Readonly<Record<string, (block: SheetBlock, sheet: TaskSheet) => Cell>> = {
  team: (_, sheet) => sheet.team,
  from: (_, sheet) => sheet.task.from,
  to: (_, sheet) => sheet.task.to,
  operation: (_, sheet) => sheet.task.operation,
  purpose: (_, sheet) => sheet.task.purpose,
  block: (block) => block.code,
  unit: (block) => block.unit,
  person: (block) => block.person,
  phone: (block) => block.phone,
  areaSquareMetres: (block) => round(block.areaSquareMetres),
  plantableSquareMetres: (block) => round(block.work?.plantableSquareMetres ?? null),
  leftSquareMetres: (block) => round(block.work?.leftSquareMetres ?? null),
  personHours: (block) => round(block.work?.personHours ?? null),
  gaps: (block) => block.gaps,
  gapSquareMetres: (block) => round(block.gapSquareMetres),
  risk: (block) => block.traits.risk,
  tags: (block) => block.traits.tags.join(' '),
  difficulty: (block) => block.traits.access.difficulty,
  aids: (block) => block.traits.access.aids.join(' '),
  blockedUntil: (block) => block.traits.blockedUntil,
  blockedReason: (block) => block.traits.blockedReason,
};

/** Tasks as CSV for spreadsheets, one line a block, areas to 0.01 m². */
export function writeTasksCsv(sheets: readonly TaskSheet[]): string {
  const names = Object.keys(columns);
  const rows = sheets.flatMap((sheet) =>
    sheet.blocks.map((block) => names.map((name) => columns[name]!(block, sheet))),
  );
  return writeCsv(names, rows);
}

function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
