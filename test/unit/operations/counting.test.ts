import { describe, expect, it } from 'vitest';
import { countingReader } from '../../../shared/tracks/counting.ts';
import { proposedHalfWidth } from '../../../shared/tracks/sweep-widths.ts';
import { aProject, firstOf, type LedgerAtWork } from '../../builders/memory-ledger.ts';

async function withTracks(count: number) {
  const ledger = await aProject();
  const roundId = firstOf(ledger.state.rounds).id;
  for (let i = 0; i < count; i++) {
    const input = await ledger.trackInput(`t${i}`, roundId);
    await ledger.do('import-tracks', {
      ...input,
      tracks: (input.tracks as object[]).map((track) => ({ ...track, fixes: 100 })),
    });
  }
  return { ledger, roundId, ids: [...ledger.state.tracks.keys()] };
}

const countingOf = (ledger: LedgerAtWork, id: string) => countingReader(ledger.state)(id);

describe('uses of legs', () => {
  it('are decided in bulk as one command, laid over what was decided, and taken back by one undo', async () => {
    const { ledger, ids } = await withTracks(2);
    const [a, b] = ids as [string, string];
    await ledger.do('decide-leg-uses', {
      tracks: [{ id: a, spans: [{ from: 0, to: 50, use: 'transit' }] }],
    });
    await ledger.do('decide-leg-uses', {
      tracks: [
        { id: a, spans: [{ from: 40, to: 60, use: 'standing' }] },
        { id: b, spans: [{ from: 0, to: 99, use: 'undeclared' }] },
      ],
    });
    expect(countingOf(ledger, a)?.spans).toEqual([
      { from: 0, to: 40, use: 'transit' },
      { from: 40, to: 60, use: 'standing' },
    ]);
    await ledger.do('undo', {});
    expect(countingOf(ledger, a)?.spans).toEqual([{ from: 0, to: 50, use: 'transit' }]);
    expect(countingOf(ledger, b)).toBeUndefined();
    await ledger.do('clear-leg-uses', { trackIds: [a, b] });
    expect(ledger.state.legUses.size).toBe(0);
  });

  it('are refused outside the track and for a track named twice', async () => {
    const { ledger, ids } = await withTracks(1);
    const [id] = ids;
    const decide = (...tracks: object[]) => ledger.refusalOf('decide-leg-uses', { tracks });
    expect(await decide({ id, spans: [{ from: 0, to: 100, use: 'transit' }] })).toEqual({
      code: 'leg-out-of-track',
      data: { from: 0, to: 100, fixes: 100 },
    });
    const span = { id, spans: [{ from: 0, to: 9, use: 'transit' }] };
    expect(await decide(span, span)).toMatchObject({ code: 'track-named-twice' });
    expect(await decide({ ...span, id: 'none' })).toMatchObject({ code: 'track-unknown' });
  });
});

describe('modes', () => {
  it('set anew hold for tracks still to come; those in keep theirs, until their mode is changed', async () => {
    const { ledger, roundId, ids } = await withTracks(1);
    await ledger.do('set-mode', {
      mode: 'foot',
      stepSeconds: 20,
      source: '试走',
      isCalibrated: true,
    });
    const input = await ledger.trackInput('later', roundId);
    await ledger.do('import-tracks', input);
    const later = [...ledger.state.tracks.keys()].at(-1)!;
    expect(countingOf(ledger, ids[0]!)).toBeUndefined();
    expect(countingOf(ledger, later)?.limits).toEqual({
      stepSeconds: 20,
      stepMetres: 50,
      speedKilometresPerHour: 12,
    });
    await ledger.do('clear-mode', { mode: 'foot' });
    expect(countingOf(ledger, later)?.limits).toMatchObject({ stepSeconds: 20 });
    await ledger.do('change-track', { id: later, mode: 'vehicle' });
    expect(countingOf(ledger, later)).toBeUndefined();
  });

  it('are applied to tracks already in when asked, with the half-width given, as one command', async () => {
    const { ledger, ids } = await withTracks(2);
    const [a, b] = ids as [string, string];
    const again = (...tracks: object[]) => ({ tracks });
    expect(await ledger.refusalOf('reapply-modes', again({ id: a }))).toMatchObject({
      code: 'nothing-to-change',
    });
    await ledger.do('set-mode', { mode: 'foot', stepSeconds: 20 });
    await ledger.do('reapply-modes', again({ id: a, sweepHalfWidthMetres: 9 }, { id: b }));
    for (const id of ids) expect(countingOf(ledger, id)?.limits).toMatchObject({ stepSeconds: 20 });
    expect([...ledger.state.tracks.values()].map((track) => track.sweepHalfWidthMetres)).toEqual([
      9, 6,
    ]);
    await ledger.do('undo', {});
    for (const id of ids) expect(countingOf(ledger, id)).toBeUndefined();
    expect(ledger.state.tracks.get(a)?.sweepHalfWidthMetres).toBe(6);
    await ledger.do('redo', {});
    await ledger.do('clear-mode', { mode: 'foot' });
    await ledger.do('reapply-modes', again({ id: b }));
    expect(countingOf(ledger, a)?.limits).toMatchObject({ stepSeconds: 20 });
    expect(countingOf(ledger, b)).toBeUndefined();
    expect(await ledger.refusalOf('reapply-modes', again({ id: a }, { id: a }))).toMatchObject({
      code: 'track-named-twice',
    });
  });

  it('other than foot can at most see', async () => {
    const { ledger } = await withTracks(0);
    expect(await ledger.refusalOf('set-mode', { mode: 'drone', highestLevel: 'checked' })).toEqual({
      code: 'mode-cannot-check',
      data: { mode: 'drone' },
    });
  });
});

describe('position errors', () => {
  const errorOf = (ledger: LedgerAtWork, id: string) => countingOf(ledger, id)?.errorMetres ?? null;

  it('follow mode and sky; tracks already in keep theirs', async () => {
    const { ledger, roundId, ids } = await withTracks(2);
    const [a, b] = ids as [string, string];
    await ledger.do('set-track-errors', { tracks: [{ id: a, sky: 'trees' }] });
    expect(errorOf(ledger, a)).toBe(8);
    const error = { mode: 'foot', sky: 'trees', errorMetres: 7, source: '试走' };
    await ledger.do('set-position-errors', { errors: [{ ...error, isCalibrated: true }] });
    await ledger.do('set-position-errors', {
      errors: [{ mode: 'foot', sky: 'open', errorMetres: 5 }],
    });
    expect([errorOf(ledger, a), errorOf(ledger, b)]).toEqual([8, null]);
    await ledger.do('import-tracks', await ledger.trackInput('later', roundId));
    const later = [...ledger.state.tracks.keys()].at(-1)!;
    expect(errorOf(ledger, later)).toBe(5);
    await ledger.do('set-track-errors', {
      tracks: [
        { id: a, sky: 'trees' },
        { id: b, sky: 'reed', errorMetres: 12 },
      ],
    });
    expect([errorOf(ledger, a), errorOf(ledger, b)]).toEqual([7, 12]);
    await ledger.do('change-track', { id: a, mode: 'drone' });
    expect([errorOf(ledger, a), ledger.state.trackErrors.get(a)?.sky]).toEqual([3, 'trees']);
    await ledger.do('remove-track', { id: b });
    expect(ledger.state.trackErrors.has(b)).toBe(false);
  });

  it('are those of reed in a round that walks dense growth, and refused below 3 m', async () => {
    const { ledger, roundId } = await withTracks(1);
    await ledger.do('set-round-stage', { roundId, stage: 'seedling', cover: 'dense' });
    await ledger.do('import-tracks', await ledger.trackInput('later', roundId));
    const [first, later] = [...ledger.state.tracks.keys()] as [string, string];
    expect([errorOf(ledger, first), errorOf(ledger, later)]).toEqual([null, 4]);
    await ledger.do('set-track-errors', { tracks: [{ id: later, sky: 'open' }] });
    expect(countingOf(ledger, later)).toBeUndefined();
    const tooFine = { errors: [{ mode: 'foot', sky: 'open', errorMetres: 2.9 }] };
    expect(await ledger.refusalOf('set-position-errors', tooFine)).toMatchObject({
      code: 'input-too-small',
    });
  });
});

describe('drag-nets', () => {
  it('name their members, who add no people', async () => {
    const { ledger, ids } = await withTracks(3);
    const [leader, member] = ids as [string, string];
    const net = { trackId: leader, people: 12, spacingMetres: 5, memberTrackIds: [member] };
    await ledger.do('set-drag-net', net);
    expect(countingOf(ledger, leader)).toMatchObject({
      dragNet: { people: 12, spacingMetres: 5 },
      isMember: false,
    });
    expect(countingOf(ledger, member)).toMatchObject({ isMember: true });
    const refusal = (change: object) => ledger.refusalOf('set-drag-net', { ...net, ...change });
    expect(await refusal({ memberTrackIds: [leader] })).toMatchObject({
      code: 'drag-net-leads-itself',
    });
    expect(await refusal({ people: 2, memberTrackIds: [member, ids[2]] })).toMatchObject({
      code: 'drag-net-too-small',
    });
    expect(await refusal({ trackId: ids[2], memberTrackIds: [member] })).toMatchObject({
      code: 'drag-net-member-taken',
    });
    await ledger.do('remove-track', { id: member });
    expect(ledger.state.dragNets.get(leader)?.memberTrackIds).toEqual([]);
    await ledger.do('clear-drag-net', { trackId: leader });
    expect(countingOf(ledger, leader)).toBeUndefined();
  });
});

it('proposes a width by the round’s stage and cover, the project’s own first', async () => {
  const { ledger, roundId } = await withTracks(0);
  expect(proposedHalfWidth('foot', roundId, ledger.state)).toBe(6);
  await ledger.do('set-round-stage', { roundId, stage: 'seedling' });
  expect(proposedHalfWidth('foot', roundId, ledger.state)).toBe(2.5);
  expect(proposedHalfWidth('vehicle', roundId, ledger.state)).toBe(20);
  await ledger.do('set-sweep-widths', {
    widths: [{ mode: 'foot', stage: 'seedling', cover: 'open', widthMetres: 7 }],
  });
  expect(proposedHalfWidth('foot', roundId, ledger.state)).toBe(3.5);
});

it('records a camera of a round, and refuses days that run backwards', async () => {
  const { ledger, roundId } = await withTracks(0);
  const post = {
    name: '一号球机',
    roundId,
    position: [118.7, 37.6],
    bearingDegrees: 90,
    angleDegrees: 60,
    rangeMetres: 300,
    fromDay: '2026-04-02',
    untilDay: '2026-04-01',
    fromHour: '08:00',
    untilHour: '18:00',
  };
  expect(await ledger.refusalOf('record-view-post', post)).toMatchObject({
    code: 'post-ends-before-begin',
  });
  const value = await ledger.do('record-view-post', { ...post, untilDay: '2026-04-03' });
  await ledger.do('remove-view-post', value);
  expect(ledger.state.viewPosts.size).toBe(0);
});
