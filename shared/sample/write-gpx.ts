import type { RecordedFix } from './recorder.ts';
import { toPosition } from './sample-plane.ts';

export interface GpxTrack {
  readonly name: string;
  readonly fixes: readonly RecordedFix[];
}

const second = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace('.000Z', 'Z');

function writeFix({ point, time }: RecordedFix): string {
  const [longitude, latitude] = toPosition(point);
  return `<trkpt lat="${latitude.toFixed(6)}" lon="${longitude.toFixed(6)}"><time>${second(time)}</time></trkpt>`;
}

function writeTrack({ name, fixes }: GpxTrack): string {
  return `<trk><name>${name}</name><trkseg>\n${fixes.map(writeFix).join('\n')}\n</trkseg></trk>`;
}

/** GPX 1.1 as a hand-held receiver writes it; names must not need escaping. */
export function writeGpx(tracks: readonly GpxTrack[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Lawang sample" xmlns="http://www.topografix.com/GPX/1/1">',
    '<metadata><desc>示例数据：虚构的轨迹，不对应任何真实的人和行走</desc></metadata>',
    ...tracks.map(writeTrack),
    '</gpx>',
    '',
  ].join('\n');
}
