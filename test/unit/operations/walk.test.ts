import { expect, it } from 'vitest';
import { aProject, firstOf } from '../../builders/memory-ledger.ts';

it('brings in every track of a file with what was declared for it', async () => {
  const ledger = await aProject();
  const input = await ledger.trackInput('a', firstOf(ledger.state.rounds).id, 2);
  const value = await ledger.do('import-tracks', { ...input, people: 4, mode: 'vehicle' });
  const tracks = [...ledger.state.tracks.values()];
  expect(value).toEqual({ trackIds: tracks.map((track) => track.id) });
  expect(tracks.map((track) => track.file)).toEqual([
    { ...input.file, indexInFile: 0 },
    { ...input.file, indexInFile: 1 },
  ]);
  expect(tracks[0]).toMatchObject({ people: 4, mode: 'vehicle', teamId: null, fixes: 2 });
});

it('recognises the same file by its content and doubles nothing', async () => {
  const ledger = await aProject();
  const input = await ledger.trackInput('a', firstOf(ledger.state.rounds).id);
  await ledger.do('import-tracks', input);
  const renamed = { ...input, file: { ...input.file, name: '另一个名字.gpx' } };
  expect(await ledger.refusalOf('import-tracks', renamed)).toEqual({
    code: 'already-here',
    data: { file: '另一个名字.gpx', known: 'a.gpx' },
  });
  expect(ledger.state.tracks.size).toBe(1);
});

it('takes the same file again once its tracks were removed', async () => {
  const ledger = await aProject();
  const input = await ledger.trackInput('a', firstOf(ledger.state.rounds).id);
  await ledger.do('import-tracks', input);
  await ledger.do('remove-track', { id: firstOf(ledger.state.tracks).id });
  expect(ledger.state.tracks.size).toBe(0);
  await ledger.do('import-tracks', input);
  expect(ledger.state.tracks.size).toBe(1);
});

it('refuses tracks whose file or packed fixes are not stored', async () => {
  const ledger = await aProject();
  const input = await ledger.trackInput('a', firstOf(ledger.state.rounds).id);
  ledger.port.blobs.delete(input.file.sha256);
  expect(await ledger.refusalOf('import-tracks', input)).toMatchObject({ code: 'blob-missing' });
});

it('refuses an unknown round, team and track by name', async () => {
  const ledger = await aProject();
  const input = await ledger.trackInput('a', firstOf(ledger.state.rounds).id);
  const cases: [name: string, input: object, code: string][] = [
    ['import-tracks', { ...input, roundId: 'none' }, 'round-unknown'],
    ['import-tracks', { ...input, teamId: 'none' }, 'team-unknown'],
    ['import-tracks', { ...input, people: 0 }, 'people-out-of-range'],
    ['import-tracks', { ...input, sweepHalfWidthMetres: 501 }, 'half-width-out-of-range'],
    ['remove-track', { id: 'none' }, 'track-unknown'],
    ['change-track', { id: 'none', people: 2 }, 'track-unknown'],
  ];
  for (const [name, given, code] of cases)
    expect(await ledger.refusalOf(name, given)).toMatchObject({ code });
  expect(ledger.state.tracks.size).toBe(0);
});

it('changes only the fields given', async () => {
  const ledger = await aProject();
  await ledger.do('import-tracks', await ledger.trackInput('a', firstOf(ledger.state.rounds).id));
  const before = firstOf(ledger.state.tracks);
  await ledger.do('change-track', { id: before.id, sweepHalfWidthMetres: 9, purpose: 'commuting' });
  expect(firstOf(ledger.state.tracks)).toEqual({
    ...before,
    sweepHalfWidthMetres: 9,
    purpose: 'commuting',
  });
  expect(await ledger.refusalOf('change-track', { id: before.id })).toEqual({
    code: 'nothing-to-change',
  });
});

it('refuses a round that ends before it opens', async () => {
  const ledger = await aProject();
  const round = { name: '第2轮', openedOn: '2026-04-10', deadline: '2026-04-09' };
  expect(await ledger.refusalOf('open-round', round)).toMatchObject({
    code: 'deadline-before-opening',
  });
});
