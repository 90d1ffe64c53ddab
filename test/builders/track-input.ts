import type { LedgerPort } from '../../shared/host/ports.ts';
import { sha256Hex } from '../../shared/ledger/hash.ts';

const plainTrack = {
  fixes: 2,
  lengthMetres: 12.5,
  bounds: [118.7, 37.6, 118.71, 37.61],
  firstTime: '2026-04-01T00:00:00.000Z',
  lastTime: null,
  problems: [{ code: 'time-missing', count: 1 }],
};

export type TrackInputs = Readonly<Record<string, unknown>> & {
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number };
};

/** Stores a file and its packed tracks as blobs, and gives the input that brings them in. `filler` makes the file longer. */
export async function aTrackInput(
  port: Pick<LedgerPort, 'putBlob'>,
  seed: string,
  roundId: string,
  tracks = 1,
  filler = '',
): Promise<TrackInputs> {
  const text = new TextEncoder();
  const file = text.encode(`file ${seed}${filler}`);
  const stored = await Promise.all(
    Array.from({ length: tracks }, async (_, index) => {
      const packed = text.encode(`packed ${seed} ${index}`);
      await port.putBlob(packed);
      return { ...plainTrack, name: `${seed} ${index}`, packedBlob: sha256Hex(packed) };
    }),
  );
  await port.putBlob(file);
  return {
    file: { name: `${seed}.gpx`, sha256: sha256Hex(file), bytes: file.length },
    tracks: stored,
    mode: 'foot',
    purpose: 'survey',
    roundId,
    people: 1,
    sweepHalfWidthMetres: 6,
  };
}
