import type { DownloadOutcome } from './electron-binary.ts';

/** Which window the planner opens in, and the reason in both languages. */
export type ShellChoice =
  | { readonly kind: 'electron'; readonly program: string; readonly reason: string }
  | { readonly kind: 'browser'; readonly program: string; readonly reason: string }
  | { readonly kind: 'address'; readonly reason: string };

/** What the choice depends on; the two costly facts are asked for only when it comes to them. */
export interface ShellFacts {
  readonly open: boolean;
  readonly download: boolean;
  readonly hasDisplay: boolean;
  readonly electron: string | null;
  downloadElectron(): DownloadOutcome;
  findBrowser(): string | null;
}

/** Electron's program on disc, else one download, else an installed browser's own window, else the address alone. */
export function chooseShell(facts: ShellFacts): ShellChoice {
  if (!facts.open)
    return { kind: 'address', reason: '按 --no-open 不打开窗口。 No window, as --no-open asks.' };
  if (!facts.hasDisplay)
    return { kind: 'address', reason: '本机没有图形界面。 This machine has no display.' };
  if (facts.electron !== null)
    return {
      kind: 'electron',
      program: facts.electron,
      reason: '使用已安装的 Electron 窗口。 Using the Electron found on disc.',
    };
  const outcome = facts.download ? facts.downloadElectron() : null;
  if (outcome?.kind === 'done')
    return {
      kind: 'electron',
      program: outcome.program,
      reason: 'Electron 已下载。 Electron was downloaded.',
    };
  return chooseWithoutElectron(facts, whyNoElectron(outcome));
}

/** The browser's window or the address, said together with why it is not Electron. */
export function chooseWithoutElectron(
  facts: Pick<ShellFacts, 'findBrowser'>,
  why: string,
): ShellChoice {
  const program = facts.findBrowser();
  return program === null
    ? {
        kind: 'address',
        reason: `${why} 也没有找到 Chromium、Chrome 或 Edge。 No Chromium, Chrome or Edge was found either.`,
      }
    : {
        kind: 'browser',
        program,
        reason: `${why} 使用浏览器窗口：${program}。 Using a window of ${program}.`,
      };
}

function whyNoElectron(outcome: DownloadOutcome | null): string {
  if (outcome === null || outcome.kind === 'done')
    return '没有 Electron，按 --no-download 不下载。 No Electron, and --no-download forbids fetching it.';
  return outcome.kind === 'tried-before'
    ? `没有 Electron，此前下载未成功（${outcome.reason}）。 No Electron; an earlier download failed.`
    : `没有 Electron，下载未成功（${outcome.reason}）。 No Electron; the download failed.`;
}

/** Whether windows can be shown here at all. */
export function hasDisplay(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}
