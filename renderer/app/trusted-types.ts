interface TrustedTypeRules {
  readonly createHTML: (text: string) => string;
  readonly createScriptURL: (address: string) => string;
}

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: TrustedTypeRules): unknown;
    };
  }
}

/**
 * The page's only gate for text that becomes markup or code: style text without a tag passes (antd writes its styles through
 * innerHTML), worker scripts of our own address pass, everything else throws.
 */
const rules: TrustedTypeRules = {
  createHTML(text) {
    if (text.includes('<')) throw new TypeError('Markup from text is not allowed on this page');
    return text;
  },
  createScriptURL(address) {
    const target = new URL(address, document.baseURI);
    if (target.origin !== location.origin)
      throw new TypeError(`Script of another address refused: ${target.origin}`);
    return address;
  },
};

window.trustedTypes?.createPolicy('default', rules);

export {};
