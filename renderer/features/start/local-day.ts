/** Day of a moment (Unix milliseconds) on this computer's calendar, as `2027-03-10`. */
export function localDay(unixMilliseconds: number): string {
  const moment = new Date(unixMilliseconds);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}
