import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { systemCode } from '../disk/disk-problem.ts';
import { answerRange } from './byte-range.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Answers with one file of a folder, null when there is none by that path. Folders are never listed; a path that would leave
 * the folder, by dots, encoded slashes or a symbolic link, is treated as absent.
 */
export async function answerFile(
  folder: string,
  urlPath: string,
  rangeHeader: string | undefined,
): Promise<Response | null> {
  const segments = decodeSegments(urlPath);
  if (segments === null) return null;
  const path = await pathInside(folder, join(folder, ...segments));
  if (path === null) return null;
  // Read whole even for a part: inside a packaged app's archive a file can be read but not opened as on a disc.
  const bytes = new Uint8Array(await readFile(path));
  // Vite names what is in assets/ by its content.
  const isForever = segments[0] === 'assets';
  const headers = {
    'content-type': mediaTypes[extname(segments.at(-1)!)] ?? 'application/octet-stream',
    'cache-control': isForever ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  return answerRange(rangeHeader, bytes.length, headers, async (start, end) =>
    bytes.subarray(start, end),
  );
}

function decodeSegments(urlPath: string): string[] | null {
  try {
    const segments = urlPath.split('/').slice(1).map(decodeURIComponent);
    // A colon would name another disc or stream on Windows.
    const isPlain = (segment: string) => /^[^/\\:\0]+$/.test(segment) && !/^\.+$/.test(segment);
    return segments.every(isPlain) ? segments : null;
  } catch {
    return null;
  }
}

async function pathInside(folder: string, path: string): Promise<string | null> {
  try {
    const [realFolder, realPath] = await Promise.all([realpath(folder), realpath(path)]);
    if (!realPath.startsWith(realFolder + sep)) return null;
    return (await stat(realPath)).isFile() ? realPath : null;
  } catch (error) {
    const absent = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL'];
    if (absent.includes(systemCode(error) ?? '')) return null;
    throw error;
  }
}
