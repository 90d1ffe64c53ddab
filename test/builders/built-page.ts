import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { openRealBrowser } from '../e2e/real-browser.ts';

export interface BuiltPage {
  readonly page: Page;
  close(): Promise<void>;
}

/** One module, bundled as the page is, running in a real Chromium on an otherwise empty page of 127.0.0.1. */
export async function openBuiltPage(entry: string): Promise<BuiltPage> {
  const folder = await mkdtemp(join(tmpdir(), 'lawang-page-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(folder, 'page'),
      minify: false,
      lib: { entry, formats: ['es'], fileName: 'page' },
    },
  });
  const script = await readFile(join(folder, 'page', 'page.js'));
  const html =
    '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>';
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await openRealBrowser(join(folder, 'profile'));
  const page = await browser.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    page,
    async close() {
      await browser.close();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
