import { expect, it } from 'vitest';
import { createAttempts } from '../../electron/serve/accounts/attempts.ts';
import { makeCredential } from '../../electron/serve/accounts/credential.ts';
import { signEntry } from '../../electron/serve/accounts/entry-signatures.ts';
import { signIn } from '../../electron/serve/accounts/sign-in.ts';
import { openLedger } from '../../electron/serve/data-folder.ts';
import type { FileSystemPort } from '../../electron/serve/disk/file-system-port.ts';
import { openSession, recordOperation } from '../../shared/operations/record-operation.ts';
import { actingOf } from '../../shared/people/account-acting.ts';
import type { Result } from '../../shared/problems/problem.ts';
import { cheapCost } from '../builders/account-builder.ts';
import { squareFeature } from '../builders/memory-ledger.ts';
import {
  afterKill,
  crashOutcomes,
  createModelDisc,
  MachineStopped,
} from '../builders/model-disc.ts';

const [before, after] = ['芦苇 2026 从前', '芦苇 2026 往后'];
const account = '王五';
let ids = 0;
const world = { actor: 'local-operator', now: () => 1_775_000_000_000, newId: () => `id-${++ids}` };

function take<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

async function openAt(files: FileSystemPort) {
  const port = take(await openLedger(files, false));
  const status = await port.status();
  const device = status.kind === 'damaged' ? '' : status.device;
  return { port, session: take(await openSession(port, device)) };
}

type At = Awaited<ReturnType<typeof openAt>>;

async function makeKey({ port, session }: At, password: string) {
  const ledgerId = session.state.ledger.get('ledger')?.ledgerId ?? '';
  const made = await makeCredential(password, { ledgerId, account }, cheapCost);
  take(await port.putBlob(made.bytes));
  return made.key;
}

async function makeLedger(files: FileSystemPort): Promise<void> {
  const at = await openAt(files);
  const project = { name: '试验区', boundary: squareFeature(0.02), round: null };
  const made = take(await recordOperation(at.port, at.session, 'create-project', project, world));
  const session = { ...at.session, state: made.state, head: made.head };
  const key = await makeKey({ ...at, session }, before);
  const first = { name: account, role: 'planner', isAdministrator: true, key };
  take(await recordOperation(at.port, session, 'record-account', first, world));
  await at.port.close();
}

/** Whether a password opens the account and its key signs. */
async function opens(files: FileSystemPort, password: string): Promise<boolean> {
  const { port, session } = await openAt(files);
  const attempts = createAttempts(null, () => 0);
  const signedIn = await signIn({ ledger: port, attempts }, session.state, account, password);
  if (!signedIn.ok && signedIn.problem.code !== 'sign-in-refused')
    throw new Error(signedIn.problem.code);
  const [entry] = await port.entries(0);
  return signedIn.ok && signEntry(entry!, signedIn.value.privateKey).sig !== undefined;
}

async function changePassword(files: FileSystemPort): Promise<void> {
  const at = await openAt(files);
  const key = await makeKey(at, after);
  const acting = take(actingOf(at.session.state, account, true));
  const actor = { ...world, actor: account, acting };
  take(await recordOperation(at.port, at.session, 'set-own-password', { key }, actor));
}

it('leaves either the old password or the new one, wherever a change of password stops', async () => {
  const base = createModelDisc();
  await makeLedger(base.files);
  const seen = { old: 0, new: 0 };
  for (let stopBefore = 1, stopped = true; stopped; stopBefore++) {
    const disc = afterKill(base, stopBefore);
    stopped = await changePassword(disc.files).then(
      () => false,
      (error) => error instanceof MachineStopped || Promise.reject(error),
    );
    const found = [afterKill(disc), ...crashOutcomes.map((outcome) => disc.afterCrash(outcome))];
    for (const { files } of found) {
      const [old, fresh] = [await opens(files, before), await opens(files, after)];
      expect([old, fresh]).toEqual([!fresh, !old]);
      expect(stopped || fresh, 'an acknowledged change is there').toBe(true);
      if (fresh) seen.new++;
      else seen.old++;
    }
  }
  expect(seen.old).toBeGreaterThan(30);
  expect(seen.new).toBeGreaterThan(5);
});
