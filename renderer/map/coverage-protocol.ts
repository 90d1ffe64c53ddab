import { addProtocol } from 'maplibre-gl';
import type { CoveragePort, CoverageTileRequest } from '../ports/ports.ts';
import type { MapViewProps } from './map-props.ts';

type Source = () => MapViewProps['coverage'];

/** Maps on the page by number; the protocol is one for all of them. */
const sources = new Map<string, Source>();
let lastNumber = 0;

/** Address of the coverage tiles of one map, painted by the port that `source` names when a tile is asked for. */
export function openCoverageTiles(source: Source): {
  /** What the page asked for. */
  readonly address: string;
  /** The widest of what may have been seen, to show round the nominal. */
  readonly rimAddress: string;
  readonly close: () => void;
} {
  if (lastNumber === 0) addProtocol('coverage', async ({ url }) => ({ data: await paint(url) }));
  const number = String(++lastNumber);
  sources.set(number, source);
  return {
    address: `coverage://${number}/asked/{z}/{x}/{y}`,
    rimAddress: `coverage://${number}/rim/{z}/{x}/{y}`,
    close: () => sources.delete(number),
  };
}

async function paint(url: string): Promise<ImageBitmap> {
  const [number = '', what, z, x, y] = url.slice('coverage://'.length).split('/');
  const coverage = sources.get(number)?.() ?? null;
  const isWanted = coverage !== null && (what === 'asked' || coverage.level === 'nominal');
  const tile = isWanted
    ? await askPort(coverage, {
        level: what === 'rim' ? 'optimistic' : coverage.level,
        revision: coverage.revision,
        z: Number(z),
        x: Number(x),
        y: Number(y),
      })
    : null;
  return tile ?? createImageBitmap(new ImageData(1, 1));
}

async function askPort(
  { port }: { readonly port: CoveragePort },
  request: CoverageTileRequest,
): Promise<ImageBitmap | null> {
  try {
    return await port.tile(request);
  } catch {
    // The season says itself that its worker failed; the map shows no coverage meanwhile.
    return null;
  }
}
