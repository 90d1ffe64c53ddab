import type { MergedReport, PackageAsked, StagedReport } from '../../shared/host/packages.ts';
import { beijingDay } from '../../shared/ledger/beijing-day.ts';
import { ok, type Result, refuse } from '../../shared/problems/problem.ts';
import { addNotice, clientOf, type Session } from './session.ts';

/** Makes a package, saves its file and says so; false when it was refused or given up. */
export async function makePackageFile(session: Session, asked: PackageAsked): Promise<boolean> {
  const { packages, host } = session.ports;
  if (packages === undefined) return false;
  const made = await packages.make(asked);
  if (!made.ok) {
    addNotice(session, { kind: 'problem', problem: made.problem });
    return false;
  }
  await clientOf(session)?.follow();
  const name = `${ledgerName(session)}-${asked.party}-${dayText(session)}.lwp`;
  const outcome = await host.saveFile(name, made.value, 'application/octet-stream');
  if (outcome === 'saved') addNotice(session, { kind: 'exported', name });
  return outcome === 'saved';
}

/** Saves the page that checks packages without Lawang, to be put on the disc beside them. */
export async function saveVerifier(session: Session): Promise<void> {
  const { packages, host } = session.ports;
  if (packages === undefined) return;
  const page = await packages.verifier();
  if (!page.ok) return addNotice(session, { kind: 'problem', problem: page.problem });
  const name = '拉网-数据包核验.html';
  const outcome = await host.saveFile(name, page.value, 'text/html');
  if (outcome === 'saved') addNotice(session, { kind: 'exported', name });
}

/** Looks a file through; nothing is written for a package, a receipt is entered at once. */
export async function stagePackageFile(
  session: Session,
  file: File,
  password: string | null,
): Promise<Result<StagedReport>> {
  const { packages } = session.ports;
  if (packages === undefined) return refuse('host-unreachable');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const staged = await packages.stage(file.name, bytes, password);
  if (staged.ok && staged.value.kind === 'receipt') await clientOf(session)?.follow();
  return staged;
}

/** Takes the staged package in and follows what the host recorded. */
export async function mergeStaged(
  session: Session,
  stageId: string,
): Promise<Result<MergedReport>> {
  const { packages } = session.ports;
  if (packages === undefined) return refuse('host-unreachable');
  const merged = await packages.commit(stageId);
  if (!merged.ok) return merged;
  await clientOf(session)?.follow();
  return ok(merged.value);
}

/** Saves the receipt that goes back to the sender. */
export async function saveReceipt(session: Session, receipt: string, party: string): Promise<void> {
  const name = `${ledgerName(session)}-${party}-回执-${dayText(session)}.json`;
  const bytes = new TextEncoder().encode(`${receipt}\n`);
  const outcome = await session.ports.host.saveFile(name, bytes, 'application/json');
  if (outcome === 'saved') addNotice(session, { kind: 'exported', name });
}

function ledgerName(session: Session): string {
  return session.store.getState().rows.ledger.get('ledger')?.name ?? 'lawang';
}

function dayText(session: Session): string {
  return beijingDay(session.ports.now());
}
