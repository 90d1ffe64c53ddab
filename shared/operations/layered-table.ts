/** Below so many rows a copy costs nothing worth saving. */
const layeredFrom = 5_000;
/** As many changes as a layer holds before it and what lies under it become one table again. */
const mostChanges = 1_000;

/** A table that its owner changes; everybody else reads it. */
export interface OpenTable<Row> extends ReadonlyMap<string, Row> {
  set(id: string, row: Row): unknown;
  delete(id: string): boolean;
}

/** A table of one's own with the same rows. A large one is shared and its changes laid over it, so that a command costs what it changes. */
export function copyTable<Row>(from: ReadonlyMap<string, Row>): OpenTable<Row> {
  if (from instanceof LayeredTable && from.changes < mostChanges) return from.copy();
  if (from instanceof LayeredTable || from.size < layeredFrom) return new Map(from);
  return new LayeredTable(from, new Set(), new Map());
}

/** Rows from the last to the first. A large table is turned round once, for all layers over it, so that the newest rows cost nothing to find. */
export function rowsBackwards<Row>(table: ReadonlyMap<string, Row>): Iterable<Row> {
  return table instanceof LayeredTable ? table.backwards() : [...table.values()].reverse();
}

/** Rows as they stand under layers, by the table that lies there. */
const listed = new WeakMap<object, readonly (readonly [string, unknown])[]>();

function listRows<Row>(table: ReadonlyMap<string, Row>): readonly (readonly [string, Row])[] {
  const list = listed.get(table) ?? [...table];
  listed.set(table, list);
  return list as readonly (readonly [string, Row])[];
}

/** Rows under a layer of changes; reads, and lists in the order, as a `Map` that was changed in place. What lies under it must stay. */
class LayeredTable<Row> implements OpenTable<Row> {
  readonly #under: ReadonlyMap<string, Row>;
  /** Ids of rows under the layer that were deleted; one put again afterwards stands at the end. */
  readonly #gone: Set<string>;
  /** Rows put: in the place of the one under the layer, or behind all of them. */
  readonly #put: Map<string, Row>;
  #size: number;

  constructor(under: ReadonlyMap<string, Row>, gone: Set<string>, put: Map<string, Row>) {
    this.#under = under;
    this.#gone = gone;
    this.#put = put;
    this.#size = under.size - gone.size;
    for (const id of put.keys()) if (!this.#isInPlace(id)) this.#size++;
  }

  get size(): number {
    return this.#size;
  }

  get changes(): number {
    return this.#gone.size + this.#put.size;
  }

  copy(): LayeredTable<Row> {
    return new LayeredTable(this.#under, new Set(this.#gone), new Map(this.#put));
  }

  has(id: string): boolean {
    return this.#put.has(id) || this.#isInPlace(id);
  }

  get(id: string): Row | undefined {
    return this.#put.get(id) ?? (this.#gone.has(id) ? undefined : this.#under.get(id));
  }

  set(id: string, row: Row): this {
    if (!this.has(id)) this.#size++;
    this.#put.set(id, row);
    return this;
  }

  delete(id: string): boolean {
    if (!this.has(id)) return false;
    this.#put.delete(id);
    if (this.#under.has(id)) this.#gone.add(id);
    this.#size--;
    return true;
  }

  *entries(): MapIterator<[string, Row]> {
    for (const [id, row] of this.#under)
      if (!this.#gone.has(id)) yield [id, this.#put.get(id) ?? row];
    for (const [id, row] of this.#put) if (!this.#isInPlace(id)) yield [id, row];
  }

  *keys(): MapIterator<string> {
    for (const [id] of this.entries()) yield id;
  }

  *values(): MapIterator<Row> {
    for (const [, row] of this.entries()) yield row;
  }

  [Symbol.iterator](): MapIterator<[string, Row]> {
    return this.entries();
  }

  *backwards(): Generator<Row> {
    for (const [id, row] of [...this.#put].reverse()) if (!this.#isInPlace(id)) yield row;
    const under = listRows(this.#under);
    for (let index = under.length - 1; index >= 0; index--) {
      const [id, row] = under[index]!;
      if (!this.#gone.has(id)) yield this.#put.get(id) ?? row;
    }
  }

  forEach(look: (row: Row, id: string, table: ReadonlyMap<string, Row>) => void): void {
    for (const [id, row] of this.entries()) look(row, id, this);
  }

  #isInPlace(id: string): boolean {
    return this.#under.has(id) && !this.#gone.has(id);
  }
}
