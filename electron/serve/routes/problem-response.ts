import type { Problem } from '../../../shared/problems/problem.ts';

const statusOf: Readonly<Partial<Record<Problem['code'], number>>> = {
  'head-moved': 409,
  'ledger-exists': 409,
  'blob-missing': 404,
  'sample-missing': 404,
  'blob-damaged': 500,
  'disk-failed': 500,
  'disk-full': 507,
  'folder-read-only': 423,
  'journal-damaged': 423,
  'journal-short': 423,
  'journal-missing': 423,
  'journal-closed': 423,
  'ledger-encrypted': 423,
  'sign-in-needed': 401,
  'sign-in-refused': 401,
  'unlock-refused': 401,
  'unlock-code-refused': 401,
  'account-locked': 429,
  'unlock-waits': 429,
  'role-refused': 403,
  'scope-refused': 403,
  'actor-not-signed-in': 403,
  'entry-not-allowed': 403,
  'administrator-only': 403,
  'request-unreadable': 400,
  'request-too-large': 413,
  'entries-too-large': 413,
};

/** A problem as JSON `{code, data}`, with `extra` fields beside them. */
export function answerProblem(problem: Problem, extra: Readonly<object> = {}): Response {
  return answerJson({ ...problem, ...extra }, statusOf[problem.code] ?? 422);
}

export function answerJson(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });
}

export function answerText(text: string, status: number): Response {
  return new Response(text, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
