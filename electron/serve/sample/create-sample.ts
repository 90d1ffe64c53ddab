import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { LedgerPort } from '../../../shared/host/ports.ts';
import { beijingDay } from '../../../shared/ledger/beijing-day.ts';
import { ok, type Result } from '../../../shared/problems/problem.ts';
import { sampleAccounts, samplePersons } from '../../../shared/sample/sample-accounts.ts';
import {
  createSampleClock,
  type SampleClock,
  sampleReadAtMilliseconds,
} from '../../../shared/sample/sample-clock.ts';
import { samplePlan } from '../../../shared/sample/sample-plan.ts';
import { type Layer, sampleProject } from '../../../shared/sample/sample-project.ts';
import type { SampleTrackFile } from '../../../shared/sample/sample-track-file.ts';
import { actMilliseconds } from '../../../shared/sample/season/sample-act.ts';
import { sampleSeason } from '../../../shared/sample/season/sample-season.ts';
import { type StoredTrackFile, storeTrackFile } from '../store-track-file.ts';
import { createSampleHands, type SampleHands } from './sample-hands.ts';

/** Something done at its time, Unix milliseconds. */
interface Event {
  readonly at: number;
  readonly act: () => Promise<Result<unknown>>;
}

interface Area {
  readonly properties: { readonly stationId: string; readonly unitId: string };
  readonly geometry: GeoJSON.MultiPolygon;
}

const roundId = 'round-1';
const beginning = actMilliseconds('2026-03-09 09:00');
const planning = actMilliseconds('2026-03-31 15:00');
/** Discs of the last day walked come in on the morning after; until then each came in on the evening of its day. */
const lastDiscs = actMilliseconds('2026-04-10 07:50');

/**
 * Fills an empty ledger with the sample jurisdiction from `<resourcesFolder>/sample`, through the same operations and the
 * same importer a person uses, in the order of the days. Clock and ids are fixed, so that everybody's sample shows the same
 * figures.
 */
export async function createSample(
  port: LedgerPort,
  resourcesFolder: string,
): Promise<Result<{ ledgerId: string }>> {
  const clock = createSampleClock();
  clock.set(beginning);
  const made = await createSampleHands(port, clock);
  if (!made.ok) return made;
  const hands = made.value;
  const folder = join(resourcesFolder, 'sample');
  const ground = await recordGround(folder, hands);
  if (!ground.ok) return ground;
  const accounts = await recordAccounts(port, resourcesFolder, hands);
  if (!accounts.ok) return accounts;
  const imports = await readTracks(port, folder, hands);
  if (!imports.ok) return imports;
  const plan = { at: planning, act: () => recordPlan(folder, hands) };
  const lived = await live([plan, ...imports.value, ...seasonOf(hands)], clock);
  if (!lived.ok) return lived;
  const ledgerId = hands.state().ledger.get('ledger')?.ledgerId;
  if (ledgerId === undefined) throw new Error('the sample was recorded without a ledger');
  return ok({ ledgerId });
}

/** Lets everything happen in the order of its time. */
async function live(events: readonly Event[], clock: SampleClock): Promise<Result<null>> {
  for (const { at, act } of [...events].sort((a, b) => a.at - b.at)) {
    clock.set(at);
    const done = await act();
    if (!done.ok) return done;
  }
  return ok(null);
}

function seasonOf({ perform, state }: SampleHands): Event[] {
  const ids = new Map<string, string>();
  const idOf = (label: string) => {
    const id = ids.get(label);
    if (id === undefined) throw new Error(`nothing was recorded as ${label}`);
    return id;
  };
  return sampleSeason.map(({ at, as, name, input, label }) => ({
    at: actMilliseconds(at),
    async act() {
      for (const one of [input({ state: state(), idOf })].flat()) {
        const done = await perform(as, name, one);
        if (!done.ok) return done;
        if (label !== undefined) ids.set(label, (done.value as { readonly id: string }).id);
      }
      return ok(null);
    },
  }));
}

async function readJson<Content>(folder: string, name: string): Promise<Content> {
  return JSON.parse(await readFile(join(folder, name), 'utf8')) as Content;
}

async function readLayers<Of extends Layer>(folder: string, layers: readonly Of[]) {
  const read = layers.map(async ({ file, ...layer }) => ({
    ...layer,
    geometry: await readJson<object>(folder, file),
  }));
  return Promise.all(read);
}

async function recordGround(folder: string, { perform }: SampleHands): Promise<Result<null>> {
  const { project, excluded, assets, round, blocks } = sampleProject;
  const { communities, persons, ...organisation } = await readJson<{
    communities: object[];
    persons: object[];
  }>(folder, 'organisation.json');
  const areas = await readJson<{ features: Area[] }>(folder, 'responsibility-areas.geojson');
  const steps: readonly (readonly [name: string, input: unknown])[] = [
    [
      'create-project',
      {
        ...project,
        boundary: await readJson<object>(folder, 'jurisdiction.geojson'),
        excluded: await readLayers(folder, excluded),
        assets: await readLayers(folder, assets),
        round: null,
      },
    ],
    ['record-organisation', { ...organisation, persons: [...persons, ...samplePersons] }],
    ['record-communities', { communities }],
    [
      'build-blocks',
      {
        ...blocks,
        areas: areas.features.map(({ properties, geometry }) => ({
          ...properties,
          polygon: geometry,
        })),
      },
    ],
    ['open-round', { id: roundId, ...round }],
  ];
  for (const [name, input] of steps) {
    const done = await perform(null, name, input);
    if (!done.ok) return done;
  }
  return ok(null);
}

/** Stores every track file and says when its import is due. */
async function readTracks(
  port: LedgerPort,
  folder: string,
  { perform }: SampleHands,
): Promise<Result<readonly Event[]>> {
  const { files } = await readJson<{ files: SampleTrackFile[] }>(folder, 'tracks.json');
  const archive = unzipSync(await readFile(join(folder, 'tracks.zip')));
  const events: Event[] = [];
  for (const { file, ...declared } of files) {
    const bytes = archive[file];
    if (bytes === undefined) throw new Error(`tracks.zip lacks ${file}`);
    const stored = await storeTrackFile(port, file, bytes, sampleReadAtMilliseconds);
    if (!stored.ok) return stored;
    const input = { ...stored.value, ...declared, roundId };
    events.push({ at: dueAt(stored.value), act: () => perform(null, 'import-tracks', input) });
  }
  return ok(events);
}

/** Half past eight in the evening of the day a file's last fix was made. */
function dueAt({ tracks }: StoredTrackFile): number {
  const last = Math.max(...tracks.map(({ lastTime }) => Date.parse(lastTime ?? '')));
  return Math.min(actMilliseconds(`${beijingDay(last)} 20:30`), lastDiscs);
}

interface SampleKey {
  readonly key: { readonly publicKey: string };
  /** Content of the key's blob. */
  readonly credential: string;
}

async function recordAccounts(
  port: LedgerPort,
  resourcesFolder: string,
  { perform, takeKey }: SampleHands,
): Promise<Result<null>> {
  const folder = join(resourcesFolder, 'sample-accounts');
  const keys = await readJson<Readonly<Record<string, SampleKey>>>(folder, 'keys.json');
  for (const { isActive: _isActive, ...account } of sampleAccounts) {
    const kept = keys[account.id];
    if (kept === undefined) throw new Error(`keys.json lacks ${account.id}`);
    const credential = new TextEncoder().encode(kept.credential);
    const put = await port.putBlob(credential);
    if (!put.ok) return put;
    const done = await perform(null, 'record-account', { ...account, key: kept.key });
    if (!done.ok) return done;
    await takeKey(account.name, kept.key.publicKey, credential);
  }
  return ok(null);
}

async function recordPlan(folder: string, { perform }: SampleHands): Promise<Result<null>> {
  const organisation = await readJson<Parameters<typeof samplePlan>[0]>(
    folder,
    'organisation.json',
  );
  for (const [name, input] of samplePlan(organisation)) {
    const done = await perform(null, name, input);
    if (!done.ok) return done;
  }
  return ok(null);
}
