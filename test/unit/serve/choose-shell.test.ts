import { expect, it } from 'vitest';
import {
  chooseShell,
  hasDisplay,
  type ShellFacts,
} from '../../../electron/serve/launch/choose-shell.ts';

const never = () => {
  throw new Error('asked for without need');
};

/** A machine with a display, no Electron, no download and no browser, but for what is given. */
function machine(facts: Partial<ShellFacts>): ShellFacts {
  return {
    open: true,
    download: true,
    hasDisplay: true,
    electron: null,
    downloadElectron: () => ({ kind: 'failed', reason: 'ENOTFOUND github.com' }),
    findBrowser: () => null,
    ...facts,
  };
}

it('opens nothing, looks for nothing and fetches nothing when told so or without a display', () => {
  const costly = { downloadElectron: never, findBrowser: never };
  expect(chooseShell(machine({ ...costly, open: false })).kind).toBe('address');
  expect(chooseShell(machine({ ...costly, hasDisplay: false })).kind).toBe('address');
});

it('takes the Electron on disc before anything else, without fetching', () => {
  const facts = machine({ electron: '/e', downloadElectron: never, findBrowser: never });
  expect(chooseShell(facts)).toMatchObject({ kind: 'electron', program: '/e' });
});

it('takes Electron when the download succeeds', () => {
  const facts = machine({
    downloadElectron: () => ({ kind: 'done', program: '/new' }),
    findBrowser: never,
  });
  expect(chooseShell(facts)).toMatchObject({ kind: 'electron', program: '/new' });
});

it('falls back to the browser and says why it is not Electron', () => {
  const browser = { findBrowser: () => '/usr/bin/chromium' };
  const failed = chooseShell(machine(browser));
  expect(failed).toMatchObject({ kind: 'browser', program: '/usr/bin/chromium' });
  expect(failed.reason).toContain('ENOTFOUND github.com');
  expect(failed.reason).toContain('/usr/bin/chromium');
  const forbidden = chooseShell(machine({ ...browser, download: false, downloadElectron: never }));
  expect(forbidden.reason).toContain('--no-download');
  const before = chooseShell(
    machine({ ...browser, downloadElectron: () => ({ kind: 'tried-before', reason: 'timeout' }) }),
  );
  expect(before.reason).toContain('earlier download');
});

it('prints the address when there is no browser either', () => {
  const choice = chooseShell(machine({}));
  expect(choice.kind).toBe('address');
  expect(choice.reason).toContain('No Chromium');
});

it('knows a display by its variables on Linux and takes it for granted elsewhere', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'win32')).toBe(true);
});
