import { type ReactNode, useMemo } from 'react';
import type { BoundaryStrip } from '../../../shared/plan/boundary-strips.ts';
import { useWords } from '../../i18n/words.tsx';
import { BlockSketch } from '../../ui/block-sketch.tsx';
import type { Organisation } from './use-organisation.ts';

/** The ground in small: borders between units, the chosen strip, and blocks nobody answers for. */
export function OwnershipMap(properties: {
  readonly organisation: Organisation;
  readonly strips: readonly BoundaryStrip[];
  readonly strip: BoundaryStrip | null;
}): ReactNode {
  const { t } = useWords();
  const { organisation, strips, strip } = properties;
  const { blocks, ground } = organisation;
  const shapes = useMemo(() => {
    const ownerless = new Set(ground.ownerless.map(({ code }) => code));
    const across = new Set(strip?.pairs.flat() ?? []);
    return blocks.map(({ code, polygons }) => ({
      key: code,
      polygons,
      look: ownerless.has(code)
        ? ('overdue' as const)
        : across.has(code)
          ? ('chosen' as const)
          : ('plain' as const),
      title: code,
    }));
  }, [blocks, ground, strip]);
  const lines = useMemo(
    () => [
      { key: 'all', className: 'sketch-border', edges: strips.flatMap(({ edges }) => edges) },
      { key: 'one', className: 'sketch-strip', edges: strip?.edges ?? [] },
    ],
    [strips, strip],
  );
  return <BlockSketch label={t('people.ownership')} shapes={shapes} lines={lines} marks={[]} />;
}
