import { blockLimits } from '../../../../shared/grid/build-blocks.ts';
import type { BoundaryFile, NamedArea } from '../../../../shared/import/geojson/read-boundary.ts';
import { type DraftUnitLine, type ProjectDraft, sliverShare } from './project-draft.ts';

/** What still keeps a project from being made. */
export type Missing =
  | { readonly kind: 'boundary' | 'name' | 'size' | 'layer-name' | 'round-name' | 'round-day' }
  | { readonly kind: 'deadline'; readonly openedOn: string; readonly deadline: string }
  | { readonly kind: 'station'; readonly area: string | null };

export type Step = 'ground' | 'blocks' | 'units' | 'round';
export const steps: readonly Step[] = ['ground', 'blocks', 'units', 'round'];

const stepOfMissing: Readonly<Record<Missing['kind'], Step>> = {
  name: 'ground',
  boundary: 'ground',
  'layer-name': 'ground',
  size: 'blocks',
  station: 'units',
  'round-name': 'round',
  'round-day': 'round',
  deadline: 'round',
};

/** Everything that is missing or contradicts itself, in the order of the screen; empty when the project can be made. */
export function findMissing(draft: ProjectDraft): readonly Missing[] {
  const isUnnamed = ({ name }: { readonly name: string }) => name.trim() === '';
  const simple: readonly (readonly [Missing & { readonly kind: string }, boolean])[] = [
    [{ kind: 'name' }, isUnnamed(draft)],
    [{ kind: 'boundary' }, draft.boundary === null],
    [{ kind: 'layer-name' }, [...draft.excluded, ...draft.assets].some(isUnnamed)],
    [{ kind: 'size' }, !isUsableSize(draft.sizeMetres)],
  ];
  return [
    ...simple.filter(([, isMissing]) => isMissing).map(([missing]) => missing),
    ...draft.lines.filter(isHalfLine).map(({ area }) => ({ kind: 'station', area }) as const),
    ...findMissingOfRound(draft.round),
  ];
}

/** A unit answers below a station, and a person for one of them: a row without its station hangs in the air. */
function isHalfLine({ station, unit, person }: DraftUnitLine): boolean {
  return station.trim() === '' && (unit.trim() !== '' || person.trim() !== '');
}

function findMissingOfRound({ name, openedOn, deadline }: ProjectDraft['round']): Missing[] {
  const missing: Missing[] = [];
  if (name?.trim() === '') missing.push({ kind: 'round-name' });
  if (openedOn === null) missing.push({ kind: 'round-day' });
  else if (deadline !== null && deadline < openedOn)
    missing.push({ kind: 'deadline', openedOn, deadline });
  return missing;
}

/** Whether a block may have this size. */
export function isUsableSize(sizeMetres: number | null): sizeMetres is number {
  const { smallestSizeMetres, largestSizeMetres } = blockLimits;
  return sizeMetres !== null && sizeMetres >= smallestSizeMetres && sizeMetres <= largestSizeMetres;
}

/** Steps a person has done: nothing missing, and not merely left as they came. */
export function findDoneSteps(draft: ProjectDraft): ReadonlySet<Step> {
  const open = new Set(findMissing(draft).map(({ kind }) => stepOfMissing[kind]));
  // Without ground a size says nothing; nobody named is allowed, but not done.
  if (draft.boundary === null) open.add('blocks');
  if (countFilledLines(draft) === 0) open.add('units');
  return new Set(steps.filter((step) => !open.has(step)));
}

/** Rows of the responsibility table that will be recorded. */
export function countFilledLines(draft: ProjectDraft): number {
  return draft.lines.filter(hasStation).length;
}

function hasStation({ station }: DraftUnitLine): boolean {
  return station.trim() !== '';
}

/**
 * Input of the command that makes the project; a round without a name of its own gets `usualRoundName`. The draft must
 * have nothing missing.
 */
export function makeProjectInput(draft: ProjectDraft, usualRoundName: string) {
  const { boundary, round, sizeMetres } = draft;
  if (boundary === null || findMissing(draft).length > 0)
    throw new Error('A project was to be made from a draft with something missing');
  const branch = draft.branch.trim();
  return {
    name: draft.name.trim(),
    boundary: makeBoundaryContent(boundary.read),
    excluded: draft.excluded.map(({ name, category, read }) => ({
      name: name.trim(),
      category,
      geometry: read.features,
    })),
    assets: draft.assets.map(({ name, category, read }) => ({
      name: name.trim(),
      kind: category,
      geometry: read.features,
    })),
    sizeMetres,
    sliverShare,
    ...(branch === '' ? {} : { branch }),
    units: draft.lines.filter(hasStation).map(makeUnitLine),
    round: {
      name: (round.name ?? usualRoundName).trim(),
      openedOn: round.openedOn,
      deadline: round.deadline,
    },
  };
}

function makeUnitLine({ area, station, unit, person }: DraftUnitLine) {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return { area, station: station.trim(), unit: orNull(unit), person: orNull(person) };
}

/**
 * The boundary as it was read and shown, repairs included, so that what is recorded is what was seen. Features of one
 * name become one area: a row of the table answers for all of them.
 */
function makeBoundaryContent({ boundary, areas }: BoundaryFile): GeoJSON.FeatureCollection {
  const named: NamedArea[] = areas.length === 0 ? [{ name: '', polygon: boundary }] : [...areas];
  const byName = new Map<string, GeoJSON.Position[][][]>();
  for (const { name, polygon } of named)
    byName.set(name, [...(byName.get(name) ?? []), ...polygon.coordinates]);
  return {
    type: 'FeatureCollection',
    features: Array.from(byName, ([name, coordinates]) => ({
      type: 'Feature',
      properties: name === '' ? {} : { name },
      geometry: { type: 'MultiPolygon', coordinates },
    })),
  };
}
