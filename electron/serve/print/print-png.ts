import type { Result } from '../../../shared/problems/problem.ts';
import { runBrowser } from './run-browser.ts';

const pixelsPerMillimetre = 96 / 25.4;

/** A picture of a page of our own making, so many millimetres large at 192 pixels an inch. Refuses what `runBrowser` refuses. */
export function printPng(
  browser: string,
  html: string,
  size: { readonly width: number; readonly height: number },
): Promise<Result<Uint8Array>> {
  const [width, height] = [size.width, size.height].map((one) =>
    Math.ceil(one * pixelsPerMillimetre),
  );
  return runBrowser(browser, html, 'png', (target) => [
    '--hide-scrollbars',
    '--force-device-scale-factor=2',
    `--window-size=${width},${height}`,
    `--screenshot=${target}`,
  ]);
}
