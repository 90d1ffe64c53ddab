import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BlockGaps, SeasonFigures, SeenInterval } from '../../../shared/coverage/figures.ts';
import type { GroundInput } from '../../../shared/coverage/inputs.ts';
import { createSeason } from '../../../shared/coverage/season.ts';
import type { Season } from '../../../shared/coverage/season-contract.ts';
import { createPlane } from '../../../shared/geometry/plane.ts';
import {
  type FileProblem,
  ok,
  type Problem,
  type Result,
} from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { makeBlockLines } from '../../../shared/report/block-lines.ts';
import { writeBlocksCsv } from '../../../shared/report/blocks-csv.ts';
import { makeGapFeatures } from '../../../shared/report/gaps-geojson.ts';
import { modeTable } from '../../../shared/tracks/mode-table.ts';
import type { Mode, Purpose } from '../../../shared/tracks/records.ts';
import { diskProblem } from '../../serve/disk/disk-problem.ts';
import { makeFolder } from '../../serve/disk/make-folder.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, CommandContext, Outcome } from '../command.ts';
import { type Output, printFileProblem, refuseFile, refuseWith } from '../output.ts';
import { readGround } from '../read-ground.ts';
import { readChoice, readHalfWidth, readNumber } from '../read-number.ts';
import { readTrackInputs, type TracksRead } from '../read-track-inputs.ts';
import { modes, purposes } from '../track-choices.ts';
import { uncancelled } from '../uncancelled.ts';
import { askTurf, type TurfReport } from './ask-turf.ts';

/** `lawang coverage`: figures of track files over a boundary file, without a ledger. */
export const coverage: Command = {
  usage:
    'lawang coverage --boundary B.geojson --tracks PATH… [--excluded E.geojson] [--mode foot] [--purpose survey] [--sweep R] [--block 1000] [--raw] [--engine rows|turf] [--out DIR]',
  options: {
    boundary: 'one',
    tracks: 'many',
    excluded: 'one',
    mode: 'one',
    purpose: 'one',
    sweep: 'one',
    block: 'one',
    raw: 'flag',
    engine: 'one',
    out: 'one',
  },
  async run(given, context): Promise<Outcome> {
    const boundary = given.values.get('boundary')?.[0];
    const tracks = given.values.get('tracks');
    if (boundary === undefined || tracks === undefined || given.positionals.length > 0)
      return 'usage';
    const settings = readSettings(given);
    if (!settings.ok) return refuseWith(context.output, settings.problem);
    return measure({ boundary, tracks, ...settings.value }, given, context);
  },
};

interface Settings {
  readonly mode: Mode;
  readonly purpose: Purpose;
  readonly sweepHalfWidthMetres: number;
  readonly sizeMetres: number;
  readonly engine: 'rows' | 'turf';
}

function readSettings(given: Arguments) {
  const mode = readChoice(given, 'mode', modes, 'foot');
  if (!mode.ok) return mode;
  const purpose = readChoice(given, 'purpose', purposes, 'survey');
  if (!purpose.ok) return purpose;
  const engine = readChoice(given, 'engine', ['rows', 'turf'] as const, 'rows');
  if (!engine.ok) return engine;
  const halfWidth = readHalfWidth(given, modeTable[mode.value].sweepHalfWidthMetres);
  if (!halfWidth.ok) return halfWidth;
  const size = readNumber(given, 'block', 1000);
  if (!size.ok) return size;
  const value: Settings = {
    mode: mode.value,
    purpose: purpose.value,
    sweepHalfWidthMetres: halfWidth.value,
    sizeMetres: size.value,
    engine: engine.value,
  };
  return { ok: true, value } as const;
}

async function measure(
  settings: Settings & { readonly boundary: string; readonly tracks: readonly string[] },
  given: Arguments,
  { output, folder }: CommandContext,
): Promise<Outcome> {
  const startedAt = performance.now();
  // Asked before anything is measured: figures that cannot be written are no result.
  const out = await openOut(given, folder);
  if (!out.ok) return refuseWith(output, out.problem);
  const ground = await readGround(
    settings.boundary,
    given.values.get('excluded')?.[0] ?? null,
    settings.sizeMetres,
    folder,
  );
  if (!ground.ok) return refuseFile(output, ground.problem);
  const read = await readTrackInputs(settings.tracks, settings, ground.value, folder);
  const readMilliseconds = Math.round(performance.now() - startedAt);
  const measured = await sweep(ground.value.input, read, settings.engine, given.values.has('raw'));
  const { turf } = measured;
  if (out.value !== null) {
    const written = await writeFiles(out.value, ground.value.input, measured);
    if (!written.ok) return refuseWith(output, written.problem);
  }
  const problems = [...ground.value.problems, ...read.problems, ...(turf?.problems ?? [])];
  output.line({
    boundaryAreaSquareMetres: ground.value.areaSquareMetres,
    ...describeFigures(measured),
    ...describeTracks(read, measured.season),
    sweepHalfWidthMetres: settings.sweepHalfWidthMetres,
    blocks: ground.value.input.blocks.blocks.length,
    problems: problems.map(printFileProblem),
    ...(turf === null ? {} : { turf: turf.report }),
    milliseconds: { read: readMilliseconds, ...measured.milliseconds },
  });
  return sayRefused(read.refusedFiles, output);
}

interface Measured {
  readonly season: Season;
  readonly figures: SeasonFigures;
  readonly intervals: ReadonlyMap<string, SeenInterval>;
  readonly gaps: ReadonlyMap<string, BlockGaps>;
  readonly turf: TurfReport | null;
  /** `build` is nominal: index, draw and count. The interval's two other widths are drawn for `intervals`. */
  readonly milliseconds: Readonly<Record<'build' | 'intervals' | 'gaps', number>>;
}

async function sweep(
  ground: GroundInput,
  read: TracksRead,
  engine: Settings['engine'],
  raw: boolean,
): Promise<Measured> {
  const codes = ground.blocks.blocks.map((block) => block.code);
  const startedAt = performance.now();
  const season = createSeason(ground, { raw });
  await uncancelled(season.changeTracks(read.tracks, []));
  const builtAt = performance.now();
  const intervals = await uncancelled(season.intervals(codes));
  const drawnAt = performance.now();
  const gaps = await uncancelled(season.gaps(codes));
  const milliseconds = {
    build: Math.round(builtAt - startedAt),
    intervals: Math.round(drawnAt - builtAt),
    gaps: Math.round(performance.now() - drawnAt),
  };
  const turf = engine === 'turf' ? await askTurf(season, codes) : null;
  return { season, figures: season.figures(), intervals, gaps, turf, milliseconds };
}

function describeFigures({ figures, intervals, gaps }: Measured): object {
  const seen = { pessimistic: 0, nominal: 0, optimistic: 0 };
  for (const interval of intervals.values()) {
    seen.pessimistic += interval.pessimistic;
    seen.nominal += interval.nominal;
    seen.optimistic += interval.optimistic;
  }
  let gapAreaSquareMetres = 0;
  for (const block of gaps.values())
    for (const gap of block.gaps) gapAreaSquareMetres += gap.areaSquareMetres;
  return {
    maskAreaSquareMetres: figures.maskSquareMetres,
    seen,
    uncoveredSquareMetres: figures.uncoveredSquareMetres,
    gapAreaSquareMetres,
    excludedSquareMetres: figures.excludedSquareMetres,
    resolutionMetres: figures.resolutionMetres,
  };
}

function describeTracks(read: TracksRead, season: Season): object {
  return {
    lengthMetres: read.tracks.reduce((sum, { track }) => sum + track.lengthMetres, 0),
    tracks: read.tracks.length,
    fixes: read.fixes,
    refusedFixes: read.refusedFixes,
    dropouts: season.effort().dropouts,
  };
}

/** Folder for the files, made; null when none is asked for. */
async function openOut(given: Arguments, folder: string): Promise<Result<string | null>> {
  const asked = given.values.get('out')?.[0];
  if (asked === undefined) return ok(null);
  const out = resolve(folder, asked);
  try {
    await makeFolder(out);
    return ok(out);
  } catch (error) {
    return { ok: false, problem: outProblem(error, out) };
  }
}

async function writeFiles(
  folder: string,
  ground: GroundInput,
  measured: Measured,
): Promise<Result<null>> {
  const nobody = { units: new Map(), persons: new Map(), blockOwners: new Map() };
  const lines = makeBlockLines(ground.blocks.blocks, nobody, {
    ...measured,
    figures: measured.figures.blocks,
  });
  const plane = createPlane(ground.centralMeridian);
  const gaps = [...measured.gaps.values()].flatMap((block) => block.gaps);
  try {
    await writeFile(join(folder, 'blocks.csv'), writeBlocksCsv(lines));
    await writeFile(join(folder, 'gaps.geojson'), JSON.stringify(makeGapFeatures(gaps, plane)));
    if (measured.turf !== null)
      await writeFile(join(folder, 'turf.geojson'), JSON.stringify(measured.turf.outlines));
    return ok(null);
  } catch (error) {
    return { ok: false, problem: outProblem(error, folder) };
  }
}

/** A full disc and missing rights have their own sentences; anything else is a place where no folder can be. */
function outProblem(error: unknown, folder: string): Problem {
  const problem = diskProblem(error, folder);
  return problem.code === 'disk-failed'
    ? { code: 'out-folder-unusable', data: { folder, ...problem.data } }
    : problem;
}

/** Exit 1 when a whole file was refused: its tracks are missing from the sums, and that must not pass for done. */
function sayRefused(refusals: readonly FileProblem[], output: Output): Outcome {
  for (const refusal of refusals)
    output.say(`lawang: ${describeProblem(refusal, output.language)} [${refusal.code}]`);
  return refusals.length > 0 ? 1 : 0;
}
