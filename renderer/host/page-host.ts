import type { HostBridge } from '../../shared/host/ports.ts';

declare global {
  interface Window {
    /** Put there by the desktop shell's preload; absent in a plain browser. */
    readonly host?: HostBridge;
  }
}

/** What a plain browser offers: saving is a download, printing its own dialog, and there is no menu. */
export const pageHost = {
  kind: 'page',
  platform: typeof navigator === 'undefined' ? '' : navigator.userAgent,
  saveFile(suggestedName, bytes, mediaType) {
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
    const link = document.createElement('a');
    link.href = url;
    link.download = suggestedName;
    link.click();
    // The download has taken its own hold of the data by then.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return Promise.resolve('saved');
  },
  print() {
    window.print();
    return Promise.resolve();
  },
  onCommand: () => () => undefined,
} satisfies HostBridge;

/** The desktop's bridge when the page runs in the desktop shell, else the browser's own means. */
export function findHost(): HostBridge {
  return window.host ?? pageHost;
}
