import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { expect, it } from 'vitest';
import { ensureBuilt, root } from '../../electron/build.mjs';
import { hasDisplay } from '../../electron/serve/launch/choose-shell.ts';
import { findElectron } from '../../electron/serve/launch/electron-binary.ts';

const program = findElectron(root);
const missing =
  program === null
    ? 'Electron’s program is not on this disc'
    : hasDisplay()
      ? null
      : 'this machine has no display';

it(
  missing === null ? 'runs the built desktop app' : `DID NOT RUN the desktop app: ${missing}`,
  async () => {
    if (program === null || missing !== null) {
      console.log(
        `test/desktop did not run: ${missing}. Everything else was tested in the browser shell.`,
      );
      return;
    }
    await ensureBuilt(['page', 'shell']);
    const data = await mkdtemp(join(tmpdir(), '拉网 desktop '));
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const app = await _electron.launch({
      executablePath: program,
      args: [root, `--lawang-data=${data}`, ...asRoot],
    });
    try {
      const page = await app.firstWindow();
      await page.waitForLoadState('domcontentloaded');
      expect(page.url()).toBe('app://lawang/');
      const facts = await page.evaluate(async () => ({
        bridge: Object.keys((window as unknown as { host: object }).host).sort(),
        hasNode: 'require' in window || 'process' in window,
        journal: ((await (await fetch('/journal')).json()) as { kind: string }).kind,
        outside: await fetch('https://example.com').then(
          () => 'reached',
          () => 'refused',
        ),
        printed: await fetch('/print', {
          method: 'POST',
          headers: { 'x-lawang-time': '2026-04-30T16:00:00.000Z' },
          body: '<!doctype html><title>x</title><p>一页</p>',
        }).then(async (answer) => (await answer.text()).slice(0, 5)),
        opened: window.open('https://example.com') === null,
        camera: await navigator.mediaDevices?.getUserMedia({ video: true }).then(
          () => 'given',
          () => 'refused',
        ),
      }));
      expect(facts).toMatchObject({
        bridge: ['kind', 'onCommand', 'platform', 'print', 'saveFile'],
        hasNode: false,
        journal: 'empty',
        outside: 'refused',
        printed: '%PDF-',
        opened: true,
        camera: 'refused',
      });
    } finally {
      await app.close();
      await rm(data, { recursive: true, force: true });
    }
  },
);
