import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Electron's program as it lies on disc, null when it was never fetched. Requiring the package would start a download. */
export function findElectron(
  root: string,
  environment: NodeJS.ProcessEnv = process.env,
): string | null {
  const packageFolder = join(root, 'node_modules', 'electron');
  const pathFile = join(packageFolder, 'path.txt');
  const programFolder = environment.ELECTRON_OVERRIDE_DIST_PATH || join(packageFolder, 'dist');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : '';
  if (name === '' && !environment.ELECTRON_OVERRIDE_DIST_PATH) return null;
  const program = join(programFolder, name === '' ? 'electron' : name);
  return existsSync(program) ? program : null;
}

export type DownloadOutcome =
  | { readonly kind: 'done'; readonly program: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'tried-before'; readonly reason: string };

/**
 * One attempt per install to fetch Electron's program, at most 15 s, its output captured. A failure is remembered inside the
 * package's folder, so that installing anew forgets it.
 */
export function downloadElectron(root: string): DownloadOutcome {
  const packageFolder = join(root, 'node_modules', 'electron');
  const memory = join(packageFolder, 'lawang-download.txt');
  if (existsSync(memory)) return { kind: 'tried-before', reason: readFileSync(memory, 'utf8') };
  if (!existsSync(join(packageFolder, 'install.js')))
    return { kind: 'failed', reason: 'not installed' };
  const { stderr, error } = spawnSync(process.execPath, [join(packageFolder, 'install.js')], {
    cwd: packageFolder,
    timeout: 15_000,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
  });
  const program = findElectron(root);
  if (program !== null) return { kind: 'done', program };
  const reason = error?.message.includes('ETIMEDOUT') ? 'no answer within 15 s' : firstLine(stderr);
  try {
    writeFileSync(memory, reason);
  } catch {
    // An install nobody may write into tries again at the next start; that costs time and nothing else.
  }
  return { kind: 'failed', reason };
}

function firstLine(text: string): string {
  return (
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim()
      .replace(/^(\w*Error:\s*)+/, '')
      .slice(0, 200) ?? 'unknown'
  );
}
