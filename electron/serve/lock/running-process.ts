import { readFileSync } from 'node:fs';

/** What tells one run of a process from every other: its number alone is used again after a while. */
export interface RunningProcess {
  readonly pid: number;
  /** Start time in the kernel's ticks since boot; null where the system does not tell. */
  readonly startedAt: string | null;
  /** Changes with every boot of the machine; null where the system does not tell. */
  readonly bootId: string | null;
}

export function describeProcess(pid: number): RunningProcess {
  return { pid, startedAt: readStartTime(pid), bootId: readBootId() };
}

/** Whether that very run is still alive. Where start time and boot are unknown, a process of that number counts as it. */
export function isRunning(holder: RunningProcess): boolean {
  const now = describeProcess(holder.pid);
  if (holder.bootId !== null && now.bootId !== null && holder.bootId !== now.bootId) return false;
  if (!exists(holder.pid)) return false;
  return holder.startedAt === null || now.startedAt === null || holder.startedAt === now.startedAt;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    // A process of another user may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isZombie(pid: number): boolean {
  return statFields(pid)?.[0] === 'Z';
}

function readStartTime(pid: number): string | null {
  // Field 22 of /proc/<pid>/stat; fields are counted behind the program's name, which may hold spaces and brackets.
  return statFields(pid)?.[19] ?? null;
}

function statFields(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function readBootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}
