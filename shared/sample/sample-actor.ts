import { createSeededRandom } from './seeded-random.ts';

/** 8:00 in Beijing on the day the sample is read at. */
export const sampleStartMilliseconds = Date.UTC(2026, 3, 10, 0, 0, 0);

/** Who makes the sample, when and with which ids: always the same, one second a command. */
export function createSampleActor(): { actor: string; now(): number; newId(): string } {
  const random = createSeededRandom(20260410).fork('ids');
  const digits = (): string =>
    Math.floor(random.next() * 0x1000000)
      .toString(16)
      .padStart(6, '0');
  let commands = 0;
  return {
    actor: 'sample',
    now: () => sampleStartMilliseconds + 1000 * commands++,
    newId: () => `sample-${digits()}${digits()}`,
  };
}
