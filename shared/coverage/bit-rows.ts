/** Set bits among `from` to `to` (exclusive) of the row that starts at word `base`. */
export function countBits(bits: Int32Array, base: number, from: number, to: number): number {
  if (from >= to) return 0;
  const first = base + (from >>> 5);
  const last = base + ((to - 1) >>> 5);
  const head = -1 << from;
  const tail = -1 >>> (31 - ((to - 1) & 31));
  if (first === last) return popcount(bits[first]! & head & tail);
  return (
    popcount(bits[first]! & head) + popcount(bits[last]! & tail) + countWords(bits, first + 1, last)
  );
}

/**
 * Ones of the words `from` to `to` (exclusive): seven words are added by full adders into three, which are counted
 * (Harley and Seal; Warren, Hacker's Delight, 5-1).
 */
export function countWords(bits: Int32Array, from: number, to: number): number {
  let sum = 0;
  let i = from;
  for (; i + 7 <= to; i += 7) {
    const a = bits[i]!;
    const b = bits[i + 1]!;
    const c = bits[i + 2]!;
    const d = bits[i + 3]!;
    const e = bits[i + 4]!;
    const f = bits[i + 5]!;
    const g = bits[i + 6]!;
    if ((a | b | c | d | e | f | g) === 0) continue;
    const ab = a ^ b;
    const ones = ab ^ c;
    const twosA = (a & b) | (ab & c);
    const de = d ^ e;
    const onesB = de ^ f;
    const twosB = (d & e) | (de & f);
    const both = ones ^ onesB;
    const twosC = (ones & onesB) | (both & g);
    const twosAB = twosA ^ twosB;
    sum +=
      popcount(both ^ g) +
      2 * popcount(twosAB ^ twosC) +
      4 * popcount((twosA & twosB) | (twosAB & twosC));
  }
  for (; i < to; i++) sum += popcount(bits[i]!);
  return sum;
}

/** Ones of a 32-bit word (Warren, Hacker's Delight, 5-1). */
export function popcount(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Sets the bits `from` to `to` (exclusive) of the row that starts at word `base`. */
export function setBits(bits: Int32Array, base: number, from: number, to: number): void {
  const first = base + (from >>> 5);
  const last = base + ((to - 1) >>> 5);
  const head = -1 << from;
  const tail = -1 >>> (31 - ((to - 1) & 31));
  if (first === last) {
    bits[first]! |= head & tail;
    return;
  }
  bits[first]! |= head;
  for (let word = first + 1; word < last; word++) bits[word] = -1;
  bits[last]! |= tail;
}

/**
 * First position from `from` on, below `to`, whose bit is `wanted` (0 or 1); `to` when there is none.
 */
export function findBit(
  bits: Int32Array,
  base: number,
  from: number,
  to: number,
  wanted: 0 | 1,
): number {
  if (from >= to) return to;
  const flip = wanted === 1 ? 0 : -1;
  const last = (to - 1) >>> 5;
  let index = from >>> 5;
  let word = (bits[base + index]! ^ flip) & (-1 << from);
  while (word === 0) {
    if (++index > last) return to;
    word = bits[base + index]! ^ flip;
  }
  const position = index * 32 + 31 - Math.clz32(word & -word);
  return position < to ? position : to;
}
