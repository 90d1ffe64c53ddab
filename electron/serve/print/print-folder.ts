import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Lays a page of our own into a folder that is thrown away afterwards; `address` is the page's file: address. */
export async function inPrintFolder<Value>(
  html: string,
  use: (address: string, folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'lawang-print-'));
  try {
    const page = join(folder, 'page.html');
    await writeFile(page, html);
    return await use(pathToFileURL(page).href, folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}
