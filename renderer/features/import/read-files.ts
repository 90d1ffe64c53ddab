import type { State } from '../../../shared/operations/rows.ts';
import type { FileProblem } from '../../../shared/problems/problem.ts';
import type { ReadFile } from '../../ports/ports.ts';

/** A file on its way in. */
export type ListedFile =
  | { readonly kind: 'reading'; readonly file: File }
  | { readonly kind: 'failed'; readonly file: File; readonly code: string }
  | { readonly kind: 'read'; readonly file: File; readonly read: ReadFile };

export type FileState = 'ready' | 'same' | 'twice' | 'refused' | 'reading';

/** What will become of a file: known ones and doubles are skipped, refused ones stay out, all others are ready. */
export function fileStates(files: readonly ListedFile[], rows: State): readonly FileState[] {
  if (files.length === 0) return [];
  const known = new Set([...rows.tracks.values()].map((track) => track.file.sha256));
  const seen = new Set<string>();
  return files.map((item) => {
    if (item.kind === 'reading') return 'reading';
    if (item.kind === 'failed' || !item.read.parsed.accepted || item.read.prepared.length === 0)
      return 'refused';
    const { sha256 } = item.read;
    if (known.has(sha256)) return 'same';
    if (seen.has(sha256)) return 'twice';
    seen.add(sha256);
    return 'ready';
  });
}

/** Every problem of every file in one list, worst first. */
export function listProblems(files: readonly ListedFile[]): readonly FileProblem[] {
  const order = { refused: 0, repaired: 1, flagged: 2 };
  return files
    .flatMap((item) => (item.kind === 'read' ? item.read.parsed.problems : []))
    .toSorted((a, b) => order[a.severity] - order[b.severity]);
}

export interface ImportSums {
  readonly files: number;
  readonly ready: number;
  readonly skipped: number;
  readonly refused: number;
  readonly tracks: number;
}

/** Files = ready + skipped + refused, and the tracks of the ready ones. */
export function sumFiles(files: readonly ListedFile[], states: readonly FileState[]): ImportSums {
  const count = (...wanted: readonly FileState[]) =>
    states.filter((state) => wanted.includes(state)).length;
  let tracks = 0;
  for (const [index, item] of files.entries())
    if (item.kind === 'read' && states[index] === 'ready') tracks += item.read.prepared.length;
  return {
    files: files.length,
    ready: count('ready'),
    skipped: count('same', 'twice'),
    refused: count('refused'),
    tracks,
  };
}
