import type { JournalStatus, LedgerPort } from '../../shared/host/ports.ts';
import type { Entry, LedgerHead } from '../../shared/ledger/entry.ts';
import { ok, type Result } from '../../shared/problems/problem.ts';
import { reach } from './reach.ts';
import { readProblem } from './read-problem.ts';
import { entrySchema, headSchema, statusSchema } from './wire-schemas.ts';

/**
 * The ledger of the host that served this page, over HTTP. Reading rejects when the host does not answer or answers
 * something else; writing then refuses with `host-unreachable`.
 */
export function createHttpLedger(
  request: typeof fetch = (...given) => fetch(...given),
): LedgerPort {
  return {
    status: () =>
      insist(async () => {
        const answer: unknown = await (await request('/journal')).json();
        return statusSchema.parse(answer) as JournalStatus;
      }),
    entries: (afterPosition) =>
      insist(async () => {
        const response = await request(`/journal/entries?after=${afterPosition}`);
        if (!response.ok) throw new Error(`The host answered ${response.status}`);
        return decodeEntryLines(await response.text());
      }),
    append: (expected, entries) => append(request, expected, entries),
    putBlob: (bytes) => putBlob(request, bytes),
    readBlob: (sha256) => readBlob(request, sha256),
  };
}

/** Asks the host to fill its empty ledger with the sample. */
export async function requestSample(): Promise<Result<null>> {
  return reach(async () => {
    const response = await fetch('/sample', { method: 'POST' });
    return response.ok ? ok(null) : readProblem(response);
  });
}

function decodeEntryLines(text: string): readonly Entry[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const entry: unknown = JSON.parse(line);
    entrySchema.parse(entry);
    // As it came, not zod's copy: the hash covers every field.
    return entry as Entry;
  });
}

function append(
  request: typeof fetch,
  { position, hash }: Pick<LedgerHead, 'position' | 'hash'>,
  entries: readonly Entry[],
): Promise<Result<LedgerHead>> {
  return reach(async () => {
    const response = await request('/journal', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ expected: { position, hash }, entries }),
    });
    return response.ok ? ok(headSchema.parse(await response.json())) : readProblem(response);
  });
}

function putBlob(request: typeof fetch, bytes: Uint8Array): Promise<Result<string>> {
  return reach(async () => {
    // A copy of its own: a view would send the whole buffer behind it.
    const body = new Uint8Array(bytes).buffer;
    const sha256 = toHex(await crypto.subtle.digest('SHA-256', body));
    const response = await request(`/blobs/${sha256}`, { method: 'PUT', body });
    return response.ok ? ok(sha256) : readProblem(response);
  });
}

function readBlob(request: typeof fetch, sha256: string): Promise<Result<Uint8Array>> {
  return reach(async () => {
    const response = await request(`/blobs/${sha256}`);
    return response.ok ? ok(new Uint8Array(await response.arrayBuffer())) : readProblem(response);
  });
}

/** The host did not answer, or not as a host does. Known by its name wherever it ends up. */
class HostUnreachable extends Error {
  override readonly name = 'HostUnreachable';
}

async function insist<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    throw new HostUnreachable('The host of this page does not answer', { cause });
  }
}

function toHex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
