import { createSeededRandom } from './seeded-random.ts';

/** 8:00 in Beijing on the day the sample is read at; none of its files holds a later time. */
export const sampleReadAtMilliseconds = Date.UTC(2026, 3, 10, 0, 0, 0);

/** A clock that is told what time it is, and ids: always the same, so that everybody's sample is. */
export interface SampleClock {
  /** Sets the clock; it never goes back, and each command takes a second. */
  set(milliseconds: number): void;
  now(): number;
  newId(): string;
}

/** Clock and ids of the sample, standing at the day it is read at until it is set. */
export function createSampleClock(): SampleClock {
  const random = createSeededRandom(20260410).fork('ids');
  const digits = (): string =>
    Math.floor(random.next() * 0x1000000)
      .toString(16)
      .padStart(6, '0');
  let next = 0;
  return {
    set(milliseconds) {
      next = Math.max(next, milliseconds);
    },
    now() {
      const now = next;
      next += 1000;
      return now;
    },
    newId: () => `sample-${digits()}${digits()}`,
  };
}
