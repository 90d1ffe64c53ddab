import type { Gap } from '../coverage/figures.ts';
import type { Plane } from '../geometry/plane.ts';
import { gapRings } from './gap-polygons.ts';
import { gpxPosition, gpxText, writeGpxFile } from './gpx-text.ts';

/** Gaps as GPX 1.1 for a hand-held receiver: a waypoint inside each, and its outline as a track of one segment a ring. */
export function writeGapsGpx(gaps: readonly Gap[], plane: Plane): string {
  const waypoints = gaps.map((gap) => writeWaypoint(gap));
  const outlines = gaps.map((gap) => writeOutline(gap, plane));
  return writeGpxFile([...waypoints, ...outlines]);
}

function writeWaypoint(gap: Gap): string {
  const area = `${Math.round(gap.areaSquareMetres)} m²`;
  const [longitude, latitude] = gap.position;
  return `<wpt ${gpxPosition(longitude, latitude)}><name>${gpxText(gap.id)}</name><desc>${area}</desc></wpt>`;
}

function writeOutline(gap: Gap, plane: Plane): string {
  const segments = gapRings(gap, plane).map((ring) => {
    const points = ring.map(
      ([longitude, latitude]) => `<trkpt ${gpxPosition(longitude, latitude)}/>`,
    );
    return `<trkseg>${points.join('')}</trkseg>`;
  });
  return `<trk><name>${gpxText(gap.id)}</name>${segments.join('')}</trk>`;
}
