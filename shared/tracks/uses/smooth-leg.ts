import type { Leg, TrackLegs } from '../legs.ts';

/** A leg with its noise averaged out: metres and seconds from the track's first fix, metres along the leg. */
export interface SmoothLeg {
  readonly xy: Float64Array;
  readonly seconds: Float64Array;
  readonly along: Float64Array;
}

/** Positions are averaged over this long on either side: noise of a receiver lasts some ten seconds. */
const smoothSeconds = 12;

/** A leg with every fix put at the mean of its neighbours in time; null without rising times. */
export function smoothLeg(track: TrackLegs, { start, end }: Leg): SmoothLeg | null {
  const count = end - start;
  const seconds = new Float64Array(count);

  const origin = Math.floor(track.times[0]! / 86_400_000) * 86_400_000 || 0;
  for (let i = 0; i < count; i++) {
    seconds[i] = (track.times[start + i]! - origin) / 1000;
    if (i > 0 && !(seconds[i]! > seconds[i - 1]!)) return null;
  }
  const xy = new Float64Array(2 * count);
  const along = new Float64Array(count);
  let low = 0;
  let high = 0;
  let [sumX, sumY] = [0, 0];
  const [originX, originY] = [track.xy[0]!, track.xy[1]!];
  const xOf = (i: number) => track.xy[2 * (start + i)]! - originX;
  const yOf = (i: number) => track.xy[2 * (start + i) + 1]! - originY;
  for (let i = 0; i < count; i++) {
    for (; high < count && seconds[high]! <= seconds[i]! + smoothSeconds; high++) {
      sumX += xOf(high);
      sumY += yOf(high);
    }
    for (; seconds[low]! < seconds[i]! - smoothSeconds; low++) {
      sumX -= xOf(low);
      sumY -= yOf(low);
    }
    xy[2 * i] = sumX / (high - low);
    xy[2 * i + 1] = sumY / (high - low);
    if (i > 0)
      along[i] =
        along[i - 1]! + Math.hypot(xy[2 * i]! - xy[2 * i - 2]!, xy[2 * i + 1]! - xy[2 * i - 1]!);
  }
  return { xy, seconds, along };
}
