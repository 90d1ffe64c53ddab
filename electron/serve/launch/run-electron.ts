import { openElectron } from './open-window.ts';

const startMilliseconds = 15_000;

/**
 * Runs the Electron shell until its window closes: `closed`, or `failed` with its last words when it stopped by itself within
 * the first seconds, as it does where system libraries are missing.
 */
export function runElectron(
  program: string,
  root: string,
  dataFolder: string,
): Promise<{ readonly kind: 'closed' } | { readonly kind: 'failed'; readonly reason: string }> {
  const startedAt = Date.now();
  const child = openElectron(program, root, dataFolder);
  let lastWords = '';
  child.stderr?.on('data', (piece: Buffer) => {
    lastWords = (lastWords + piece.toString('utf8')).slice(-2000);
  });
  const stop = () => child.kill('SIGTERM');
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return new Promise((resolve) => {
    const settle = (isFine: boolean, reason: string) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(isFine ? { kind: 'closed' } : { kind: 'failed', reason });
    };
    child.on('error', (error) => settle(false, error.message));
    child.on('exit', (code, signal) => {
      const isEarly = Date.now() - startedAt < startMilliseconds;
      const isAsked = code === 0 || signal === 'SIGTERM' || signal === 'SIGINT';
      settle(isAsked || !isEarly, lastLine(lastWords) || String(signal ?? code));
    });
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim().slice(0, 200) ?? '';
}
