import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { ReportDocument } from '../../../../shared/report/document/report-document.ts';
import { useWords } from '../../../i18n/words.tsx';
import { measureBlock } from './measure-block.ts';
import { paginate, type Slice } from './paginate.ts';
import { PaperBlock } from './paper-block.tsx';

/** A document as it was broken into pages. */
interface Broken {
  readonly document: ReportDocument;
  readonly pages: readonly (readonly Slice[])[];
}

/** Millimetres of the text block, the first page's begins higher; see GB/T 9704-2012. */
const textHeight = { first: 236, other: 225 } as const;

/** The pages of a report on the ground of the workspace, as they will print. */
export function Paper(properties: {
  readonly document: ReportDocument;
  readonly onTrace: (code: string) => void;
}): ReactNode {
  const { document, onTrace } = properties;
  const { t } = useWords();
  const measure = useRef<HTMLDivElement>(null);
  const [broken, setBroken] = useState<Broken | null>(null);
  // Pages of another document say nothing about this one, which is measured in this very turn.
  const pages = broken?.document === document ? broken.pages : [];
  useLayoutEffect(() => {
    const root = measure.current;
    if (root === null) return;
    const perMillimetre = root.getBoundingClientRect().width / 156;
    const blocks = [...root.children].map((child, number) =>
      measureBlock(child as HTMLElement, document.blocks[number]!),
    );
    setBroken({
      document,
      pages: paginate(blocks, {
        first: textHeight.first * perMillimetre,
        other: textHeight.other * perMillimetre,
      }),
    });
  }, [document]);
  const sheet = document.hasRedHead ? 'paper paper-red' : 'paper';
  return (
    <div className="paper-pages" data-testid="report-pages">
      <div className={`${sheet} paper-measure`} ref={measure} aria-hidden="true">
        {document.blocks.map((block, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
          <div key={place}>
            <PaperBlock block={block} onTrace={onTrace} />
          </div>
        ))}
      </div>
      {pages.map((slices, page) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          key={page}
          className={page === 0 ? 'paper-page paper-page-first' : 'paper-page'}
          aria-label={t('report.page', { page: page + 1 })}
        >
          <div className={sheet}>
            {slices.map((slice) => (
              <SlicedBlock
                key={`${slice.block}-${slice.part?.from ?? 0}`}
                document={document}
                slice={slice}
                onTrace={onTrace}
              />
            ))}
          </div>
          <footer className={page % 2 === 0 ? 'paper-foot' : 'paper-foot paper-foot-even'}>
            <span>{document.footer}</span>
            <b>— {page + 1} —</b>
          </footer>
        </section>
      ))}
    </div>
  );
}

/** A paragraph's lines are cut out by height; a table brings only its rows. */
function SlicedBlock(properties: {
  readonly document: ReportDocument;
  readonly slice: Slice;
  readonly onTrace: (code: string) => void;
}): ReactNode {
  const { document, slice, onTrace } = properties;
  const block = document.blocks[slice.block]!;
  const { part } = slice;
  if (part === null || block.kind === 'table')
    return <PaperBlock block={block} part={part} onTrace={onTrace} />;
  const lines = part.until - part.from;
  return (
    <div className="paper-cut" style={{ height: `calc(${lines} * var(--line))` }}>
      <div style={{ marginTop: `calc(${-part.from} * var(--line))` }}>
        <PaperBlock block={block} onTrace={onTrace} />
      </div>
    </div>
  );
}
