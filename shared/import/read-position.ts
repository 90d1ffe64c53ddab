import type { ProblemCode } from '../problems/problem-text.ts';

/** A written coordinate in degrees; NaN for anything but a plain decimal number. */
export function readDegrees(text: string): number {
  const value = Number(text);
  // Number() also reads '' as 0 and hexadecimal, octal and binary forms.
  return value === 0 ? readZero(text) : /[xob]/i.test(text) ? Number.NaN : value;
}

function readZero(text: string): number {
  return /^\s*[+-]?(0+\.?0*|\.0+)(e[+-]?\d+)?\s*$/i.test(text) ? 0 : Number.NaN;
}

/** Why a position cannot be kept, null when it can. */
export function refusePosition(longitude: number, latitude: number): ProblemCode | null {
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return 'fix-position-unreadable';
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return null;
  return Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90
    ? 'fix-position-swapped'
    : 'fix-position-out-of-range';
}
