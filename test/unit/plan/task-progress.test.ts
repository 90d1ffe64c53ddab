import { expect, it } from 'vitest';
import type { Assignment } from '../../../shared/plan/records.ts';
import { taskProgress } from '../../../shared/plan/task-progress.ts';
import type { Track } from '../../../shared/tracks/records.ts';
import { aTrack } from '../session/track-record.ts';

const task: Assignment = {
  id: 't',
  teamId: 'a',
  roundId: 'r',
  blocks: ['A01', 'A02', 'A03'],
  from: '2026-04-02',
  to: '2026-04-04',
  operation: 'dispersed',
  people: null,
  spacingMetres: null,
  purpose: 'survey',
  note: '',
};

const track = (id: string, change: Partial<Track> = {}): Track =>
  aTrack({
    id,
    teamId: 'a',
    roundId: 'r',
    firstTime: '2026-04-02T01:00:00.000Z',
    lastTime: '2026-04-02T03:00:00.000Z',
    ...change,
  });
const tracks = (...all: Track[]) => new Map(all.map((one) => [one.id, one]));
const reach = (trackId: string, code: string, metres: number, fixes = 9) => ({
  trackId,
  code,
  metres,
  fixes,
});

it('calls a block walked once its own team reached it, and done once nothing is left of it', () => {
  const reaches = [reach('x', 'A01', 30), reach('x', 'A02', 60), reach('y', 'A01', 30)];
  const progress = taskProgress(
    task,
    tracks(track('x'), track('y')),
    reaches,
    (code) => code === 'A01',
  );
  expect([...progress.states]).toEqual([
    ['A01', 'walked'],
    ['A02', 'done'],
    ['A03', 'open'],
  ]);
  expect(progress).toMatchObject({ open: 1, walked: 1, done: 1 });
});

it('counts no other team, no other round and nothing from before the task began', () => {
  const others = tracks(
    track('team', { teamId: 'b' }),
    track('round', { roundId: 'q' }),
    track('early', {
      firstTime: '2026-04-01T01:00:00.000Z',
      lastTime: '2026-04-01T15:59:59.000Z',
    }),
  );
  const reaches = [...others.keys()].map((id) => reach(id, 'A01', 500));
  expect(taskProgress(task, others, reaches, () => true)).toMatchObject({ open: 3 });
  // Late is still walked, and so is a track that ran into the first day.
  const late = tracks(track('late', { lastTime: '2026-04-09T01:00:00.000Z' }));
  expect(taskProgress(task, late, [reach('late', 'A01', 500)], () => true).walked).toBe(1);
});

it('asks for two fixes and fifty metres, as reaching does everywhere', () => {
  const known = tracks(track('x'));
  expect(taskProgress(task, known, [reach('x', 'A01', 49.9)], () => true).open).toBe(3);
  expect(taskProgress(task, known, [reach('x', 'A01', 500, 1)], () => true).open).toBe(3);
  expect(taskProgress(task, known, [reach('x', 'A01', 50, 2)], () => true).open).toBe(2);
});
