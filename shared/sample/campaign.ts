import type { Mode, Purpose } from '../tracks/records.ts';
import { driveDays } from './campaign-drives.ts';
import { dragNetDays, footDays } from './campaign-walks.ts';
import { commutingDays, creekDays, ditchDays } from './campaign-ways.ts';
import type { Landscape } from './landscape.ts';
import type { SampleTrackFile } from './sample-track-file.ts';
import { createSeededRandom } from './seeded-random.ts';
import { type GpxTrack, writeGpx } from './write-gpx.ts';

/** One file of the season as a team hands it in, and what the duty officer declares for it. */
export interface TeamDay {
  /** Day of April 2026, Beijing time. */
  readonly day: number;
  readonly teamId: string;
  readonly teamName: string;
  /** What the file name says after the team. */
  readonly label: string;
  readonly mode: Mode;
  readonly purpose: Purpose;
  readonly people: number;
  readonly sweepHalfWidthMetres: number;
  readonly tracks: readonly GpxTrack[];
}

export interface Campaign {
  /** In the order they came in. */
  readonly files: readonly SampleTrackFile[];
  /** GPX text by file name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The first nine days of April: what eight teams walked and drove of round 1. */
export function buildCampaign(landscape: Landscape): Campaign {
  const random = createSeededRandom(20260401);
  const days = [
    ...footDays(random.fork('foot'), landscape),
    ...ditchDays(random.fork('ditch'), landscape),
    ...creekDays(random.fork('creek'), landscape),
    ...dragNetDays(random.fork('drag-net'), landscape),
    ...driveDays(random.fork('drive'), landscape),
    ...commutingDays(random.fork('commuting'), landscape),
  ].sort((a, b) => a.day - b.day);
  const texts = new Map<string, string>();
  const files = days.map((it): SampleTrackFile => {
    const file = `2026-04-${String(it.day).padStart(2, '0')}_${it.teamName}_${it.label}.gpx`;
    if (texts.has(file)) throw new Error(`two files are called ${file}`);
    texts.set(file, writeGpx(it.tracks));
    const { mode, purpose, teamId, people, sweepHalfWidthMetres } = it;
    return { file, mode, purpose, teamId, people, sweepHalfWidthMetres };
  });
  return { files, texts };
}
