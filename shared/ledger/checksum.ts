// CRC-32C (Castagnoli), reflected polynomial, RFC 3720 appendix B.4.
const polynomial = 0x82f63b78;

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let rest = index;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ polynomial : rest >>> 1;
  return rest >>> 0;
});

/** CRC-32C of `bytes` from `start` up to `end`, as an unsigned 32-bit number. */
export function checksum(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let rest = 0xffffffff;
  for (let index = start; index < end; index++)
    rest = table[(rest ^ bytes[index]!) & 0xff]! ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
