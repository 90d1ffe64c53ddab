import type { Problem } from '../../../shared/problems/problem.ts';

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const refusedCodes = new Set(['EROFS', 'EACCES', 'EPERM']);

/** The problem a failed file operation stands for; an error that is not the operating system's is thrown on. */
export function diskProblem(error: unknown, folder: string): Problem {
  const code = systemCode(error);
  if (code === null) throw error;
  if (fullCodes.has(code)) return { code: 'disk-full' };
  if (refusedCodes.has(code)) return { code: 'folder-read-only', data: { folder } };
  return { code: 'disk-failed', data: { reason: code } };
}

/** Code of an operating-system error (`ENOENT` …), null for any other error. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : null;
}
