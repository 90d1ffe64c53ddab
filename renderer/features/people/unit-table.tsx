import type { ColumnsType } from 'antd/es/table';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { UnitNode } from '../../../shared/people/unit-tree.ts';
import { type AreaUnit, formatArea, noFigure } from '../../i18n/figure-text.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { useSessionState } from '../../session/use-session.ts';
import { DenseTable } from '../../ui/dense-table.tsx';
import { LetterMark } from '../../ui/letter-mark.tsx';
import type { Organisation } from './use-organisation.ts';

interface Row {
  readonly key: string;
  readonly node: UnitNode;
}

/** The tree as a table; a unit with others under it folds. A click opens its panel. */
export function UnitTable(properties: {
  readonly organisation: Organisation;
  readonly nodes: readonly UnitNode[];
  /** False while only some units are listed: then there is nothing to fold. */
  readonly isWhole: boolean;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  const words = useWords();
  const { organisation, nodes, isWhole, selectedId, onSelect } = properties;
  const { unit } = useSessionState((state) => ({ unit: state.preferences.areaUnit }));
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () => (isWhole ? unfold(nodes, folded) : asRows(nodes)),
    [isWhole, nodes, folded],
  );
  const columns = useMemo(
    () =>
      makeColumns(words, organisation, unit, {
        isWhole,
        folded,
        toggle: (id) =>
          setFolded((before) => {
            const next = new Set(before);
            if (!next.delete(id)) next.add(id);
            return next;
          }),
      }),
    [words, organisation, unit, isWhole, folded],
  );
  return (
    <div className="transfer-rows">
      <DenseTable
        columns={columns}
        rows={rows}
        selectedKeys={selectedId === null ? [] : [selectedId]}
        revision={0}
        emptyKey={isWhole ? 'people.empty' : 'people.empty.search'}
        onSelect={onSelect}
        onOpen={onSelect}
      />
    </div>
  );
}

const asRows = (nodes: readonly UnitNode[]): readonly Row[] =>
  nodes.map((node) => ({ key: node.unit.id, node }));

/** Without the units under a folded one. */
function unfold(nodes: readonly UnitNode[], folded: ReadonlySet<string>): readonly Row[] {
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return asRows(
    nodes.filter(({ unit, depth }) => {
      if (depth > hiddenBelow) return false;
      hiddenBelow = folded.has(unit.id) ? depth : Number.POSITIVE_INFINITY;
      return true;
    }),
  );
}

interface Folding {
  readonly isWhole: boolean;
  readonly folded: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

function makeColumns(
  { t, language }: Words,
  { rows, ground, letters, people }: Organisation,
  unit: AreaUnit,
  folding: Folding,
): ColumnsType<Row> {
  const right = { align: 'right' as const };
  return [
    {
      title: t('people.unit'),
      width: 236,
      ellipsis: true,
      render: (_, { node }) => <UnitName node={node} folding={folding} />,
    },
    {
      title: t('people.kind'),
      width: 72,
      render: (_, { node }) => t(`people.kind.${node.unit.kind}`),
    },
    {
      title: t('people.line'),
      width: 48,
      render: (_, { node }) =>
        node.unit.line === null ? noFigure : t(`people.line.${node.unit.line}`),
    },
    {
      title: t('people.responsible'),
      width: 84,
      ellipsis: true,
      render: (_, { node }) => {
        const person = rows.persons.get(node.unit.responsiblePersonId ?? '');
        if (person === undefined) return <span className="bad">{t('people.nobody')}</span>;
        return <span title={person.post}>{person.name}</span>;
      },
    },
    {
      title: t('people.members'),
      width: 48,
      ...right,
      render: (_, { key }) => people.get(key) ?? 0,
    },
    {
      title: t('people.blocks'),
      width: 56,
      ...right,
      render: (_, { key }) => ground.byUnit.get(key)?.blocks ?? noFigure,
    },
    {
      title: t(`unit.${unit}`),
      width: 80,
      ...right,
      render: (_, { key }) => {
        const own = ground.byUnit.get(key);
        return own === undefined ? noFigure : formatArea(own.areaSquareMetres, unit, language);
      },
    },
    {
      title: t('people.letters'),
      width: 144,
      ellipsis: true,
      render: (_, { key }) => {
        const held = letters.get(key);
        if (held === undefined) return noFigure;
        return held.map(({ letter, status }) => (
          <span key={letter.id} className="held-letter">
            <LetterMark
              status={status}
              letter={t(`ledger.chip.${status}`)}
              label={t(`ledger.status.${status}`)}
            />{' '}
            {letter.number}
          </span>
        ));
      },
    },
  ];
}

function UnitName({
  node,
  folding,
}: {
  readonly node: UnitNode;
  readonly folding: Folding;
}): ReactNode {
  const { t } = useWords();
  const { unit, depth, children } = node;
  const { isWhole, folded, toggle } = folding;
  const isFolded = folded.has(unit.id);
  const Icon = isFolded ? ChevronRight : ChevronDown;
  return (
    <span className="unit-name" style={{ paddingLeft: isWhole ? depth * 16 : 0 }}>
      {isWhole && children > 0 ? (
        <button
          type="button"
          className="unit-fold"
          aria-expanded={!isFolded}
          aria-label={t(isFolded ? 'action.expand' : 'action.collapse')}
          onClick={(event) => {
            event.stopPropagation();
            toggle(unit.id);
          }}
        >
          <Icon size={14} />
        </button>
      ) : (
        <span className="unit-fold" />
      )}
      {unit.name}
      {isWhole && isFolded ? <span className="hint"> {children}</span> : null}
    </span>
  );
}
