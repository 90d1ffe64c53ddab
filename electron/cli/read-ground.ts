import type { GroundInput } from '../../shared/coverage/inputs.ts';
import { buildBlocks } from '../../shared/grid/build-blocks.ts';
import { readBoundary } from '../../shared/import/geojson/read-boundary.ts';
import { readLayer } from '../../shared/import/geojson/read-layer.ts';
import { type FileProblem, ok, type Problem, type Result } from '../../shared/problems/problem.ts';
import { readText } from './read-file.ts';

/** Ground read from files, without a ledger. */
export interface GroundRead {
  readonly input: GroundInput;
  /** Projected area of the boundary polygon. */
  readonly areaSquareMetres: number;
  readonly problems: readonly FileProblem[];
}

/** Reads a boundary and, if named, a layer of excluded ground, and cuts blocks; refused with all problems of the file. */
export async function readGround(
  boundaryFile: string,
  excludedFile: string | null,
  sizeMetres: number,
  folder: string,
): Promise<Result<GroundRead, readonly FileProblem[]>> {
  const text = await readText(boundaryFile, folder);
  if (!text.ok) return text;
  const boundary = readBoundary(text.value, boundaryFile);
  if (!boundary.ok) return boundary;
  const { centralMeridian, areaSquareMetres } = boundary.value;
  const excluded = await readExcluded(excludedFile, centralMeridian, folder);
  if (!excluded.ok) return excluded;
  const blocks = buildBlocks({
    boundary: boundary.value.boundary,
    centralMeridian,
    sizeMetres,
    sliverShare: 0.2,
    areas: [],
  });
  if (!blocks.ok) return { ok: false, problem: [aboutFile(blocks.problem, boundaryFile)] };
  return ok({
    input: {
      centralMeridian,
      boundary: boundary.value.boundary,
      excluded: excluded.value.polygons,
      blocks: blocks.value,
    },
    areaSquareMetres,
    problems: [...boundary.value.problems, ...excluded.value.problems],
  });
}

interface ExcludedRead {
  readonly polygons: readonly GeoJSON.MultiPolygon[];
  readonly problems: readonly FileProblem[];
}

async function readExcluded(
  file: string | null,
  centralMeridian: number,
  folder: string,
): Promise<Result<ExcludedRead, readonly FileProblem[]>> {
  if (file === null) return ok({ polygons: [], problems: [] });
  const text = await readText(file, folder);
  if (!text.ok) return text;
  const layer = readLayer(text.value, file, centralMeridian);
  if (!layer.ok) return layer;
  if (layer.value.geometry !== 'area') {
    const problem: Problem = { code: 'excluded-not-area', data: { name: file } };
    return { ok: false, problem: [aboutFile(problem, file)] };
  }
  return ok({ polygons: [layer.value.polygons], problems: layer.value.problems });
}

function aboutFile(problem: Problem, file: string): FileProblem {
  return { ...problem, severity: 'refused', file, count: 1 };
}
