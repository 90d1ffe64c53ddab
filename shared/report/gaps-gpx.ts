import type { Gap } from '../coverage/figures.ts';
import type { Plane } from '../geometry/plane.ts';
import { gapRings } from './gap-polygons.ts';

/** Gaps as GPX 1.1 for a hand-held receiver: a waypoint inside each, and its outline as a track of one segment a ring. */
export function writeGapsGpx(gaps: readonly Gap[], plane: Plane): string {
  const waypoints = gaps.map((gap) => writeWaypoint(gap));
  const outlines = gaps.map((gap) => writeOutline(gap, plane));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Lawang" xmlns="http://www.topografix.com/GPX/1/1">',
    ...waypoints,
    ...outlines,
    '</gpx>',
    '',
  ].join('\n');
}

function writeWaypoint(gap: Gap): string {
  const area = `${Math.round(gap.areaSquareMetres)} m²`;
  const [longitude, latitude] = gap.position;
  return `<wpt ${writePosition(longitude, latitude)}><name>${text(gap.id)}</name><desc>${area}</desc></wpt>`;
}

function writeOutline(gap: Gap, plane: Plane): string {
  const segments = gapRings(gap, plane).map((ring) => {
    const points = ring.map(
      ([longitude, latitude]) => `<trkpt ${writePosition(longitude, latitude)}/>`,
    );
    return `<trkseg>${points.join('')}</trkseg>`;
  });
  return `<trk><name>${text(gap.id)}</name>${segments.join('')}</trk>`;
}

function writePosition(longitude: number, latitude: number): string {
  return `lat="${latitude.toFixed(7)}" lon="${longitude.toFixed(7)}"`;
}

/** Text safe inside an element: markup escaped, characters XML cannot carry left out. */
function text(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
