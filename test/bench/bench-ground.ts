import type { GroundInput, TrackInput } from '../../shared/coverage/inputs.ts';
import { createPlane } from '../../shared/geometry/plane.ts';
import type { BlockShape } from '../../shared/grid/block-shape.ts';
import { packTrack } from '../../shared/tracks/packing.ts';
import { plainTrack } from '../builders/track-builder.ts';
import { type BenchTrack, groundSideMetres } from './workload.ts';

const meridian = 118.7;
const plane = createPlane(meridian);
const corner = plane.toPlane(118.47, 37.4).map(Math.round) as [number, number];

/** 1630 km² as square blocks of 1 km, the last row and column cut. */
export function benchGround(): GroundInput {
  const blocks: BlockShape[] = [];
  const side = Math.round(groundSideMetres * 1000);
  const count = Math.ceil(groundSideMetres / 1000);
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++) {
      const [west, south] = [column * 1e6, row * 1e6];
      const [east, north] = [Math.min(west + 1e6, side), Math.min(south + 1e6, side)];
      const ring = [west, south, east, south, east, north, west, north].map(
        (value, i) => value + 1000 * corner[i % 2]!,
      );
      blocks.push({
        code: `${row}-${column}`,
        stationId: null,
        unitId: null,
        polygons: [[ring]],
        areaSquareMetres: ((east - west) * (north - south)) / 1e6,
      });
    }
  return {
    centralMeridian: meridian,
    boundary: { type: 'MultiPolygon', coordinates: [] },
    excluded: [],
    blocks: { version: 1, centralMeridian: meridian, sizeMetres: 1000, blocks },
  };
}

/** The track in the plane of the bench ground. */
export function inBenchPlane({ xy }: BenchTrack): Float64Array {
  return xy.map((value, i) => value + corner[i % 2]!);
}

/** The track as the product stores it. */
export function asStored(track: BenchTrack, index: number): TrackInput {
  const fixes = track.seconds.length;
  const longitudes = new Float64Array(fixes);
  const latitudes = new Float64Array(fixes);
  for (let i = 0; i < fixes; i++) {
    const [x, y] = [track.xy[2 * i]! + corner[0], track.xy[2 * i + 1]! + corner[1]];
    const [longitude, latitude] = plane.toPosition(x, y);
    longitudes[i] = Math.round(longitude * 1e7) / 1e7;
    latitudes[i] = Math.round(latitude * 1e7) / 1e7;
  }
  const start = Date.parse('2026-04-01T00:00:00Z');
  const times = track.seconds.map((seconds) => start + seconds * 1000);
  return {
    packed: packTrack([{ longitudes, latitudes, times }]),
    track: {
      ...plainTrack,
      id: `track-${index}`,
      mode: track.kind === 'vehicle' ? 'vehicle' : 'foot',
      sweepHalfWidthMetres: track.halfWidthMetres,
      fixes,
    },
  };
}
