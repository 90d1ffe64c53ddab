/** Why an index is made again; `missing` is every first opening in a browser and no news to anybody. */
export function isWorthSaying(
  rebuilt: 'missing' | 'behind' | 'damaged' | null,
): rebuilt is 'behind' | 'damaged' {
  return rebuilt === 'behind' || rebuilt === 'damaged';
}
