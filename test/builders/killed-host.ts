import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../electron/build.mjs';
import { checkFolder } from '../../electron/serve/disk/folder-check.ts';
import type { SeededRandom } from '../../shared/sample/seeded-random.ts';

/** A host that answers: where, and by what it lets a page in. */
export interface Served {
  ask(
    path: string,
    init?: { method?: string; body?: string | Uint8Array<ArrayBuffer> },
  ): Promise<Response>;
}

/** The built host as a process of its own over one data folder, to be killed and started again. */
export class KilledHost {
  private readonly data: string;
  private server: ChildProcess | null = null;

  constructor(data: string) {
    this.data = data;
  }

  /** Starts it and waits until it answers; a folder without a ledger is opened empty. */
  async start(): Promise<Served> {
    const kind = await checkFolder(this.data);
    const running = this.spawn(kind.ok && kind.value === 'ledger' ? [] : ['--empty']);
    let said = '';
    for await (const piece of running.stdout!) {
      said += String(piece);
      const match = /ready at (http:\/\/127\.0\.0\.1:(\d+))\/\?token=([0-9a-f]+)/.exec(said);
      if (match === null) continue;
      const [, origin, port, token] = match;
      const headers = { cookie: `lawang-${port}=${token}`, origin: origin! };
      const ask: Served['ask'] = (path, init = {}) =>
        fetch(`${origin}${path}`, { ...init, headers });
      // The first answer takes longest, and nothing can be lost before it.
      await expectTaken(await ask('/journal'));
      return { ask };
    }
    throw new Error(`The server ended: ${said}`);
  }

  /** The process alone, with options of one’s own. */
  spawn(first: readonly string[]): ChildProcess {
    const program = pathToFileURL(join(root, 'dist/serve/main.js')).href;
    const place = `{ folder: '.', root: ${JSON.stringify(root)}, prepareElectron: async () => {} }`;
    const script = `import(${JSON.stringify(program)}).then(({ main }) => main(process.argv.slice(1), ${place}))`;
    const options = ['--no-open', '--port', '0', '--data', this.data, ...first];
    this.server = spawn(process.execPath, ['-e', script, '--', ...options], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return this.server;
  }

  async kill(): Promise<void> {
    const { server } = this;
    if (server === null || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }

  /**
   * Starts, works until the connection breaks and kills at a moment that is drawn; throws when anything but the kill ended the
   * work. `longest` in milliseconds after the host answers.
   */
  async workAndKill(
    random: SeededRandom,
    longest: number,
    work: (served: Served) => Promise<never>,
  ): Promise<void> {
    const served = await this.start();
    const working = work(served).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, random.between(5, longest)));
    await this.kill();
    const reason = String(await working);
    if (!/fetch failed|terminated|other side closed|ECONN/.test(reason)) throw new Error(reason);
  }
}

/** Puts a body, or throws what the host answered instead of taking it. */
export async function expectTaken(response: Response, status = 200): Promise<Response> {
  if (response.status === status) return response;
  throw new Error(`Answered ${response.status} ${await response.text()}`);
}
