import { describe, expect, it } from 'vitest';
import { createSeason } from '../../../shared/coverage/season.ts';
import { aGround, positionAt, squareBlocks } from '../../builders/ground-builder.ts';
import { along, aTrack } from '../../builders/track-builder.ts';

/** Web-Mercator tile and pixel of a position. */
function pixelAt([longitude, latitude]: readonly [number, number], z: number) {
  const x = ((longitude + 180) / 360) * 2 ** z;
  const radians = (latitude * Math.PI) / 180;
  const y = ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z;
  const [tileX, tileY] = [Math.floor(x), Math.floor(y)];
  return {
    tileX,
    tileY,
    at: 4 * (Math.floor((y - tileY) * 256) * 256 + Math.floor((x - tileX) * 256)),
  };
}

const line = along([
  [100, 500],
  [900, 500],
]);

async function walked() {
  const season = createSeason(aGround(squareBlocks(3, 3, 1000)));
  await season.changeTracks([aTrack([line])], []);
  return season;
}

describe('a map tile', () => {
  for (const z of [10, 12, 14, 16, 18])
    it(`shows what was walked where it was walked, at zoom ${z}`, async () => {
      const season = await walked();
      for (const level of ['pessimistic', 'nominal', 'optimistic'] as const) {
        const { tileX, tileY, at } = pixelAt(positionAt([500, 500]), z);
        const image = season.paintTile(z, tileX, tileY, level);
        expect(image).toHaveLength(256 * 256 * 4);
        expect([...image!.slice(at, at + 3)]).toEqual([0x1f, 0x85, 0x7b]);
        expect(image![at + 3]).toBeGreaterThan(z >= 16 ? 250 : 0);
      }
    });

  it('leaves unwalked pixels clear, and is nothing where nothing is', async () => {
    const season = await walked();
    const { tileX, tileY, at } = pixelAt(positionAt([500, 540]), 17);
    expect(season.paintTile(17, tileX, tileY, 'nominal')?.[at + 3] ?? 0).toBe(0);
    expect(season.paintTile(12, 0, 0, 'nominal')).toBeNull();
    const far = pixelAt(positionAt([2500, 2500]), 17);
    expect(season.paintTile(17, far.tileX, far.tileY, 'nominal')).toBeNull();
  });

  it('holds the seen area in its alpha', async () => {
    const season = await walked();
    for (const z of [13, 15]) {
      const { tileX, tileY } = pixelAt(positionAt([500, 500]), z);
      let sum = 0;
      for (let dx = -1; dx <= 1; dx++)
        for (let dy = -1; dy <= 1; dy++) {
          const image = season.paintTile(z, tileX + dx, tileY + dy, 'nominal');
          for (let i = 3; image && i < image.length; i += 4) sum += image[i]! / 255;
        }
      const metres = (40_075_016.7 * Math.cos((37.6045 * Math.PI) / 180)) / 256 / 2 ** z;
      const area = sum * metres * metres;
      expect(Math.abs(area / season.figures().seenSquareMetres - 1)).toBeLessThan(0.03);
    }
  });
});
