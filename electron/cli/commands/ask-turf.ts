import type { TurfOpinion } from '../../../shared/coverage/figures.ts';
import type { Season } from '../../../shared/coverage/season-contract.ts';
import type { FileProblem } from '../../../shared/problems/problem.ts';

/** The second opinion on every block, summed, with the outlines it left uncovered. */
export interface TurfReport {
  readonly report: object;
  readonly outlines: GeoJSON.FeatureCollection<GeoJSON.MultiPolygon>;
  readonly problems: readonly FileProblem[];
}

/** Asks turf about every block, one after another; a block it fails on is named and left out of the sums. */
export async function askTurf(season: Season, codes: readonly string[]): Promise<TurfReport> {
  const opinions: [code: string, opinion: TurfOpinion][] = [];
  for (const code of codes)
    opinions.push([code, await season.uncoveredByTurf(code, () => performance.now())]);
  const sums = { turf: 0, rows: 0, milliseconds: 0 };
  const outlines: GeoJSON.Feature<GeoJSON.MultiPolygon>[] = [];
  for (const [code, opinion] of opinions) {
    if (opinion.kind !== 'compared') continue;
    sums.turf += opinion.uncoveredByTurfSquareMetres;
    sums.rows += opinion.uncoveredByRowsSquareMetres;
    sums.milliseconds += opinion.milliseconds;
    const properties = { block: code, areaSquareMetres: opinion.uncoveredByTurfSquareMetres };
    outlines.push({ type: 'Feature', properties, geometry: opinion.outline });
  }
  const problems = opinions.flatMap(([code, opinion]) => findFault(code, opinion));
  return {
    report: {
      uncoveredByTurfSquareMetres: sums.turf,
      uncoveredByRowsSquareMetres: sums.rows,
      differenceSquareMetres: sums.turf - sums.rows,
      agrees: problems.length === 0,
      milliseconds: Math.round(sums.milliseconds),
      blocks: opinions.map(([code, opinion]) => describe(code, opinion)),
    },
    outlines: { type: 'FeatureCollection', features: outlines },
    problems,
  };
}

function describe(code: string, opinion: TurfOpinion): object {
  if (opinion.kind !== 'compared') return { code, ...opinion };
  const { outline: _outline, milliseconds, ...compared } = opinion;
  return { code, ...compared, milliseconds: Math.round(milliseconds) };
}

function findFault(block: string, opinion: TurfOpinion): FileProblem[] {
  const place = { severity: 'flagged', file: 'turf', count: 1 } as const;
  if (opinion.kind === 'compared') {
    if (opinion.agrees) return [];
    const differenceSquareMetres = Math.round(opinion.differenceSquareMetres);
    return [{ ...place, code: 'turf-differs', data: { block, differenceSquareMetres } }];
  }
  const reason = opinion.kind === 'turf-failed' ? opinion.reason : opinion.kind;
  return [{ ...place, code: 'turf-failed', data: { block, reason } }];
}
