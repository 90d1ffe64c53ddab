import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a person's ledger lives unless another folder is named: `%APPDATA%\Lawang` or `$XDG_DATA_HOME/lawang`. */
export function defaultDataFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home = homedir(),
): string {
  if (platform === 'win32')
    return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), 'Lawang');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Lawang');
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'lawang');
}
