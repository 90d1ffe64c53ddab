import type { AssetLayer, ExcludedGround } from '../../../../shared/grid/records.ts';
import type { BoundaryFile } from '../../../../shared/import/geojson/read-boundary.ts';
import type { LayerFile } from '../../../../shared/import/geojson/read-layer.ts';

/** A boundary file that can be used. */
export interface DraftBoundary {
  readonly fileName: string;
  readonly read: BoundaryFile;
}

interface DraftLayer<Category> {
  readonly id: number;
  readonly fileName: string;
  readonly name: string;
  readonly category: Category;
  readonly read: LayerFile;
}

export type DraftExcluded = DraftLayer<ExcludedGround['category']>;
export type DraftAsset = DraftLayer<AssetLayer['kind']>;

/** One row of the responsibility table; `area` null is the whole jurisdiction. */
export interface DraftUnitLine {
  readonly area: string | null;
  readonly station: string;
  readonly unit: string;
  readonly person: string;
}

/** Days as `2027-03-10`, null when not set. A name of null is the usual one in the language of the page. */
export interface DraftRound {
  readonly name: string | null;
  readonly openedOn: string | null;
  readonly deadline: string | null;
}

/** Everything typed on the new-project screen; kept while the window is open, whatever is refused or cancelled. */
export interface ProjectDraft {
  readonly name: string;
  readonly branch: string;
  readonly sizeMetres: number | null;
  readonly boundary: DraftBoundary | null;
  readonly excluded: readonly DraftExcluded[];
  readonly assets: readonly DraftAsset[];
  readonly lines: readonly DraftUnitLine[];
  readonly round: DraftRound;
}

/** Pieces below this share of a whole square join a neighbour. */
export const sliverShare = 0.2;

/** An untouched draft; `today` is the local day. */
export function emptyDraft(today: string): ProjectDraft {
  return {
    name: '',
    branch: '',
    sizeMetres: 1000,
    boundary: null,
    excluded: [],
    assets: [],
    lines: [emptyLine(null)],
    round: { name: null, openedOn: today, deadline: null },
  };
}

function emptyLine(area: string | null): DraftUnitLine {
  return { area, station: '', unit: '', person: '' };
}

/** Takes a boundary into the draft: one row per area it names; what was typed for an area of the same name stays. */
export function putBoundary(draft: ProjectDraft, boundary: DraftBoundary): ProjectDraft {
  const names = [...new Set(boundary.read.areas.map((area) => area.name))];
  // The only area of a file is the whole jurisdiction, whatever it is called.
  const areas = names.length > 1 ? names : [null];
  const lines = areas.map(
    (area) => draft.lines.find((line) => line.area === area) ?? emptyLine(area),
  );
  return { ...draft, boundary, lines };
}

export const unitColumns = ['station', 'unit', 'person'] as const;
export type UnitColumn = (typeof unitColumns)[number];

/** Puts cells copied from a spreadsheet into the table from one cell on, right and down; what does not fit is left out. */
export function pasteCells(
  lines: readonly DraftUnitLine[],
  row: number,
  column: UnitColumn,
  text: string,
): readonly DraftUnitLine[] {
  const copied = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  const columns = unitColumns.slice(unitColumns.indexOf(column));
  return lines.map((line, index) => {
    const cells = copied[index - row] ?? [];
    const changes = columns.flatMap((name, offset) => {
      const cell = cells[offset];
      return cell === undefined ? [] : [[name, cell] as const];
    });
    return changes.length === 0 ? line : { ...line, ...Object.fromEntries(changes) };
  });
}

/** Copies each area's name into its empty station cell. */
export function nameStationsByArea(lines: readonly DraftUnitLine[]): readonly DraftUnitLine[] {
  return lines.map((line) =>
    line.station.trim() === '' && line.area !== null ? { ...line, station: line.area } : line,
  );
}
