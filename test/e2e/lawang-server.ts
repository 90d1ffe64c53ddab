import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export interface RunningLawang {
  /** Address with the launch token. */
  readonly url: string;
  readonly port: number;
  /** Everything printed so far. */
  output(): string;
  /** SIGKILL, as a power cut would. */
  kill(): Promise<void>;
  /** SIGTERM and wait. */
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once('exit', resolve));
}

/**
 * Starts the product as `npm start` does, without a window, and waits for its address. `port` lets a restart keep the origin;
 * `root` is the product's folder where this module does not lie in it.
 */
export async function startLawang(
  folder: string,
  options: { flags?: readonly string[]; port?: number; root?: string } = {},
): Promise<RunningLawang> {
  const port = options.port ?? (await freePort());
  const child = spawn(
    process.execPath,
    [
      'electron/start.mjs',
      '--no-open',
      '--no-download',
      '--data',
      folder,
      '--port',
      String(port),
      ...(options.flags ?? []),
    ],
    { cwd: options.root ?? root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output);
      if (address) resolve(address[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) =>
      reject(new Error(`Lawang ended with ${code} before it was ready:\n${output}`)),
    );
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended(child);
  };
  return {
    url,
    port,
    output: () => output,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
