import { checksum } from './checksum.ts';

/** Bytes before a frame's payload: length, checksum of the length, checksum of the payload; each 4 bytes, big-endian. */
export const frameHeaderBytes = 12;

/** Longest payload a frame may carry; a longer length is damage, not a reason to reserve memory. */
export const largestPayloadBytes = 256 * 1024 * 1024;

/** What stands at an offset of a journal segment. `end` is the offset behind the frame, null when its length is unknown. */
export type FrameReading =
  | { readonly kind: 'frame'; readonly payload: Uint8Array; readonly end: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'incomplete'; readonly end: number | null }
  | { readonly kind: 'damaged'; readonly end: number | null };

/** One frame around the payload. The length has a checksum of its own so that damage to it cannot pass for a torn tail. */
export function encodeFrame(payload: Uint8Array): Uint8Array<ArrayBuffer> {
  if (payload.length === 0 || payload.length > largestPayloadBytes)
    throw new RangeError(`A frame cannot carry ${payload.length} bytes`);
  const bytes = new Uint8Array(frameHeaderBytes + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, payload.length);
  view.setUint32(4, checksum(bytes, 0, 4));
  view.setUint32(8, checksum(payload));
  bytes.set(payload, frameHeaderBytes);
  return bytes;
}

/** Reads the frame at `offset`: whole, absent, cut short by the end of the bytes, or damaged. */
export function readFrame(bytes: Uint8Array, offset: number): FrameReading {
  if (offset >= bytes.length) return { kind: 'nothing' };
  if (bytes.length - offset < frameHeaderBytes) return { kind: 'incomplete', end: null };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(offset);
  if (view.getUint32(offset + 4) !== checksum(bytes, offset, offset + 4))
    return { kind: 'damaged', end: null };
  if (length === 0 || length > largestPayloadBytes) return { kind: 'damaged', end: null };
  const start = offset + frameHeaderBytes;
  const end = start + length;
  if (end > bytes.length) return { kind: 'incomplete', end };
  if (view.getUint32(offset + 8) !== checksum(bytes, start, end)) return { kind: 'damaged', end };
  return { kind: 'frame', payload: bytes.subarray(start, end), end };
}

/** Offset of the first whole frame after `offset`, null when there is none: tells damage inside from a torn tail. */
export function findFrameAfter(bytes: Uint8Array, offset: number): number | null {
  for (let candidate = offset + 1; candidate + frameHeaderBytes < bytes.length; candidate++)
    if (readFrame(bytes, candidate).kind === 'frame') return candidate;
  return null;
}
