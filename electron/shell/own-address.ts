/** The one address of the product. It never changes: the page's index belongs to its origin. */
export const ownOrigin = 'app://lawang';

/** Whether an address belongs to the product itself. */
export function isOwnAddress(address: string): boolean {
  return address === ownOrigin || address.startsWith(`${ownOrigin}/`);
}

/** Whether the window may load an address at all: its own, and data the page itself made. */
export function mayLoad(address: string): boolean {
  return isOwnAddress(address) || /^(blob:app:\/\/lawang\/|data:|devtools:)/.test(address);
}
