import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataFolder, openDataFolder } from '../../electron/serve/data-folder.ts';
import { createHandler } from '../../electron/serve/handler.ts';
import { emptyHead, sealEntries } from '../../shared/ledger/seal.ts';

export const port = 47831;
export const token = 'a'.repeat(64);
export const origin = `http://127.0.0.1:${port}`;

type Init = RequestInit & { headers?: Record<string, string> };
type Access = Parameters<typeof createHandler>[0]['access'];

/** The real handler over a real data folder, page and resources in a folder of its own. */
export interface ServedFolder {
  readonly root: string;
  readonly ledger: DataFolder;
  /** What the handler said it did not expect; a test that ends with any has failed. */
  readonly failures: unknown[];
  withAccess(access: Access): (request: Request) => Promise<Response>;
  /** A request as the page's own window sends it. */
  ask(path: string, init?: Init): Promise<Response>;
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  firstEntries(): Promise<ReturnType<typeof sealEntries>>;
  remove(): Promise<void>;
}

export async function serveFolder(): Promise<ServedFolder> {
  const root = await makeFiles();
  const opened = await openDataFolder(join(root, 'data'), { write: true });
  if (!opened.ok) throw new Error(opened.problem.code);
  const ledger = opened.value;
  const failures: unknown[] = [];
  const withAccess = (access: Access) =>
    createHandler({
      ledger,
      pageFolder: join(root, 'page'),
      resourcesFolder: join(root, 'resources'),
      access,
      makeSample: null,
      onFailure: (error) => failures.push(error),
    });
  const handler = withAccess({ kind: 'port', port: () => port, token });
  const ask = (path: string, init: Init = {}) => {
    const cookie = `theme=dark; lawang-${port}=${token}`;
    const headers = { host: `127.0.0.1:${port}`, cookie, ...init.headers };
    return handler(new Request(origin + path, { ...init, headers }));
  };
  return {
    root,
    ledger,
    failures,
    withAccess,
    ask,
    post: (body, headers = { origin }) =>
      ask('/journal', { method: 'POST', body: JSON.stringify(body), headers }),
    firstEntries: () => sealFirst(ledger),
    async remove() {
      await ledger.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

async function makeFiles(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), '拉网 '));
  for (const folder of ['page/assets', 'resources/basemap', 'secret'])
    await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, 'page/index.html'), '<i nonce="__CSP_NONCE__"></i>');
  await writeFile(join(root, 'page/assets/main.js'), 'export {};');
  await writeFile(join(root, 'resources/basemap/土地.geojson'), '{"a":1}');
  await writeFile(join(root, 'secret/key.txt'), 'key');
  await symlink(join(root, 'secret/key.txt'), join(root, 'resources/link.txt'));
  return root;
}

async function sealFirst(ledger: DataFolder) {
  const status = await ledger.status();
  if (status.kind === 'damaged') throw new Error('damaged');
  const drafts = [{ kind: 'ledger-created', subject: 'ledger-1', payload: { 名称: '示例' } }];
  return sealEntries(drafts, emptyHead, { device: status.device, actor: '王' }, 0);
}
