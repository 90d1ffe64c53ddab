import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The page. Files only, nothing inlined: the content security policy allows no script or font but from our own address.
 * The server puts each response's nonce in place of the placeholder.
 */
export default defineConfig({
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  base: './',
  publicDir: false,
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read from the same disc, so that one large file costs less than many small ones.
    chunkSizeWarningLimit: 6000,
    sourcemap: false,
  },
});
