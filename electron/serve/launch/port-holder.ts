import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { programName } from '../access.ts';

/** Whether the program on a port of this machine is Lawang. */
export async function isLawangAt(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      signal: AbortSignal.timeout(2000),
      redirect: 'error',
    });
    return answer.status === 403 && answer.headers.get('server') === programName;
  } catch {
    return false;
  }
}

/** Name and process number of the program listening on a port, null where the system does not tell (only Linux does). */
export function nameHolder(port: number): string | null {
  try {
    const inode = listeningInode(port);
    return inode === null ? null : holderOf(`socket:[${inode}]`);
  } catch {
    return null;
  }
}

function listeningInode(port: number): string | null {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const listening = '0A';
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    const rows = readFileSync(table, 'utf8').split('\n').slice(1);
    for (const row of rows) {
      const fields = row.trim().split(/\s+/);
      if (fields[1]?.endsWith(suffix) && fields[3] === listening) return fields[9] ?? null;
    }
  }
  return null;
}

function holderOf(socket: string): string | null {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    if (openFiles(pid).includes(socket))
      return `${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()} (${pid})`;
  return null;
}

function openFiles(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((descriptor) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${descriptor}`);
      } catch {
        return '';
      }
    });
  } catch {
    return [];
  }
}
