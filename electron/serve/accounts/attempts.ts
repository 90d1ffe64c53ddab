import { z } from '../../../shared/problems/zod.ts';
import { type FileSystemPort, readWhole, replaceFile } from '../disk/file-system-port.ts';
import { createWorkQueue } from '../disk/work-queue.ts';

const attemptsFile = 'sign-in-attempts.json';
/** Wrong passwords before the first lock. */
export const triesBeforeLock = 5;
const firstLockMilliseconds = 60_000;
const mostKept = 500;
const longestLockMilliseconds = 3_600_000;

const attemptSchema = z.strictObject({
  wrong: z.int().nonnegative(),
  /** Unix milliseconds of the last wrong password. */
  lastAt: z.number().nonnegative(),
});
const attemptsSchema = z.record(z.string().min(1).max(200), attemptSchema);
type Attempts = z.output<typeof attemptsSchema>;

/** What stands in the way of the next try. */
export interface AttemptState {
  /** Milliseconds until another try counts; 0 when one may be made. */
  readonly lockedFor: number;
  /** Tries left before the next lock. */
  readonly left: number;
}

/**
 * Wrong passwords by account, kept on disc so that starting again forgives nothing. From the fifth on each locks the account,
 * twice as long as the one before, up to an hour. A file that cannot be read counts as five wrong tries of everybody.
 */
export function createAttempts(files: FileSystemPort | null, now: () => number) {
  const inOrder = createWorkQueue();
  let inMemory: Attempts = {};

  async function read(): Promise<Attempts> {
    if (files === null) return inMemory;
    const bytes = await readWhole(files, attemptsFile);
    if (bytes === null) return {};
    try {
      return attemptsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    } catch {
      const everybody = { [anybody]: { wrong: triesBeforeLock, lastAt: now() } };
      await write(everybody);
      return everybody;
    }
  }

  async function write(attempts: Attempts): Promise<void> {
    inMemory = attempts;
    if (files === null) return;
    const text = `${JSON.stringify(attempts)}\n`;
    await replaceFile(files, '', attemptsFile, new TextEncoder().encode(text));
  }

  return {
    stateOf: (account: string): Promise<AttemptState> =>
      inOrder(async () => describe(await read(), account, now())),
    /** Notes a wrong password; the state after it. */
    fail: (account: string): Promise<AttemptState> =>
      inOrder(async () => {
        const attempts = await read();
        const wrong = (attempts[account]?.wrong ?? 0) + 1;
        const next = { ...attempts, [account]: { wrong, lastAt: now() } };
        await write(keepLatest(next));
        return describe(next, account, now());
      }),
    /** Forgets an account's wrong passwords, after a right one or a new one. */
    clear: (account: string): Promise<void> =>
      inOrder(async () => {
        const { [account]: forgotten, ...rest } = await read();
        if (forgotten !== undefined) await write(rest);
      }),
  };
}

/** Names nobody has are noted too, but not without end. */
function keepLatest(attempts: Attempts): Attempts {
  const latest = Object.entries(attempts).sort(([, left], [, right]) => right.lastAt - left.lastAt);
  return Object.fromEntries(latest.slice(0, mostKept));
}

export type AttemptBook = ReturnType<typeof createAttempts>;

/** Stands for every account; no account can be called this. */
const anybody = '*';

function describe(attempts: Attempts, account: string, now: number): AttemptState {
  const own = stateOf(attempts[account], now);
  const all = stateOf(attempts[anybody], now);
  return { lockedFor: Math.max(own.lockedFor, all.lockedFor), left: own.left };
}

function stateOf(attempt: Attempts[string] | undefined, now: number): AttemptState {
  const wrong = attempt?.wrong ?? 0;
  if (attempt === undefined || wrong < triesBeforeLock)
    return { lockedFor: 0, left: triesBeforeLock - wrong };
  const length = Math.min(
    longestLockMilliseconds,
    firstLockMilliseconds * 2 ** Math.min(20, wrong - triesBeforeLock),
  );
  // A clock set back must neither free an account nor lock it for years.
  const passed = Math.min(length, Math.max(0, now - attempt.lastAt));
  return { lockedFor: length - passed, left: 1 };
}
