import { TimeCheck } from '../check-times.ts';
import { GrowingSegment } from '../growing-segment.ts';
import type { ParsedSegment, ParsedTrack } from '../parsed-file.ts';
import type { ProblemList } from '../problem-list.ts';
import { readDegrees, refusePosition } from '../read-position.ts';
import { fixLimit, type ParsedContent, trackLimit } from '../track-parser.ts';

const longestName = 200;

/** Collects the tracks of a GPX file while its elements go by. */
export class GpxContent {
  fixes = 0;
  private waypoints = 0;
  private routes = 0;
  private parts = 0;
  private refusedFixes = 0;
  private readonly tracks: ParsedTrack[] = [];
  private readonly problems: ProblemList;
  private readonly times: TimeCheck;
  private trackName = '';
  private segments: ParsedSegment[] = [];
  private segment = new GrowingSegment();
  private longitude = 0;
  private latitude = 0;
  private positionKept = false;

  constructor(problems: ProblemList, nowMilliseconds: number | undefined) {
    this.problems = problems;
    this.times = new TimeCheck(problems, nowMilliseconds);
  }

  checkVersion(version: string | undefined, line: number): void {
    if (version !== '1.0' && version !== '1.1')
      this.problems.add('gpx-version-unknown', 'flagged', line, {
        version: (version ?? '').slice(0, 20),
      });
  }

  countWaypoint(): void {
    this.waypoints++;
  }

  countRoute(line: number): void {
    this.routes++;
    this.problems.add('gpx-routes', 'flagged', line);
  }

  /** False when the file holds more tracks and segments than one file may. */
  startTrack(): boolean {
    this.trackName = '';
    this.segments = [];
    this.times.startTrack();
    return ++this.parts <= trackLimit;
  }

  nameTrack(name: string): void {
    this.trackName = name.trim().slice(0, longestName);
  }

  startSegment(): boolean {
    this.segment = new GrowingSegment();
    return ++this.parts <= trackLimit;
  }

  endSegment(): void {
    this.segments.push(this.segment.finish());
  }

  /** False when the file holds more fixes than one file may. */
  startFix(longitude: string | undefined, latitude: string | undefined, line: number): boolean {
    this.positionKept = this.readPosition(longitude, latitude, line);
    if (!this.positionKept) this.refusedFixes++;
    else if (this.longitude === 0 && this.latitude === 0)
      this.problems.add('fix-position-zero', 'flagged', line);
    return this.fixes + this.refusedFixes <= fixLimit;
  }

  endFix(time: string, line: number): void {
    if (!this.positionKept) return;
    this.segment.add(this.longitude, this.latitude, this.times.read(time, line));
    this.fixes++;
  }

  endTrack(line: number): void {
    const fixes = this.segments.reduce((sum, segment) => sum + segment.times.length, 0);
    if (fixes === 0) this.problems.add('track-empty', 'flagged', line);
    if (fixes === 1) this.problems.add('track-one-point', 'flagged', line);
    this.tracks.push({ name: this.trackName, segments: this.segments });
  }

  /** Null when there is no fix to keep. */
  end(): ParsedContent | null {
    this.times.end();
    const { fixes, waypoints, routes, refusedFixes, tracks } = this;
    if (fixes > 0) return { tracks, waypoints, fixes, refusedFixes };
    this.problems.add('gpx-no-tracks', 'refused', undefined, { waypoints, routes });
    return null;
  }

  private readPosition(
    longitude: string | undefined,
    latitude: string | undefined,
    line: number,
  ): boolean {
    if (longitude === undefined || latitude === undefined) {
      this.problems.add('fix-position-missing', 'refused', line);
      return false;
    }
    this.longitude = readDegrees(longitude);
    this.latitude = readDegrees(latitude);
    const refusal = refusePosition(this.longitude, this.latitude);
    if (refusal === null) return true;
    this.problems.add(refusal, 'refused', line, {
      longitude: longitude.slice(0, 40),
      latitude: latitude.slice(0, 40),
    });
    return false;
  }
}
