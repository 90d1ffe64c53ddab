import type { ChildProcess } from 'node:child_process';
import type { HeldLedger } from '../at-rest/change-held.ts';
import { windowProfile } from '../at-rest/window-profile.ts';
import type { ShellChoice } from './choose-shell.ts';
import { removeLaunchFile } from './launch-file.ts';
import { openBrowserWindow } from './open-window.ts';
import { describeTakenPort } from './running-instance.ts';
import { serveLedger } from './serve-ledger.ts';

/** A window that closes sooner than this was handed to a browser already running, or never opened. */
const shortestWindowMilliseconds = 3000;

/** Serves a ledger, open or locked, opens the chosen window, and ends cleanly on a signal or when the window is closed. Gives the exit code. */
export async function serveUntilClosed(
  held: HeldLedger,
  place: { readonly root: string; readonly dataFolder: string; readonly port: number },
  choose: () => ShellChoice,
): Promise<number> {
  const stopped = untilSignal();
  const serving = await serveLedger(held, place);
  if (serving === null) {
    await held.ledger?.close();
    console.error(await describeTakenPort(place.port));
    return 1;
  }
  console.log(`Lawang is ready at ${serving.url}`);
  const choice = choose();
  console.log(choice.reason);
  const window =
    choice.kind === 'browser'
      ? openBrowserWindow(choice.program, serving.url, await windowProfile(place.dataFolder))
      : null;
  await Promise.race([stopped, window === null ? stopped : untilClosed(window)]);
  window?.kill('SIGTERM');
  await serving.close();
  await removeLaunchFile(place.dataFolder);
  console.log('拉网已关闭，数据均已保存。 Lawang is closed; everything is saved.');
  return 0;
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
}

function untilClosed(window: ChildProcess): Promise<void> {
  const openedAt = Date.now();
  return new Promise((resolve) => {
    const ended = () => {
      if (Date.now() - openedAt >= shortestWindowMilliseconds) resolve();
      else
        console.log(
          '窗口未能打开或已转交给正在运行的浏览器；请用上面的地址访问，按 Ctrl+C 结束。\n' +
            'The window did not open, or a running browser took it; use the address above, and Ctrl+C to end.',
        );
    };
    window.once('error', ended);
    window.once('exit', ended);
  });
}
