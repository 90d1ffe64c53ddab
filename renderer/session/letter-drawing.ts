import type { AssetSource } from '../../shared/coverage/assets/asset-places.ts';
import { readJsonBlob } from '../../shared/operations/json-blob.ts';
import { blocksOutlined, blocksWithAssets, groundOfUnit } from '../../shared/plan/letter-ground.ts';
import { selectBlocks } from './selecting.ts';
import { addNotice, clientOf, perform, type Session } from './session.ts';

type Position = readonly [longitude: number, latitude: number];

/** The area of a letter while it is drawn on the map; `outline` is null until it is closed. */
export interface LetterDrawing {
  readonly letterId: string;
  readonly outline: readonly Position[] | null;
  /** Blocks inside that are another unit's: they are left out. */
  readonly foreign: number;
}

/** Fixes of a hand-drawn outline that are kept at most. */
const mostCorners = 2000;

/** Goes to the map to draw the area of a letter. */
export function startDrawing(session: Session, letterId: string): void {
  selectBlocks(session, []);
  session.store.setState({
    workspace: 'walk',
    tool: 'lasso',
    letterDrawing: { letterId, outline: null, foreign: 0 },
  });
}

/** The outline is closed: the blocks of the unit inside are selected, so that they are seen before they are kept. */
export function takeOutline(session: Session, drawn: readonly Position[]): void {
  const { letterDrawing, ground, rows } = session.store.getState();
  if (letterDrawing === null || ground === null) return;
  const step = Math.max(1, Math.ceil(drawn.length / mostCorners));
  // A tenth of a metre is finer than any hand.
  const outline = drawn
    .filter((_, at) => at % step === 0)
    .map(([longitude, latitude]): Position => [rounded(longitude), rounded(latitude)]);
  const { blocks } = ground.input.blocks;
  const found = blocksOutlined(blocks, outline, ground.plane).map(({ code }) => code);
  const holder = rows.letters.get(letterDrawing.letterId)?.holderUnitId ?? '';
  const own = new Set(groundOfUnit(blocks, holder, rows).map(({ code }) => code));
  const kept = found.filter((code) => own.has(code));
  selectBlocks(session, kept);
  const foreign = found.length - kept.length;
  session.store.setState({ tool: 'select', letterDrawing: { ...letterDrawing, outline, foreign } });
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/** Keeps what was drawn and goes back to the register. */
export async function keepDrawing(session: Session): Promise<void> {
  const drawing = session.store.getState().letterDrawing;
  if (drawing === null || drawing.outline === null) return;
  const { letterId: id, outline } = drawing;
  if ((await perform(session, 'draw-letter-area', { id, outline })).ok) endDrawing(session);
}

/** Goes back to the register, with or without an area. */
export function endDrawing(session: Session): void {
  selectBlocks(session, []);
  session.store.setState({ workspace: 'ledger', tool: 'select', letterDrawing: null });
}

/** How many blocks the facilities of some layers come to on the ground of a letter's unit; null when they cannot be read. */
export async function countAssetBlocks(
  session: Session,
  letterId: string,
  layerIds: readonly string[],
): Promise<number | null> {
  const { rows, ground } = session.store.getState();
  const client = clientOf(session);
  const letter = rows.letters.get(letterId);
  if (ground === null || client === null || letter === undefined) return null;
  const sources: AssetSource[] = [];
  for (const id of layerIds) {
    const features = await readJsonBlob<GeoJSON.FeatureCollection>(
      rows.assetLayers.get(id)?.blob ?? '',
      (sha256) => client.readBlob(sha256),
    );
    if (!features.ok) {
      addNotice(session, { kind: 'problem', problem: features.problem });
      return null;
    }
    sources.push({ layer: id, features: features.value });
  }
  const own = groundOfUnit(ground.input.blocks.blocks, letter.holderUnitId, rows);
  return blocksWithAssets(own, sources, ground.plane).length;
}
