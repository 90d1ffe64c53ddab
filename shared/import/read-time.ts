/** A written time: Unix milliseconds (NaN when unreadable) and its zone as written, '' when it has none. */
export interface ReadTime {
  readonly milliseconds: number;
  readonly zone: string;
}

const unreadable: ReadTime = { milliseconds: Number.NaN, zone: '' };
const written =
  /^\s*(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d+))?\s*(Z|[+-]\d\d(?::?\d\d)?)?\s*$/i;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads an ISO 8601 date and time, to the millisecond. Without a zone it counts as UTC, as GPX prescribes.
 * Days that no month has are unreadable; a leap second runs into the next minute.
 */
export function readTime(text: string): ReadTime {
  const plain = readPlainTime(text);
  if (plain !== null) return plain;
  const match = written.exec(text);
  if (match === null) return unreadable;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  const seconds = toSeconds(year!, month!, day!, hour!, minute!, second!);
  const fraction = match[7] === undefined ? 0 : Math.round(Number(`0.${match[7]}`) * 1000);
  const zone = (match[8] ?? '').toUpperCase();
  const milliseconds = seconds * 1000 + fraction - zoneMinutes(zone) * 60_000;
  return Number.isNaN(milliseconds) ? unreadable : { milliseconds, zone };
}

/** `2026-04-01T08:00:00Z` and `….sssZ`, the shape nearly every fix has, without a pattern: it is half the cost of a file. */
function readPlainTime(text: string): ReadTime | null {
  const { length } = text;
  if (length !== 20 && length !== 24) return null;
  if (text.charCodeAt(length - 1) !== 0x5a || text.charCodeAt(10) !== 0x54) return null;
  if (text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return null;
  if (text.charCodeAt(13) !== 0x3a || text.charCodeAt(16) !== 0x3a) return null;
  if (length === 24 && text.charCodeAt(19) !== 0x2e) return null;
  const fraction = length === 24 ? digits(text, 20, 23) : 0;
  const seconds = toSeconds(
    digits(text, 0, 4),
    digits(text, 5, 7),
    digits(text, 8, 10),
    digits(text, 11, 13),
    digits(text, 14, 16),
    digits(text, 17, 19),
  );
  const milliseconds = seconds * 1000 + fraction;
  return Number.isNaN(milliseconds) ? null : { milliseconds, zone: 'Z' };
}

function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function toSeconds(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number {
  const days = monthDays[month - 1];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  const valid =
    days !== undefined &&
    day >= 1 &&
    day <= days + leap &&
    hour < 24 &&
    minute < 60 &&
    second <= 60;
  return valid
    ? civilDays(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
    : Number.NaN;
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar; years start in March so that the leap day comes last. */
function civilDays(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function zoneMinutes(zone: string): number {
  if (zone === '' || zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || '0');
  if (hours > 14 || minutes > 59) return Number.NaN;
  return (zone[0] === '-' ? -1 : 1) * (hours * 60 + minutes);
}
