import type { Language } from './messages.ts';

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };
export const noFigure = '—';

export type AreaUnit = 'mu' | 'km2';
/** One mu is a fifteenth of a hectare: 1 km² = 1,500 亩. */
const squareMetresOf: Readonly<Record<AreaUnit, number>> = { mu: 1_000_000 / 1500, km2: 1_000_000 };

/** A number with thousands separated and a fixed count of decimals. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** A share 0–1 with one decimal. Never rounds up to 100.0 % nor down to 0.0 % unless it is exactly so. */
export function formatShare(share: number | null): string {
  if (share === null || !Number.isFinite(share)) return noFigure;
  if (share >= 1) return '100%';
  if (share <= 0) return '0%';
  return `${Math.min(99.9, Math.max(0.1, Math.round(share * 1000) / 10)).toFixed(1)}%`;
}

/** An area in the chosen unit without its name: whole 亩, km² with two decimals. */
export function formatArea(squareMetres: number, unit: AreaUnit, language: Language): string {
  return formatNumber(squareMetres / squareMetresOf[unit], unit === 'mu' ? 0 : 2, language);
}

/** Moved so that the UTC fields read Beijing time: the branch's days are the same on every machine. */
export function inChina(iso: string): Date {
  return new Date(Date.parse(iso) + 8 * 3_600_000);
}

/** `04-12` in tables. */
export function formatShortDay(iso: string | null): string {
  return iso === null ? noFigure : inChina(iso).toISOString().slice(5, 10);
}

/** `04-12 08:03` in tables. */
export function formatShortTime(iso: string | null): string {
  return iso === null ? noFigure : inChina(iso).toISOString().slice(5, 16).replace('T', ' ');
}

/** `4月12日` in text. */
export function formatDay(iso: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(inChina(iso));
}

/** `2026年4月9日 14:03` where a moment stands alone. */
export function formatMoment(iso: string, language: Language): string {
  const time = inChina(iso);
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  return `${format.format(time)} ${time.toISOString().slice(11, 16)}`;
}

/** `14:03:22` of the local clock. */
export function formatClock(unixMilliseconds: number): string {
  const time = new Date(unixMilliseconds);
  return `${pad(time.getHours())}:${pad(time.getMinutes())}:${pad(time.getSeconds())}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
