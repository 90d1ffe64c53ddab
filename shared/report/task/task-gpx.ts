import type { Gap } from '../../coverage/figures.ts';
import type { Plane } from '../../geometry/plane.ts';
import type { BlockShape } from '../../grid/block-shape.ts';
import { gpxPosition, gpxText, writeGpxFile } from '../gpx-text.ts';

/** A task's blocks as GPX 1.1: every outline a track of one segment a ring, a waypoint inside every gap, largest first. */
export function writeTaskGpx(
  blocks: readonly BlockShape[],
  gaps: readonly Gap[],
  plane: Plane,
): string {
  const ranked = [...gaps].sort((a, b) => b.areaSquareMetres - a.areaSquareMetres);
  return writeGpxFile([
    ...ranked.map((gap) => {
      const area = `${Math.round(gap.areaSquareMetres)} m²`;
      return `<wpt ${gpxPosition(...gap.position)}><name>${gpxText(gap.id)}</name><desc>${area}</desc></wpt>`;
    }),
    ...blocks.map((block) => writeOutline(block, plane)),
  ]);
}

function writeOutline(block: BlockShape, plane: Plane): string {
  const segments = block.polygons.flat().map((ring) => {
    const points: string[] = [];
    for (let at = 0; at <= ring.length; at += 2) {
      const corner = at % ring.length;
      const position = plane.toPosition(ring[corner]! / 1000, ring[corner + 1]! / 1000);
      points.push(`<trkpt ${gpxPosition(...position)}/>`);
    }
    return `<trkseg>${points.join('')}</trkseg>`;
  });
  return `<trk><name>${gpxText(block.code)}</name>${segments.join('')}</trk>`;
}
