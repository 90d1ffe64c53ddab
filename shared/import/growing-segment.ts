import type { ParsedSegment } from './parsed-file.ts';

/** A segment while it is read: three flat arrays that double when full. */
export class GrowingSegment {
  length = 0;
  private longitudes = new Float64Array(64);
  private latitudes = new Float64Array(64);
  private times = new Float64Array(64);

  add(longitude: number, latitude: number, time: number): void {
    if (this.length === this.longitudes.length) this.grow();
    this.longitudes[this.length] = longitude;
    this.latitudes[this.length] = latitude;
    this.times[this.length++] = time;
  }

  finish(): ParsedSegment {
    return {
      longitudes: this.longitudes.slice(0, this.length),
      latitudes: this.latitudes.slice(0, this.length),
      times: this.times.slice(0, this.length),
    };
  }

  private grow(): void {
    const doubled = (values: Float64Array): Float64Array<ArrayBuffer> => {
      const larger = new Float64Array(values.length * 2);
      larger.set(values);
      return larger;
    };
    this.longitudes = doubled(this.longitudes);
    this.latitudes = doubled(this.latitudes);
    this.times = doubled(this.times);
  }
}
