import { type ReactNode, useEffect, useMemo, useState } from 'react';
import {
  printedRows,
  type ReportBlock,
  type ReportTable,
  type Run,
  type TableCell,
  type TableColumn,
} from '../../../../shared/report/document/report-document.ts';
import type { Drawing } from '../../../../shared/report/drawing/drawing.ts';
import { writeSvg } from '../../../../shared/report/drawing/write-svg.ts';
import type { Slice } from './paginate.ts';

/** One block of the paper, or the part of it that stands on a page. Figures are buttons that open where they come from. */
export function PaperBlock(properties: {
  readonly block: ReportBlock;
  readonly part?: Slice['part'];
  readonly onTrace: (code: string) => void;
}): ReactNode {
  const { block, part = null, onTrace } = properties;
  switch (block.kind) {
    case 'title':
      return <h1 className="paper-title">{block.text}</h1>;
    case 'subtitle':
      return <p className="paper-subtitle">{block.text}</p>;
    case 'masthead':
      return (
        <p className="paper-masthead">
          <span>{block.left}</span>
          <span>{block.right}</span>
        </p>
      );
    case 'heading':
      return <h2 className={`paper-heading paper-heading-${block.level}`}>{block.text}</h2>;
    case 'paragraph':
      return (
        <p className={block.isFlush ? 'paper-text paper-flush' : 'paper-text'}>
          {block.runs.map((run, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
            <PaperRun key={place} run={run} onTrace={onTrace} />
          ))}
        </p>
      );
    case 'signature':
      return (
        <p className="paper-signature">
          {block.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      );
    case 'drawing':
      return (
        <figure className="paper-figure">
          <DrawingImage drawing={block.drawing} />
          <figcaption>{block.caption}</figcaption>
        </figure>
      );
    case 'table':
      return <PaperTable table={block.table} part={part} onTrace={onTrace} />;
    case 'page':
      return null;
  }
}

function PaperRun(properties: { readonly run: Run; readonly onTrace: (code: string) => void }) {
  const { run, onTrace } = properties;
  if (run.isMissing) return <mark className="paper-missing">{run.text}</mark>;
  const { figure } = run;
  if (figure === undefined) return run.text;
  return <FigureLink code={figure} text={run.text} onTrace={onTrace} />;
}

function FigureLink(properties: {
  readonly code: string;
  readonly text: string;
  readonly onTrace: (code: string) => void;
}): ReactNode {
  const { code, text, onTrace } = properties;
  return (
    <button
      type="button"
      className="paper-number"
      data-figure={code}
      title={code}
      onClick={() => onTrace(code)}
    >
      {text}
    </button>
  );
}

/** A drawing as a picture of its own, so that its thousands of shapes are no part of the page. */
export function DrawingImage({ drawing }: { readonly drawing: Drawing }): ReactNode {
  const [address, setAddress] = useState('');
  const svg = useMemo(() => writeSvg(drawing), [drawing]);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [svg]);
  const { widthMillimetres: width, heightMillimetres: height, label } = drawing;
  const style = { aspectRatio: `${width} / ${height}` };
  return address === '' ? (
    <div className="drawing" style={style} />
  ) : (
    <img className="drawing" src={address} alt={label} style={style} />
  );
}

function PaperTable(properties: {
  readonly table: ReportTable;
  readonly part: Slice['part'];
  readonly onTrace: (code: string) => void;
}): ReactNode {
  const { table, part, onTrace } = properties;
  const { columns, total, notes } = table;
  const printed = printedRows(table);
  const rows = part === null ? printed : printed.slice(part.from, part.until);
  const isFirst = part === null || part.from === 0;
  const isLast = part === null || part.isLast;
  return (
    <div className="paper-table">
      {isFirst ? <p className="paper-caption">{table.caption}</p> : null}
      <table>
        <colgroup>
          {columns.map((column) => (
            <col key={column.title} style={{ width: `${column.width}%` }} />
          ))}
        </colgroup>
        <TableHead columns={columns} />
        <tbody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <Row key={place} row={row} columns={columns} onTrace={onTrace} />
          ))}
        </tbody>
        {isLast && total !== null ? (
          <tfoot>
            <Row row={total} columns={columns} onTrace={onTrace} />
          </tfoot>
        ) : null}
      </table>
      {isLast
        ? notes.map((note) => (
            <p key={note} className="paper-note">
              {note}
            </p>
          ))
        : null}
    </div>
  );
}

function TableHead({ columns }: { readonly columns: readonly TableColumn[] }): ReactNode {
  const title = (column: TableColumn) => (
    <>
      {column.title}
      {column.unit === undefined ? null : (
        <>
          <br />
          {column.unit}
        </>
      )}
    </>
  );
  const grouped = columns.filter((column) => column.group !== undefined);
  const first = grouped[0];
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          if (column.group === undefined)
            return (
              <th
                key={column.title}
                rowSpan={grouped.length > 0 ? 2 : 1}
                className={`paper-${column.align}`}
              >
                {title(column)}
              </th>
            );
          return column === first ? (
            <th key={column.group} colSpan={grouped.length} className="paper-group">
              {column.group}
            </th>
          ) : null;
        })}
      </tr>
      {grouped.length === 0 ? null : (
        <tr>
          {grouped.map((column) => (
            <th key={column.title} className={`paper-${column.align}`}>
              {title(column)}
            </th>
          ))}
        </tr>
      )}
    </thead>
  );
}

function Row(properties: {
  readonly row: readonly TableCell[];
  readonly columns: readonly TableColumn[];
  readonly onTrace: (code: string) => void;
}): ReactNode {
  const { row, columns, onTrace } = properties;
  return (
    <tr>
      {row.map((cell, at) => {
        const column = columns[at]!;
        const className = column.isBold
          ? `paper-${column.align} paper-bold`
          : `paper-${column.align}`;
        return (
          <td key={column.title} className={className}>
            {cell.figure === undefined ? (
              cell.text
            ) : (
              <FigureLink code={cell.figure} text={cell.text} onTrace={onTrace} />
            )}
          </td>
        );
      })}
    </tr>
  );
}
