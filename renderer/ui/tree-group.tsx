import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';

/** A group of the tree: a head of 28 px that folds its rows away. */
export function TreeGroup(properties: {
  readonly title: string;
  readonly count?: ReactNode;
  readonly startsClosed?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const [isOpen, setOpen] = useState(properties.startsClosed !== true);
  return (
    <section className="tree-group">
      <button
        type="button"
        className="tree-head"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
        <span>{properties.title}</span>
        <span className="tree-count">{properties.count}</span>
      </button>
      {isOpen ? properties.children : null}
    </section>
  );
}
