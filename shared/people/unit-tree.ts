import type { Unit } from './records.ts';

/** A unit in the order of the tree, with how deep it stands. */
export interface UnitNode {
  readonly unit: Unit;
  readonly depth: number;
  readonly children: number;
}

const kindOrder: readonly Unit['kind'][] = [
  'branch',
  'station',
  'security-organisation',
  'county-level',
  'section-level',
  'department',
  'community',
];

/**
 * Units from the top down, each followed by those under it: stations first, then the units of the field by rank, the rest by
 * name. A unit whose parent is gone stands at the top, and so does every unit of a cycle two desks made together: none is lost.
 */
export function listUnitTree(units: ReadonlyMap<string, Unit>): readonly UnitNode[] {
  const children = new Map<string | null, Unit[]>();
  for (const unit of units.values()) {
    const parentId = units.has(unit.parentId ?? '') ? unit.parentId : null;
    const known = children.get(parentId);
    if (known === undefined) children.set(parentId, [unit]);
    else known.push(unit);
  }
  for (const group of children.values()) group.sort(compareUnits);
  const nodes: UnitNode[] = [];
  const listed = new Set<string>();
  const visit = (unit: Unit, depth: number): void => {
    if (listed.has(unit.id)) return;
    listed.add(unit.id);
    const under = children.get(unit.id) ?? [];
    nodes.push({ unit, depth, children: under.length });
    for (const child of under) visit(child, depth + 1);
  };
  for (const unit of children.get(null) ?? []) visit(unit, 0);
  for (const unit of units.values()) visit(unit, 0);
  return nodes;
}

function compareUnits(a: Unit, b: Unit): number {
  return (
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    a.name.localeCompare(b.name, 'zh-CN', { numeric: true })
  );
}
