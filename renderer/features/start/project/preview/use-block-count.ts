import { useEffect, useState } from 'react';
import type { BlockCount } from '../../../../../shared/grid/build-blocks.ts';
import type { BoundaryFile } from '../../../../../shared/import/geojson/read-boundary.ts';
import type { Problem } from '../../../../../shared/problems/problem.ts';
import { sliverShare } from '../project-draft.ts';
import { isUsableSize } from '../project-input.ts';
import { useGround } from '../use-ground.ts';

/** What a size would give. While a new one is counted the last count stays, marked as old. */
export type CountState =
  | { readonly kind: 'none' }
  | { readonly kind: 'counting'; readonly last: BlockCount | null }
  | { readonly kind: 'counted'; readonly count: BlockCount }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'failed' };

const typingPauseMilliseconds = 250;

/** Counts blocks and slivers of a boundary as the size is typed; a newer size gives up the count before. */
export function useBlockCount(
  boundary: BoundaryFile | null,
  sizeMetres: number | null,
): CountState {
  const ground = useGround();
  const [state, setState] = useState<CountState>({ kind: 'none' });
  useEffect(() => {
    if (boundary === null || !isUsableSize(sizeMetres)) {
      setState({ kind: 'none' });
      return;
    }
    setState((before) => ({ kind: 'counting', last: lastCount(before) }));
    const controller = new AbortController();
    const cut = {
      boundary: boundary.boundary,
      centralMeridian: boundary.centralMeridian,
      sizeMetres,
      sliverShare,
    };
    const timer = setTimeout(async () => {
      try {
        const result = await ground.countBlocks(cut, controller.signal);
        if (result === null || controller.signal.aborted) return;
        setState(
          result.ok
            ? { kind: 'counted', count: result.value }
            : { kind: 'refused', problem: result.problem },
        );
      } catch {
        if (!controller.signal.aborted) setState({ kind: 'failed' });
      }
    }, typingPauseMilliseconds);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [ground, boundary, sizeMetres]);
  return state;
}

function lastCount(state: CountState): BlockCount | null {
  if (state.kind === 'counted') return state.count;
  return state.kind === 'counting' ? state.last : null;
}
