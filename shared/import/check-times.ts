import type { ProblemList } from './problem-list.ts';
import { readTime } from './read-time.ts';

const earliest = 631_152_000_000; // 1990-01-01, before any recorder
const latestWithoutClock = 3_155_760_000_000; // 2070-01-01
const dayMilliseconds = 86_400_000;

/** Reads the times of one file's fixes in their order and flags what is odd about them; nothing is sorted or dropped. */
export class TimeCheck {
  private readonly problems: ProblemList;
  private readonly latest: number;
  private readonly zones = new Set<string>();
  private previous = Number.NaN;

  constructor(problems: ProblemList, nowMilliseconds: number | undefined) {
    this.problems = problems;
    this.latest =
      nowMilliseconds === undefined ? latestWithoutClock : nowMilliseconds + dayMilliseconds;
  }

  /** Order is judged within a track. */
  startTrack(): void {
    this.previous = Number.NaN;
  }

  /** Unix milliseconds of a fix, NaN without a usable time. */
  read(text: string, line: number): number {
    if (text.trim() === '') {
      this.problems.add('time-missing', 'flagged', line);
      return Number.NaN;
    }
    const { milliseconds, zone } = readTime(text);
    if (Number.isNaN(milliseconds)) {
      this.problems.add('time-unreadable', 'flagged', line, { text: text.trim().slice(0, 40) });
      return Number.NaN;
    }
    this.checkZone(zone, line);
    this.checkTime(milliseconds, line);
    this.previous = milliseconds;
    return milliseconds;
  }

  end(): void {
    if (this.zones.size > 1)
      this.problems.add('time-zones-mixed', 'flagged', undefined, { zones: this.zones.size });
  }

  private checkZone(zone: string, line: number): void {
    if (zone === '') this.problems.add('time-without-zone', 'flagged', line);
    this.zones.add(zone);
  }

  private checkTime(milliseconds: number, line: number): void {
    if (milliseconds < earliest) this.problems.add('time-too-early', 'flagged', line);
    else if (milliseconds > this.latest) this.problems.add('time-too-late', 'flagged', line);
    if (milliseconds === this.previous) this.problems.add('time-duplicate', 'flagged', line);
    else if (milliseconds < this.previous) this.problems.add('time-disordered', 'flagged', line);
  }
}
