/** The nonce of this response, as the server wrote it into the page. */
export const pageNonce =
  document.querySelector<HTMLElement>('meta[property=csp-nonce]')?.nonce ?? '';

const createElement = document.createElement;

/**
 * Style elements made by our own scripts carry the nonce. Antd passes it for its component styles, but not for the two it
 * writes when a dialog opens (scroll lock, scroll bar probe): without this the policy blocks them.
 */
document.createElement = function createWithNonce(
  this: Document,
  name: string,
  options?: ElementCreationOptions,
): HTMLElement {
  const element = createElement.call(this, name, options);
  if (name.toLowerCase() === 'style') element.nonce = pageNonce;
  return element;
} as typeof document.createElement;
