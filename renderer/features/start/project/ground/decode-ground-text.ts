import type { FileProblem, Result } from '../../../../../shared/problems/problem.ts';
import { ok } from '../../../../../shared/problems/problem.ts';

export interface GroundText {
  readonly text: string;
  /** True when the file was not UTF-8 and was read as Chinese text of an older kind: its names want a look. */
  readonly isGb18030: boolean;
}

/** Text of a GeoJSON file: UTF-8 as its standard says, else GB18030, which Chinese programs still write. Never replaces bytes. */
export function decodeGroundText(
  bytes: Uint8Array,
  fileName: string,
): Result<GroundText, readonly FileProblem[]> {
  if (bytes.length === 0) return refuseFile(fileName, { code: 'file-empty' });
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = decode(bytes, isUtf16 ? 'utf-16le' : 'utf-8');
  if (text !== null) return ok({ text, isGb18030: false });
  const chineseText = decode(bytes, 'gb18030');
  if (chineseText !== null) return ok({ text: chineseText, isGb18030: true });
  return refuseFile(fileName, { code: 'not-json', data: { detail: 'UTF-8, GB18030' } });
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuseFile(
  file: string,
  problem: Pick<FileProblem, 'code' | 'data'>,
): { readonly ok: false; readonly problem: readonly FileProblem[] } {
  return { ok: false, problem: [{ ...problem, severity: 'refused', file, count: 1 }] };
}
