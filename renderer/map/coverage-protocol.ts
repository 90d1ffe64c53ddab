import { addProtocol } from 'maplibre-gl';
import type { CoveragePort } from '../ports/ports.ts';
import type { MapViewProps } from './map-props.ts';

type Source = () => MapViewProps['coverage'];

/** Maps on the page by number; the protocol is one for all of them. */
const sources = new Map<string, Source>();
let lastNumber = 0;

/** Address of the coverage tiles of one map, painted by the port that `source` names when a tile is asked for. */
export function openCoverageTiles(source: Source): {
  readonly address: string;
  readonly close: () => void;
} {
  if (lastNumber === 0) addProtocol('coverage', async ({ url }) => ({ data: await paint(url) }));
  const number = String(++lastNumber);
  sources.set(number, source);
  return {
    address: `coverage://${number}/{z}/{x}/{y}`,
    close: () => sources.delete(number),
  };
}

async function paint(url: string): Promise<ImageBitmap> {
  const [number = '', z, x, y] = url.slice('coverage://'.length).split('/');
  const coverage = sources.get(number)?.() ?? null;
  const tile =
    coverage === null
      ? null
      : await askPort(coverage.port, coverage, Number(z), Number(x), Number(y));
  return tile ?? createImageBitmap(new ImageData(1, 1));
}

async function askPort(
  port: CoveragePort,
  {
    level,
    revision,
  }: { readonly level: NonNullable<MapViewProps['coverage']>['level']; readonly revision: number },
  z: number,
  x: number,
  y: number,
): Promise<ImageBitmap | null> {
  try {
    return await port.tile({ z, x, y, level, revision });
  } catch {
    // The season says itself that its worker failed; the map shows no coverage meanwhile.
    return null;
  }
}
