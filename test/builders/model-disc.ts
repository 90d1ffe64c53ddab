import type { FileSystemPort, OpenFile } from '../../electron/serve/disk/file-system-port.ts';

type FileChange =
  | { readonly kind: 'write'; readonly offset: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly size: number };

interface ModelFile {
  readonly kind: 'file';
  durable: Uint8Array;
  pending: FileChange[];
}

type NameChange =
  | { readonly kind: 'put'; readonly name: string; readonly node: ModelNode }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string };

interface ModelFolder {
  readonly kind: 'folder';
  durable: ReadonlyMap<string, ModelNode>;
  pending: NameChange[];
}

type ModelNode = ModelFile | ModelFolder;

/** Thrown by every operation from the moment the model machine has stopped. */
export class MachineStopped extends Error {}

/** What of the unsynced changes reaches the platter when the machine stops. */
export interface CrashOutcome {
  readonly title: string;
  readonly keepData: (changes: readonly FileChange[]) => readonly FileChange[];
  readonly keepNames: (changes: readonly NameChange[]) => readonly NameChange[];
}

const all = <Item>(items: readonly Item[]) => items;
const none = () => [];

/** Changes the last write among the unsynced ones: a torn page. */
function tear(change: (bytes: Uint8Array) => { skip: number; bytes: Uint8Array }) {
  return (changes: readonly FileChange[]): readonly FileChange[] => {
    const last = changes.findLastIndex((each) => each.kind === 'write');
    return changes.map((each, index) => {
      if (index !== last || each.kind !== 'write') return each;
      const torn = change(each.bytes);
      return { kind: 'write', offset: each.offset + torn.skip, bytes: torn.bytes };
    });
  };
}

export const crashOutcomes: readonly CrashOutcome[] = [
  { title: 'nothing unsynced arrives', keepData: none, keepNames: none },
  { title: 'everything arrives', keepData: all, keepNames: all },
  { title: 'names arrive, content does not', keepData: none, keepNames: all },
  { title: 'content arrives, names do not', keepData: all, keepNames: none },
  {
    title: 'all names but the last arrive',
    keepData: all,
    keepNames: (changes) => changes.slice(0, -1),
  },
  {
    title: 'the first half of the last write arrives',
    keepData: tear((bytes) => ({ skip: 0, bytes: bytes.subarray(0, bytes.length >> 1) })),
    keepNames: all,
  },
  {
    title: 'all but one byte of the last write arrives',
    keepData: tear((bytes) => ({ skip: 0, bytes: bytes.subarray(0, -1) })),
    keepNames: all,
  },
  {
    title: 'the last write arrives as zeros',
    keepData: tear((bytes) => ({ skip: 0, bytes: new Uint8Array(bytes.length) })),
    keepNames: all,
  },
  {
    title: 'only the second half of the last write arrives',
    keepData: tear((bytes) => ({
      skip: bytes.length >> 1,
      bytes: bytes.subarray(bytes.length >> 1),
    })),
    keepNames: all,
  },
  {
    title: 'the last change overtakes those before it',
    keepData: (changes) => changes.slice(-1),
    keepNames: all,
  },
];

/** A disc that keeps only what was synced, behind the same port as the real one. */
export interface ModelDisc {
  readonly files: FileSystemPort;
  /** Changing operations so far: each is a point the machine can stop before. */
  steps(): number;
  /** The disc as the next start of the machine finds it. */
  afterCrash(outcome: CrashOutcome): ModelDisc;
}

/** A model disc whose machine stops before the `stopBefore`th changing operation. */
export function createModelDisc(stopBefore = Number.POSITIVE_INFINITY): ModelDisc {
  return discOver({ kind: 'folder', durable: new Map(), pending: [] }, stopBefore);
}

/**
 * The same disc, unsynced changes and all, as the next process finds it when only the process died and not the machine; this
 * one's machine stops before the `stopBefore`th changing operation.
 */
export function afterKill(
  disc: ModelDisc,
  stopBefore: number = Number.POSITIVE_INFINITY,
): ModelDisc {
  const root = roots.get(disc);
  if (root === undefined) throw new Error('Not a model disc');
  return discOver(duplicate(root, new Map()), stopBefore);
}

const roots = new WeakMap<ModelDisc, ModelFolder>();

function discOver(root: ModelFolder, stopBefore: number): ModelDisc {
  let steps = 0;
  const step = () => {
    steps += 1;
    if (steps >= stopBefore) throw new MachineStopped();
  };
  const disc = {
    files: createPort(root, step),
    steps: () => steps,
    afterCrash: (outcome: CrashOutcome) =>
      discOver(copy(root, outcome) as ModelFolder, Number.POSITIVE_INFINITY),
  };
  roots.set(disc, root);
  return disc;
}

function copy<Node extends ModelNode>(node: Node, outcome: CrashOutcome): Node;
function copy(node: ModelNode, outcome: CrashOutcome): ModelNode {
  if (node.kind === 'file')
    return { kind: 'file', durable: written(node, outcome.keepData(node.pending)), pending: [] };
  const names = named(node, outcome.keepNames(node.pending));
  const copies = [...names].map(([name, child]) => [name, copy(child, outcome)] as const);
  return { kind: 'folder', durable: new Map(copies), pending: [] };
}

/** A copy that keeps what is unsynced unsynced. A file that was renamed stands in two places and stays one file. */
function duplicate<Node extends ModelNode>(node: Node, seen: Map<ModelNode, ModelNode>): Node;
function duplicate(node: ModelNode, seen: Map<ModelNode, ModelNode>): ModelNode {
  const known = seen.get(node);
  if (known !== undefined) return known;
  if (node.kind === 'file') {
    const file: ModelFile = { kind: 'file', durable: node.durable, pending: [...node.pending] };
    seen.set(node, file);
    return file;
  }
  const folder: ModelFolder = { kind: 'folder', durable: new Map(), pending: [] };
  seen.set(node, folder);
  const names = [...node.durable].map(([name, child]) => [name, duplicate(child, seen)] as const);
  folder.durable = new Map(names);
  folder.pending = node.pending.map((change) =>
    change.kind === 'put' ? { ...change, node: duplicate(change.node, seen) } : change,
  );
  return folder;
}

function written(file: ModelFile, changes: readonly FileChange[] = file.pending): Uint8Array {
  let bytes = file.durable;
  for (const change of changes) {
    const size =
      change.kind === 'truncate'
        ? change.size
        : Math.max(bytes.length, change.offset + change.bytes.length);
    const next = new Uint8Array(size);
    next.set(bytes.subarray(0, size));
    if (change.kind === 'write') next.set(change.bytes, change.offset);
    bytes = next;
  }
  return bytes;
}

function named(folder: ModelFolder, changes: readonly NameChange[] = folder.pending) {
  const names = new Map(folder.durable);
  for (const change of changes) {
    if (change.kind === 'put') names.set(change.name, change.node);
    else if (change.kind === 'remove') names.delete(change.name);
    else {
      const node = names.get(change.from);
      if (node !== undefined) names.set(change.to, node);
      names.delete(change.from);
    }
  }
  return names;
}

function createPort(root: ModelFolder, step: () => void): FileSystemPort {
  const find = (path: string): ModelNode | null => {
    let node: ModelNode | undefined = root;
    for (const name of path.split('/').filter((part) => part !== ''))
      node = node?.kind === 'folder' ? named(node).get(name) : undefined;
    return node ?? null;
  };
  const folderAt = (path: string): ModelFolder => {
    const node = find(path);
    if (node?.kind !== 'folder') throw Object.assign(new Error(path), { code: 'ENOENT' });
    return node;
  };
  const split = (path: string) => {
    const slash = path.lastIndexOf('/');
    return { folder: folderAt(path.slice(0, Math.max(slash, 0))), name: path.slice(slash + 1) };
  };
  return {
    async list(path) {
      const node = find(path);
      return node?.kind === 'folder' ? [...named(node).keys()].sort() : null;
    },
    async makeFolder(path) {
      step();
      if (find(path) !== null) return;
      const { folder, name } = split(path);
      const node: ModelFolder = { kind: 'folder', durable: new Map(), pending: [] };
      folder.pending.push({ kind: 'put', name, node });
    },
    async syncFolder(path) {
      step();
      const folder = folderAt(path);
      folder.durable = named(folder);
      folder.pending = [];
    },
    async open(path, mode) {
      if (mode === 'create') step();
      const found = find(path);
      if (found?.kind === 'file') {
        if (mode === 'create') found.pending.push({ kind: 'truncate', size: 0 });
        return openFile(found, step);
      }
      if (mode !== 'create') return null;
      const { folder, name } = split(path);
      const node: ModelFile = { kind: 'file', durable: new Uint8Array(), pending: [] };
      folder.pending.push({ kind: 'put', name, node });
      return openFile(node, step);
    },
    async rename(from, to) {
      step();
      const { folder, name } = split(from);
      folder.pending.push({ kind: 'rename', from: name, to: split(to).name });
    },
    async remove(path) {
      step();
      const { folder, name } = split(path);
      folder.pending.push({ kind: 'remove', name });
    },
    async removeFolder(path) {
      step();
      const found = find(path);
      if (found?.kind !== 'folder') return;
      if (named(found).size > 0) throw Object.assign(new Error(path), { code: 'ENOTEMPTY' });
      const { folder, name } = split(path);
      folder.pending.push({ kind: 'remove', name });
    },
  };
}

function openFile(file: ModelFile, step: () => void): OpenFile {
  return {
    size: async () => written(file).length,
    read: async (offset, length) => new Uint8Array(written(file).slice(offset, offset + length)),
    async write(offset, bytes) {
      step();
      file.pending.push({ kind: 'write', offset, bytes: bytes.slice() });
    },
    async truncate(size) {
      step();
      file.pending.push({ kind: 'truncate', size });
    },
    async sync() {
      step();
      file.durable = written(file);
      file.pending = [];
    },
    close: async () => undefined,
  };
}
