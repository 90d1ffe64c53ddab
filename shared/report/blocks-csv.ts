import { type BlockLine, gapAreaOf } from './block-lines.ts';
import { type Cell, writeCsv } from './csv.ts';

const columns: Readonly<Record<string, (line: BlockLine) => Cell>> = {
  code: (line) => line.code,
  station: (line) => line.station,
  unit: (line) => line.unit,
  person: (line) => line.person,
  areaSquareMetres: (line) => round(line.areaSquareMetres),
  maskSquareMetres: (line) => round(line.figures.maskSquareMetres),
  excludedSquareMetres: (line) => round(line.figures.excludedSquareMetres),
  seenNominalSquareMetres: (line) => round(line.figures.seenSquareMetres),
  seenPessimisticSquareMetres: (line) => round(line.seen?.pessimistic ?? null),
  seenOptimisticSquareMetres: (line) => round(line.seen?.optimistic ?? null),
  uncoveredSquareMetres: (line) => round(line.figures.uncoveredSquareMetres),
  gapAreaSquareMetres: (line) => round(gapAreaOf(line)),
  gaps: (line) => line.gaps?.gaps.length ?? null,
  reached: (line) => (line.figures.reached ? 1 : 0),
  metresInside: (line) => round(line.figures.metresInside),
  secondsInside: (line) => round(line.figures.secondsInside),
  tracksInside: (line) => line.figures.tracksInside,
  personTimes: (line) => line.figures.personTimes,
  lastTime: (line) => line.figures.lastTime,
  seenFromNeighbour: (line) => (!line.figures.reached && line.figures.seenSquareMetres > 0 ? 1 : 0),
  seenShareOfPlantable: (line) =>
    share(line, line.figures.maskSquareMetres - line.figures.excludedSquareMetres),
  seenShareOfWhole: (line) => share(line, line.figures.maskSquareMetres),
  checkedSites: (line) => line.checked?.done ?? null,
  mustCheckSites: (line) => line.checked?.total ?? null,
  standingSeconds: (line) => round(line.figures.standingSeconds),
};

/** Blocks as CSV for spreadsheets, one line a block, areas in square metres to 0.01 m². */
export function writeBlocksCsv(lines: readonly BlockLine[]): string {
  const names = Object.keys(columns);
  return writeCsv(
    names,
    lines.map((line) => names.map((name) => columns[name]!(line))),
  );
}

/** Nominal seen as a share, 0 to 1, of the plantable or the whole area. */
function share(line: BlockLine, squareMetres: number): number | null {
  const { seenSquareMetres } = line.figures;
  return squareMetres > 0 ? Math.round((seenSquareMetres / squareMetres) * 1e4) / 1e4 : null;
}

function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
