import type { AssetSource } from '../../shared/coverage/assets/asset-places.ts';
import { readJsonBlob } from '../../shared/operations/json-blob.ts';
import { visitMetresOf } from '../../shared/tracks/visit-distance.ts';
import { addNotice, clientOf, type Session, startWork } from './session.ts';

let running = false;

/** Works out which facilities were visited, once after each change of tracks, filter or distance. */
export async function fillAssets(session: Session): Promise<void> {
  const { rows, assets, figures, coverageRevision } = session.store.getState();
  const client = clientOf(session);
  const withinMetres = visitMetresOf(rows);
  const isKnown = assets?.revision === coverageRevision && assets.withinMetres === withinMetres;
  if (running || figures === null || client === null || isKnown) return;
  running = true;
  let isStale = false;
  const work = startWork(session, 'assets');
  try {
    const layers = [...rows.assetLayers.values()];
    const sources: AssetSource[] = [];
    for (const layer of layers) {
      const features = await readJsonBlob<GeoJSON.FeatureCollection>(layer.blob, (sha256) =>
        client.readBlob(sha256),
      );
      if (!features.ok) {
        addNotice(session, { kind: 'problem', problem: features.problem });
        return;
      }
      sources.push({ layer: layer.id, features: features.value });
    }
    const found = await session.ports.coverage.assets(sources, withinMetres, work.onProgress);
    isStale = found === null;
    if (found !== null)
      session.store.setState({
        assets: { ...found, revision: coverageRevision, withinMetres, layers },
      });
  } finally {
    running = false;
    work.end();
    // Tracks or filter moved on meanwhile: what is asked for now is another answer.
    if (isStale) void fillAssets(session);
  }
}
