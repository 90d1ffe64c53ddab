/** The number a letter signed anew is proposed to have: the old one in the year (`2027`), marked where that is the same year. */
export function renewedNumber(number: string, year: string): string {
  const next = number.replace(/〔\d{4}〕/, `〔${year}〕`);
  return next === number ? `${number}（重签）` : next;
}
