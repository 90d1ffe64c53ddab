import { expect, it } from 'vitest';
import { defaultDataFolder } from '../../../electron/serve/launch/default-data-folder.ts';
import { readOptions } from '../../../electron/serve/launch/read-options.ts';

it('opens the standard port with a window unless told otherwise', () => {
  expect(readOptions([])).toEqual({
    data: null,
    port: 47831,
    first: null,
    open: true,
    download: true,
  });
  expect(
    readOptions(['--no-open', '--data', '台账 一', '--port', '0', '--sample', '--no-download']),
  ).toEqual({ data: '台账 一', port: 0, first: 'sample', open: false, download: false });
});

it('says in both languages what is wrong with a command line', () => {
  const wrong = [
    ['--port', 'x'],
    ['--port', '70000'],
    ['--port', ''],
    ['--sample', '--empty'],
    ['--data', ''],
    ['--surprise'],
    ['stray'],
  ];
  for (const line of wrong) expect(readOptions(line)).toMatch(/用法 Usage/);
});

it('keeps the ledger where each system keeps a person’s data', () => {
  const none = {} as NodeJS.ProcessEnv;
  expect(defaultDataFolder({ XDG_DATA_HOME: '/x' }, 'linux', '/home/w')).toBe('/x/lawang');
  expect(defaultDataFolder(none, 'linux', '/home/w')).toBe('/home/w/.local/share/lawang');
  expect(defaultDataFolder({ APPDATA: '/roaming' }, 'win32', '/w')).toBe('/roaming/Lawang');
});
