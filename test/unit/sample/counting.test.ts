import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { GroundInput, TrackInput } from '../../../shared/coverage/inputs.ts';
import { createSeason } from '../../../shared/coverage/season.ts';
import { createPlane } from '../../../shared/geometry/plane.ts';
import { prepareTracks } from '../../../shared/import/prepare-tracks.ts';
import { readTrackFile } from '../../../shared/import/read-track-file.ts';
import type { SampleTrackFile } from '../../../shared/sample/sample-track-file.ts';
import { undecided } from '../../../shared/tracks/counting.ts';
import { projectTrack } from '../../../shared/tracks/legs.ts';
import { unpackTrack } from '../../../shared/tracks/packing.ts';
import { plainTrack } from '../../builders/track-builder.ts';
import { readSampleJson, sampleFolder } from './read-sample.ts';

const meridian = 118.75;
const plane = createPlane(meridian);
const { files } = readSampleJson<{ files: SampleTrackFile[] }>('tracks.json');
const archive = unzipSync(readFileSync(join(sampleFolder, 'tracks.zip')));

async function trackOf(part: string): Promise<TrackInput> {
  const { file, mode, purpose, people, sweepHalfWidthMetres } = files.find((each) =>
    each.file.includes(part),
  )!;
  const bytes = archive[file]!;
  async function* whole() {
    yield bytes;
  }
  const parsed = await readTrackFile({ name: file, size: bytes.length }, whole());
  if (parsed === 'cancelled') throw new Error('cancelled');
  const { packed } = prepareTracks(parsed)[0]!;
  const track = { ...plainTrack, mode, purpose, people, sweepHalfWidthMetres };
  return { track, packed };
}

/** One block round everything the track could see. */
function groundRound({ packed }: TrackInput): GroundInput {
  const { xy } = projectTrack(unpackTrack(packed), plane);
  const xs = xy.filter((_value, i) => i % 2 === 0);
  const ys = xy.filter((_value, i) => i % 2 === 1);
  const [west, east] = [Math.floor(Math.min(...xs)) - 300, Math.ceil(Math.max(...xs)) + 300];
  const [south, north] = [Math.floor(Math.min(...ys)) - 300, Math.ceil(Math.max(...ys)) + 300];
  const ring = [west, south, east, south, east, north, west, north].map((value) => value * 1000);
  const block = {
    code: 'all',
    stationId: null,
    unitId: null,
    polygons: [[ring]],
    areaSquareMetres: (east - west) * (north - south),
  };
  return {
    centralMeridian: meridian,
    boundary: { type: 'MultiPolygon', coordinates: [] },
    excluded: [],
    blocks: { version: 1, centralMeridian: meridian, sizeMetres: 1000, blocks: [block] },
  };
}

async function figuresOf(input: TrackInput) {
  const season = createSeason(groundRound(input));
  await season.changeTracks([input], []);
  return season.figures().blocks[0]!;
}

describe('the sample’s drag-nets', () => {
  it.each([
    ['2026-04-03_东港踏查二组_集中拉网', 16, 8],
    ['2026-04-04_苇海踏查二组_集中拉网', 12, 10],
    ['2026-04-08_东港踏查二组_集中拉网', 20, 8],
    ['2026-04-09_柳滩踏查二组_集中拉网', 14, 8],
  ])('%s sweeps its lanes side by side: %i people %i m apart', async (part, people, spacing) => {
    const alone = await trackOf(part);
    const net = {
      ...alone,
      counting: { ...undecided, dragNet: { people, spacingMetres: spacing } },
    };
    const [one, all] = [await figuresOf(alone), await figuresOf(net)];
    const width = people * spacing;
    // Lanes lie one width apart: each metre is new ground, except that half of each turn's strip was swept by its lanes.
    const lanes = Math.round(all.metresInside / (1000 + width));
    const byHand = all.metresInside * width - ((lanes - 1) * width ** 2) / 2;
    expect(Math.abs(all.seenSquareMetres / byHand - 1)).toBeLessThan(0.08);
    expect(one.seenSquareMetres).toBeLessThan(all.metresInside * 12 * 1.02);
    expect(all.metresInside).toBe(one.metresInside);
    expect(all.personTimes).toBe(people);
  });
});

it('the sample’s patrol by car sees 40 m along its legs', async () => {
  const car = await trackOf('2026-04-01_东港踏查二组_车巡');
  const figures = await figuresOf(car);
  expect(figures.seenSquareMetres / (figures.metresInside * 40)).toBeCloseTo(1, 2);
});
