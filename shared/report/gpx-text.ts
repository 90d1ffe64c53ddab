/** A GPX 1.1 file of elements that are already written: waypoints first, as its schema asks, then tracks. */
export function writeGpxFile(elements: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Lawang" xmlns="http://www.topografix.com/GPX/1/1">',
    ...elements,
    '</gpx>',
    '',
  ].join('\n');
}

/** Attributes of a position, to a centimetre. */
export function gpxPosition(longitude: number, latitude: number): string {
  return `lat="${latitude.toFixed(7)}" lon="${longitude.toFixed(7)}"`;
}

/** Text safe inside an element: markup escaped, characters XML cannot carry left out. */
export function gpxText(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
