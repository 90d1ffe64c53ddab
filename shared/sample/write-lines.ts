/**
 * A feature collection with one feature a line: compact, and a change shows where it is. What is only
 * shown needs five decimals, a metre; what is measured keeps six, so that rings stay as clean as they were drawn.
 */
export function featureLines(features: readonly GeoJSON.Feature[], decimals: 5 | 6): string {
  const scale = decimals === 5 ? 100_000 : 1_000_000;
  const round = (_key: string, value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * scale) / scale : value;
  const body = features.map((feature) => JSON.stringify(feature, round)).join(',\n');
  return `{"type":"FeatureCollection","features":[\n${body}\n]}\n`;
}

/** Lists of records by name, one record a line. */
export function recordLines(lists: Readonly<Record<string, readonly object[]>>): string {
  const parts = Object.entries(lists).map(
    ([name, records]) =>
      `${JSON.stringify(name)}:[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`,
  );
  return `{${parts.join(',\n')}}\n`;
}
