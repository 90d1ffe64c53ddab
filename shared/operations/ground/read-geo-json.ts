import type { Jurisdiction } from '../../grid/records.ts';
import { type BoundaryFile, readBoundary } from '../../import/geojson/read-boundary.ts';
import { type LayerFile, readLayer } from '../../import/geojson/read-layer.ts';
import type { JsonValue } from '../../ledger/entry.ts';
import type { FileProblem, Problem, Result } from '../../problems/problem.ts';
import { makeJsonBlob } from '../json-blob.ts';
import type { Performed } from '../operation.ts';

/** A boundary as the ledger keeps it: its record, its geometry as a blob, and the areas it names. */
export interface JurisdictionRead {
  readonly jurisdiction: Jurisdiction;
  readonly blob: Performed['blobs'][number];
  readonly boundary: GeoJSON.MultiPolygon;
  readonly areas: BoundaryFile['areas'];
  /** What was repaired or flagged, for the caller. */
  readonly problems: JsonValue;
}

/** Reads a boundary for the jurisdiction called `name`; refuses with the first reason it cannot be used. */
export function readJurisdiction(content: unknown, name: string): Result<JurisdictionRead> {
  const read = readBoundary(content, name);
  if (!read.ok) return { ok: false, problem: firstRefusal(read.problem) };
  const { boundary, areaSquareMetres, bounds, centralMeridian, areas, problems } = read.value;
  const blob = makeJsonBlob(boundary);
  const jurisdiction = {
    id: 'jurisdiction',
    name,
    blob: blob.sha256,
    areaSquareMetres,
    bounds,
    centralMeridian,
  } as const;
  const value = { jurisdiction, blob, boundary, areas, problems: problemsAsJson(problems) };
  return { ok: true, value };
}

/** Reads a layer; refuses with the first reason it cannot be used. */
export function readOneLayer(
  content: unknown,
  name: string,
  centralMeridian: number,
): Result<LayerFile> {
  const read = readLayer(content, name, centralMeridian);
  return read.ok ? read : { ok: false, problem: firstRefusal(read.problem) };
}

/** The first `refused` problem of a list, without its place; a refusal always carries one. */
function firstRefusal(problems: readonly FileProblem[]): Problem {
  const refusal = problems.find((problem) => problem.severity === 'refused') ?? problems[0];
  if (refusal === undefined) throw new Error('A file was refused without a reason');
  return refusal.data === undefined
    ? { code: refusal.code }
    : { code: refusal.code, data: refusal.data };
}

function problemsAsJson(problems: readonly FileProblem[]): JsonValue {
  return problems.map(({ code, severity, count, data }) => ({
    code,
    severity,
    count,
    data: data ?? {},
  }));
}
