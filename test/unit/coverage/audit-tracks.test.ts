import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { auditTracks } from '../../../shared/coverage/audit-tracks.ts';
import type { TrackInput } from '../../../shared/coverage/inputs.ts';
import { createPlane } from '../../../shared/geometry/plane.ts';
import type { FixSegment } from '../../../shared/tracks/fix-segment.ts';
import type { TrackLegs } from '../../../shared/tracks/legs.ts';
import { packTrack, unpackTrack } from '../../../shared/tracks/packing.ts';
import { positionAt, testMeridian } from '../../builders/ground-builder.ts';
import { mixedTrack } from '../../builders/mixed-tracks.ts';
import { along, aTrack, plainTrack } from '../../builders/track-builder.ts';

const plane = createPlane(testMeridian);
const corner = plane.toPlane(...positionAt([0, 0]));
const day = 86_400_000;

function inputOf(id: string, { xy, times }: TrackLegs, shift = 0, east = 0): TrackInput {
  const positions = Array.from({ length: times.length }, (_none, i) =>
    plane.toPosition(corner[0] + xy[2 * i]! + east, corner[1] + xy[2 * i + 1]!),
  );
  const segment: FixSegment = {
    longitudes: Float64Array.from(positions, ([longitude]) => longitude),
    latitudes: Float64Array.from(positions, ([, latitude]) => latitude),
    times: times.map((time) => time + shift),
  };
  return { track: { ...plainTrack, id, name: id }, packed: packTrack([segment]) };
}

/** Another file of the same fixes, as stored. */
function copyOf(id: string, input: TrackInput, shift: number, degrees = 0): TrackInput {
  const segments = unpackTrack(input.packed).map((segment) => ({
    longitudes: segment.longitudes.map((value) => value + degrees),
    latitudes: segment.latitudes,
    times: segment.times.map((time) => time + shift),
  }));
  return { track: { ...input.track, id, name: id }, packed: packTrack(segments) };
}

async function flagsOf(inputs: readonly TrackInput[], teams = new Map<string, number>()) {
  const flags = await auditTracks(inputs, plane, teams, async () => 'go');
  if (flags === 'cancelled') throw new Error('cancelled');
  return flags;
}

describe('honest walks', () => {
  it('of 120 days, each walked twice, raise no flag', async () => {
    const walks = Array.from({ length: 120 }, (_none, i) => {
      const mode = i % 3 === 0 ? 'vehicle' : 'foot';
      return [0, 1].map((again) => {
        const walked = mixedTrack(i + 1, mode, i + 1 + again * 5000).track;
        const input = inputOf(`walk-${i}-${again}`, walked, (2 * i + again) * day);
        return { ...input, track: { ...input.track, mode: mode as 'foot' } };
      });
    }).flat();
    expect(await flagsOf(walks)).toEqual([]);
  });

  const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/tracks');
  it.skipIf(!existsSync(folder))('as recorded raise no flag', async () => {
    const inputs = readdirSync(folder)
      .filter((name) => name.endsWith('.gpx'))
      .map((name) => {
        const text = readFileSync(`${folder}/${name}`, 'utf8');
        const points = [...text.matchAll(/<trkpt\b([^>]*)>([\s\S]*?)<\/trkpt>/g)];
        const of = (attribute: string) =>
          Float64Array.from(points, ([, attributes]) =>
            Number(new RegExp(`${attribute}="([^"]*)"`).exec(attributes!)![1]),
          );
        const times = Float64Array.from(points, ([, , body]) =>
          Date.parse(/<time>([^<]*)</.exec(body!)?.[1] ?? ''),
        );
        const segment = { longitudes: of('lon'), latitudes: of('lat'), times };
        const mode = name.includes('car') ? ('vehicle' as const) : ('foot' as const);
        return {
          track: { ...plainTrack, id: name, name, mode },
          packed: packTrack([segment]),
        };
      });
    const flags = await auditTracks(inputs, createPlane(14), new Map(), async () => 'go');
    expect(flags).toEqual([]);
  });
});

describe('planted forgeries', () => {
  const honest = Array.from({ length: 12 }, (_none, i) =>
    inputOf(`walk-${i}`, mixedTrack(i + 1, 'foot').track, i * day),
  );

  it('are found when a file is copied to another day, and both are named with the shift', async () => {
    const flags = await flagsOf([...honest, copyOf('forged', honest[3]!, 5 * day)]);
    expect(flags).toEqual([
      { kind: 'copy', trackId: 'forged', otherId: 'walk-3', share: 1, shiftSeconds: 5 * 86_400 },
      { kind: 'copy', trackId: 'walk-3', otherId: 'forged', share: 1, shiftSeconds: -5 * 86_400 },
    ]);
  });

  it('are found when the copy was moved to other ground', async () => {
    const flags = await flagsOf([...honest, copyOf('forged', honest[3]!, day, 0.02)]);
    expect(flags.map(({ kind, trackId }) => `${kind} ${trackId}`)).toEqual([
      'copy forged',
      'copy walk-3',
    ]);
  });

  it('are found when a third of a walk was spliced in', async () => {
    const [own] = unpackTrack(inputOf('own', mixedTrack(77, 'foot').track, 30 * day).packed);
    const [other] = unpackTrack(honest[5]!.packed);
    const part = (segment: FixSegment, from: number, to: number): FixSegment => ({
      longitudes: segment.longitudes.slice(from, to),
      latitudes: segment.latitudes.slice(from, to),
      times: segment.times.slice(from, to),
    });
    const third = Math.floor(other!.times.length / 3);
    const spliced = {
      track: { ...plainTrack, id: 'spliced', name: 'spliced' },
      packed: packTrack([part(own!, 0, 2 * third), part(other!, third, 2 * third)]),
    };
    const flags = await flagsOf([...honest, spliced]);
    expect(flags.filter(({ kind }) => kind === 'copy').map(({ trackId }) => trackId)).toEqual([
      'spliced',
      'walk-5',
    ]);
  });

  it('are found when one device is in two places', async () => {
    const here = inputOf('机1', mixedTrack(1, 'foot').track);
    const there = inputOf('机1', mixedTrack(2, 'foot').track, 0, 4000);
    const flags = await flagsOf([here, { ...there, track: { ...there.track, id: 'other' } }]);
    expect(flags.map(({ kind }) => kind)).toEqual(['two-places', 'two-places']);
    expect(flags[0]).toMatchObject({ who: 'device', metres: expect.any(Number) });
  });

  it('are found when a whole team of three is out twice, and not when it is divided', async () => {
    const team = (id: string, seed: number, people: number, east: number) => {
      const input = inputOf(id, mixedTrack(seed, 'foot').track, 0, east);
      return { ...input, track: { ...input.track, teamId: 'team-1', people } };
    };
    const sizes = new Map([['team-1', 3]]);
    const twice = await flagsOf([team('a', 1, 3, 0), team('b', 2, 3, 4000)], sizes);
    expect(twice.map((flag) => flag.kind === 'two-places' && flag.who)).toEqual(['team', 'team']);
    expect(await flagsOf([team('a', 1, 2, 0), team('b', 2, 1, 4000)], sizes)).toEqual([]);
  });

  it('are found when a track jumps', async () => {
    const line = along(
      [
        [0, 0],
        [600, 0],
      ],
      10,
    ).concat(
      along(
        [
          [9000, 0],
          [9600, 0],
        ],
        10,
      ),
    );
    const flags = await flagsOf([aTrack([line], { id: 'jump', everySeconds: 10 })]);
    expect(flags.find(({ kind }) => kind === 'teleport')).toMatchObject({
      trackId: 'jump',
      count: 1,
      seconds: 10,
    });
  });

  it('are found when a track was drawn, not walked', async () => {
    const lanes = Array.from({ length: 10 }, (_none, i) => [
      [0, i * 10],
      [300, i * 10],
    ]).flat() as [number, number][];
    const flags = await flagsOf([aTrack([along(lanes, 5)], { id: 'drawn', everySeconds: 5 })]);
    expect(flags).toMatchObject([{ kind: 'too-regular', trackId: 'drawn' }]);
  });
});
