import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { LedgerPort } from '../../shared/host/ports.ts';
import type { JsonValue } from '../../shared/ledger/entry.ts';
import { openSession, recordOperation } from '../../shared/operations/record-operation.ts';
import { ok, type Result } from '../../shared/problems/problem.ts';
import { sampleAccounts, samplePersons } from '../../shared/sample/sample-accounts.ts';
import { createSampleActor, sampleStartMilliseconds } from '../../shared/sample/sample-actor.ts';
import { samplePlan } from '../../shared/sample/sample-plan.ts';
import { type Layer, sampleProject } from '../../shared/sample/sample-project.ts';
import type { SampleTrackFile } from '../../shared/sample/sample-track-file.ts';
import { storeTrackFile } from './store-track-file.ts';

/** Performs an operation on the ledger being made and gives its answer. */
type Perform = (name: string, input: unknown) => Promise<Result<JsonValue>>;

interface Area {
  readonly properties: { readonly stationId: string; readonly unitId: string };
  readonly geometry: GeoJSON.MultiPolygon;
}

const roundId = 'round-1';

/**
 * Fills an empty ledger with the sample jurisdiction from `<resourcesFolder>/sample`, through the same operations and the
 * same importer a person uses. Clock and ids are fixed, so that everybody's sample shows the same figures.
 */
export async function createSample(
  port: LedgerPort,
  resourcesFolder: string,
): Promise<Result<{ ledgerId: string }>> {
  const folder = join(resourcesFolder, 'sample');
  const { device } = await port
    .status()
    .then((status) => ('device' in status ? status : { device: '' }));
  const opened = await openSession(port, device);
  if (!opened.ok) return opened;
  let session = opened.value;
  const actor = createSampleActor();
  const perform: Perform = async (name, input) => {
    const recorded = await recordOperation(port, session, name, input, actor);
    if (!recorded.ok) return recorded;
    session = { ...session, state: recorded.value.state, head: recorded.value.head };
    return ok(recorded.value.value);
  };
  const ground = await recordGround(folder, perform);
  if (!ground.ok) return ground;
  const planned = await recordPlan(folder, perform);
  if (!planned.ok) return planned;
  const tracks = await importTracks(port, folder, perform);
  if (!tracks.ok) return tracks;
  const accounts = await recordAccounts(port, resourcesFolder, perform);
  if (!accounts.ok) return accounts;
  const ledgerId = session.state.ledger.get('ledger')?.ledgerId;
  if (ledgerId === undefined) throw new Error('the sample was recorded without a ledger');
  return ok({ ledgerId });
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

async function recordGround(folder: string, perform: Perform): Promise<Result<JsonValue>> {
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
    const done = await perform(name, input);
    if (!done.ok) return done;
  }
  return ok(null);
}

async function importTracks(
  port: LedgerPort,
  folder: string,
  perform: Perform,
): Promise<Result<JsonValue>> {
  const { files } = await readJson<{ files: SampleTrackFile[] }>(folder, 'tracks.json');
  const archive = unzipSync(await readFile(join(folder, 'tracks.zip')));
  for (const { file, ...declared } of files) {
    const bytes = archive[file];
    if (bytes === undefined) throw new Error(`tracks.zip lacks ${file}`);
    const stored = await storeTrackFile(port, file, bytes, sampleStartMilliseconds);
    if (!stored.ok) return stored;
    const done = await perform('import-tracks', { ...stored.value, ...declared, roundId });
    if (!done.ok) return done;
  }
  return ok(null);
}

interface SampleKey {
  readonly key: object;
  /** Content of the key's blob. */
  readonly credential: string;
}

/** The published accounts, last of all: what is taken back first is then still a track. */
async function recordAccounts(
  port: LedgerPort,
  resourcesFolder: string,
  perform: Perform,
): Promise<Result<JsonValue>> {
  const folder = join(resourcesFolder, 'sample-accounts');
  const keys = await readJson<Readonly<Record<string, SampleKey>>>(folder, 'keys.json');
  for (const { isActive: _isActive, ...account } of sampleAccounts) {
    const kept = keys[account.id];
    if (kept === undefined) throw new Error(`keys.json lacks ${account.id}`);
    const put = await port.putBlob(new TextEncoder().encode(kept.credential));
    if (!put.ok) return put;
    const done = await perform('record-account', { ...account, key: kept.key });
    if (!done.ok) return done;
  }
  return ok(null);
}

async function recordPlan(folder: string, perform: Perform): Promise<Result<JsonValue>> {
  const organisation = await readJson<Parameters<typeof samplePlan>[0]>(
    folder,
    'organisation.json',
  );
  for (const [name, input] of samplePlan(organisation)) {
    const done = await perform(name, input);
    if (!done.ok) return done;
  }
  return ok(null);
}
