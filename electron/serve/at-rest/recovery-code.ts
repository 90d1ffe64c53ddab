import { randomInt } from 'node:crypto';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';

/** No two of these are taken for one another, printed or by hand: without 0 O, 1 I L, 2 Z, 5 S, 8 B, U. */
const signs = '34679ACDEFGHJKMNPQRTVWXY';
const groups = 7;
const signsOfGroup = 4;
/** Each has an inverse modulo 24, so that no single wrong sign keeps the sum. */
const weights = [1, 5, 7, 11];

/** A new recovery code: seven groups of four random signs and a check sign, `3ACDX-…`; 128.4 bits. */
export function newRecoveryCode(): string {
  return Array.from({ length: groups }, (_, index) => {
    const random = Array.from({ length: signsOfGroup }, () => randomInt(signs.length));
    return [...random, checkOf(random, index)].map((value) => signs[value]).join('');
  }).join('-');
}

/** Whether a text is shaped like a recovery code, rightly typed or not. */
export function isLikeRecoveryCode(text: string): boolean {
  return /^(?:[0-9A-Z]{5}[\s-]+){6}[0-9A-Z]{5}$/.test(plain(text));
}

/**
 * The code as `newRecoveryCode` writes it, however it was typed: small letters, spaces, full-width signs. Refuses
 * `recovery-code-length` and `recovery-code-mistyped` with the number of the group that does not fit.
 */
export function readRecoveryCode(text: string): Result<string> {
  const typed = [...plain(text).replaceAll(/[\s-]/g, '')];
  const wanted = groups * (signsOfGroup + 1);
  if (typed.length !== wanted)
    return refuse('recovery-code-length', { found: typed.length, wanted });
  const read: string[] = [];
  for (let index = 0; index < groups; index++) {
    const group = typed.slice(index * (signsOfGroup + 1), (index + 1) * (signsOfGroup + 1));
    const values = group.map((sign) => signs.indexOf(sign));
    if (values.includes(-1) || checkOf(values, index) !== values[signsOfGroup])
      return refuse('recovery-code-mistyped', { group: index + 1 });
    read.push(group.join(''));
  }
  return ok(read.join('-'));
}

/** Check sign of a group; its place counts too, so that two groups exchanged are found. */
function checkOf(values: readonly number[], index: number): number {
  const sum = weights.reduce((total, weight, place) => total + weight * values[place]!, index + 1);
  return sum % signs.length;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replaceAll(/[‐-―−]/g, '-');
}
