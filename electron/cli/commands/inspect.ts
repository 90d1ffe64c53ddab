import type { ParsedFile } from '../../../shared/import/parsed-file.ts';
import { segmentsBounds } from '../../../shared/import/prepare-tracks.ts';
import type { Command } from '../command.ts';
import { findFiles } from '../find-files.ts';
import { printFileProblem } from '../output.ts';
import { readTracksFrom } from '../read-file.ts';

/** `lawang inspect`: what is in track files, without writing anything. Exit 1 when any could not be used. */
export const inspect: Command = {
  usage: 'lawang inspect FILE…',
  options: {},
  async run({ positionals }, { output, folder }) {
    if (positionals.length === 0) return 'usage';
    const { files, problems } = await findFiles(positionals, folder);
    let refused = problems.length;
    for (const problem of problems)
      output.line({ ...blank(problem.file), problems: [printFileProblem(problem)] });
    for (const file of files) {
      const { parsed } = await readTracksFrom(file);
      if (!parsed.accepted) refused++;
      output.line(describe(file.shown, parsed));
    }
    return refused > 0 ? 1 : 0;
  },
};

function blank(file: string) {
  return {
    file,
    format: null,
    frame: null,
    tracks: 0,
    segments: 0,
    fixes: 0,
    waypoints: 0,
    bbox: null,
    firstTime: null,
    lastTime: null,
  };
}

function describe(file: string, parsed: ParsedFile): object {
  const segments = parsed.tracks.flatMap((track) => track.segments);
  const bounds = segmentsBounds(segments);
  const [firstTime, lastTime] = timeSpan(segments.map((segment) => segment.times));
  return {
    file,
    format: parsed.format,
    frame: parsed.frame,
    tracks: parsed.tracks.length,
    segments: segments.length,
    fixes: parsed.fixes,
    waypoints: parsed.waypoints,
    bbox: bounds[0] <= bounds[2] ? bounds : null,
    firstTime,
    lastTime,
    problems: parsed.problems.map(printFileProblem),
  };
}

function timeSpan(lists: readonly Float64Array[]): [string | null, string | null] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const times of lists)
    for (const time of times) {
      if (time < first) first = time;
      if (time > last) last = time;
    }
  if (first > last) return [null, null];
  return [new Date(first).toISOString(), new Date(last).toISOString()];
}
