import {
  type ReportBlock,
  staysWhole,
} from '../../../../shared/report/document/report-document.ts';
import type { MeasuredBlock } from './paginate.ts';

/** Measures a block laid out in the column of the text. */
export function measureBlock(element: HTMLElement, block: ReportBlock): MeasuredBlock {
  const height = element.getBoundingClientRect().height;
  const heightOf = (selector: string) =>
    [...element.querySelectorAll(selector)].map((one) => one.getBoundingClientRect().height);
  const text = element.querySelector('.paper-text');
  const lineHeight =
    block.kind === 'paragraph' && text !== null
      ? Number.parseFloat(getComputedStyle(text).lineHeight)
      : null;
  const each = block.kind === 'table' ? heightOf('tbody tr') : [];
  const [head = 0] = heightOf('thead');
  const [caption = 0] = heightOf('.paper-caption');
  const rowsHeight = each.reduce((sum, row) => sum + row, 0);
  return {
    height,
    lineHeight,
    rows:
      block.kind === 'table' && each.length > 0 && !staysWhole(block.table)
        ? {
            head: head + caption,
            each,
            tail: Math.max(0, height - head - caption - rowsHeight),
          }
        : null,
    startsPage: block.kind === 'page',
    keepsNext: block.kind === 'heading',
  };
}
