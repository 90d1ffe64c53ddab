import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../disk/disk-problem.ts';
import { answerText } from './problem-response.ts';

/** What index.html carries where the response's nonce belongs. */
const noncePlaceholder = '__CSP_NONCE__';

/** The page itself, with this response's nonce in place of `__CSP_NONCE__`. */
export async function answerIndex(pageFolder: string, nonce: string): Promise<Response> {
  try {
    const html = await readFile(join(pageFolder, 'index.html'), 'utf8');
    return new Response(new TextEncoder().encode(html.replaceAll(noncePlaceholder, nonce)), {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    });
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    return answerText(
      '页面尚未构建：请运行 npm run build。\nThe page is not built: run npm run build.',
      404,
    );
  }
}
