/** GPX text of a straight walk at 1.2 m/s, a fix every 5 s, from one position to another. */
export function walkFile(
  name: string,
  from: readonly [longitude: number, latitude: number],
  to: readonly [longitude: number, latitude: number],
  startedAt: string,
): string {
  const metresPerDegree = 111_195;
  const east = (to[0] - from[0]) * metresPerDegree * Math.cos((from[1] * Math.PI) / 180);
  const north = (to[1] - from[1]) * metresPerDegree;
  const steps = Math.max(1, Math.round(Math.hypot(east, north) / 6));
  const fixes = Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    const longitude = (from[0] + (to[0] - from[0]) * share).toFixed(7);
    const latitude = (from[1] + (to[1] - from[1]) * share).toFixed(7);
    const time = new Date(Date.parse(startedAt) + step * 5000).toISOString();
    return `<trkpt lat="${latitude}" lon="${longitude}"><time>${time}</time></trkpt>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>${name}</name><trkseg>
${fixes.join('\n')}
</trkseg></trk></gpx>
`;
}
