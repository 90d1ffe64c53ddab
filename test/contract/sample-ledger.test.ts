import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataFolder } from '../../electron/serve/data-folder.ts';
import { createSample } from '../../electron/serve/sample/create-sample.ts';
import type { BlockFigures } from '../../shared/coverage/figures.ts';
import type { GroundInput, TrackInput } from '../../shared/coverage/inputs.ts';
import { createSeason } from '../../shared/coverage/season.ts';
import type { LedgerPort } from '../../shared/host/ports.ts';
import { loadGround } from '../../shared/operations/load-ground.ts';
import { openSession } from '../../shared/operations/record-operation.ts';
import type { State } from '../../shared/operations/rows.ts';
import type { Result } from '../../shared/problems/problem.ts';
import type { SampleTrackFile } from '../../shared/sample/sample-track-file.ts';
import { readSampleJson } from '../unit/sample/read-sample.ts';

const resources = join(import.meta.dirname, '../../resources');
const folders: string[] = [];

function take<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Makes the sample in a fresh folder, closes it and reads it back as the next start would. */
async function makeAndReopen(): Promise<{ port: LedgerPort; state: State }> {
  const folder = await mkdtemp(join(tmpdir(), 'lawang-sample-'));
  folders.push(folder);
  const writing = take(await openDataFolder(folder, { write: true }));
  take(await createSample(writing, resources));
  await writing.close();
  const port = take(await openDataFolder(folder, { write: false }));
  const session = take(await openSession(port, 'reader'));
  return { port, state: session.state };
}

async function readTracks(port: LedgerPort, state: State): Promise<TrackInput[]> {
  const inputs: TrackInput[] = [];
  for (const track of state.tracks.values()) {
    inputs.push({ track, packed: take(await port.readBlob(track.packedBlob)) });
  }
  return inputs;
}

const shareSeen = (block: BlockFigures): number =>
  block.seenSquareMetres / Math.max(1, block.maskSquareMetres - block.excludedSquareMetres);

let port: LedgerPort;
let state: State;
let ground: GroundInput;

beforeAll(async () => {
  ({ port, state } = await makeAndReopen());
  ground = take(await loadGround(state, (sha256) => port.readBlob(sha256)))!;
}, 120_000);

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe('a ledger filled with the sample', () => {
  it('is read at 10 April 2026 and holds round 1 of the spring', () => {
    expect(state.ledger.get('ledger')?.sampleAsOf).toBe('2026-04-10');
    expect([...state.rounds.values()]).toEqual([
      {
        id: 'round-1',
        name: '2026年春季第一轮',
        openedOn: '2026-03-10',
        deadline: '2026-04-30',
      },
    ]);
  });

  it('holds 1630 km² within a thousandth, cut into some 1,700 blocks, each with its station and unit', () => {
    const jurisdiction = state.jurisdiction.get('jurisdiction');
    expect(Math.abs(jurisdiction!.areaSquareMetres / 1_630_000_000 - 1)).toBeLessThan(0.001);
    expect(ground.blocks.blocks.length).toBeGreaterThan(1_600);
    expect(ground.blocks.blocks.length).toBeLessThan(1_800);
    for (const { code, stationId, unitId } of ground.blocks.blocks) {
      expect(state.units.get(stationId ?? '')?.kind, code).toBe('station');
      expect(state.units.get(unitId ?? '')?.kind, code).toBe('section-level');
    }
  });

  it('holds the units, letters, communities, layers and every track of the archive', () => {
    const { files } = readSampleJson<{ files: SampleTrackFile[] }>('tracks.json');
    expect(state.units.size).toBe(1 + 4 + 31 + 6 + 47 + 12);
    expect(state.letters.size).toBe(53 + 12);
    expect(state.communities.size).toBe(12);
    expect(state.excludedGround.size).toBe(3);
    expect(state.assetLayers.size).toBe(4);
    const names = new Set([...state.tracks.values()].map(({ file }) => file.name));
    expect(names).toEqual(new Set(files.map(({ file }) => file)));
  });

  it('is the same for everybody: only the device and what is sealed with it differ', async () => {
    const other = await makeAndReopen();
    for (const [name, rows] of Object.entries(state) as [keyof State, State[keyof State]][]) {
      if (name === 'commands') continue;
      expect([...other.state[name].entries()], name).toEqual([...rows.entries()]);
    }
  }, 120_000);

  it('shows a campaign: a fifth of the blocks reached, some of them seen for the most part', async () => {
    const figures = await createSeason(ground).changeTracks(await readTracks(port, state), []);
    if (figures === 'cancelled') throw new Error('cancelled without a request');
    const reachedShare = figures.blocksReached / figures.blocks.length;
    expect(reachedShare).toBeGreaterThan(0.15);
    expect(reachedShare).toBeLessThan(0.25);
    const wellSeen = figures.blocks.filter((block) => shareSeen(block) >= 0.4);
    expect(wellSeen.length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...figures.blocks.map(shareSeen))).toBeLessThan(0.95);
  }, 120_000);
});
