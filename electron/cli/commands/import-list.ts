import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import {
  type ColumnMap,
  findHeader,
  guessColumns,
} from '../../../shared/import/lists/find-header.ts';
import { type ListKind, listFields } from '../../../shared/import/lists/list-kinds.ts';
import { type ListReading, readList } from '../../../shared/import/lists/read-list.ts';
import {
  type ListSheet,
  listLimitMegabytes,
  readWorkbook,
} from '../../../shared/import/lists/read-workbook.ts';
import { recordOperation } from '../../../shared/operations/record-operation.ts';
import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';
import { z } from '../../../shared/problems/zod.ts';
import type { Command, CommandContext } from '../command.ts';
import { type OpenLedger, withLedger } from '../open-ledger.ts';
import { printFileProblem, refuseWith } from '../output.ts';
import { accountOptions, accountUsage } from '../sign-in.ts';

const inflate = promisify(inflateRaw);

/** What `--map` holds: the sheet by name, and the head of the column each field is read from. */
const mapSchema = z.strictObject({
  sheet: z.string().optional(),
  columns: z.record(z.string(), z.string()).default({}),
});
type ListMap = z.output<typeof mapSchema>;

/** `lawang import-list`: a list of units, people, posts or letters from a spreadsheet, as a whole or not at all. */
export const importList: Command = {
  usage:
    'lawang import-list --data DIR --kind units|persons|posts|letters FILE.xlsx [--sheet NAME] [--map FILE.json] [--dry-run] ' +
    accountUsage,
  options: {
    data: 'one',
    kind: 'one',
    sheet: 'one',
    map: 'one',
    'dry-run': 'flag',
    ...accountOptions,
  },
  async run(given, context) {
    const { positionals, values } = given;
    const data = values.get('data')?.[0];
    const kind = values.get('kind')?.[0] ?? '';
    const [path, ...more] = positionals;
    if (data === undefined || path === undefined || more.length > 0 || !isKind(kind))
      return 'usage';
    const map = await readMap(values.get('map')?.[0], values.get('sheet')?.[0], context);
    if (!map.ok) return refuseWith(context.output, map.problem);
    const file = basename(path);
    const sheet = await readSheet(resolve(context.folder, path), file, map.value.sheet);
    if (!sheet.ok) return refuseWith(context.output, sheet.problem, file);
    const isDry = values.has('dry-run');
    const done = await withLedger(
      data,
      isDry ? { write: false } : { write: true, as: given },
      context,
      async (ledger) => {
        const reading = compare({ file, kind, map: map.value }, sheet.value, ledger);
        if (!reading.ok) return reading;
        const saved =
          isDry || reading.value.problems.length > 0
            ? ok(null)
            : await save(ledger, file, reading.value);
        return saved.ok ? ok({ reading: reading.value, entryHash: saved.value }) : saved;
      },
    );
    if (!done.ok) return refuseWith(context.output, done.problem, file);
    const { reading, entryHash } = done.value;
    const { rows, added, changed, same, problems } = reading;
    const status = problems.length > 0 ? 'refused' : isDry ? 'dry-run' : 'saved';
    const printed = problems.map(printFileProblem);
    context.output.line({ file, status, rows, added, changed, same, entryHash, problems: printed });
    if (problems.length === 0) return 0;
    const refused = { file, count: problems.length };
    return refuseWith(context.output, { code: 'list-has-problems', data: refused }, file);
  },
};

function isKind(kind: string): kind is ListKind {
  return Object.hasOwn(listFields, kind);
}

async function readSheet(
  path: string,
  file: string,
  wanted: string | undefined,
): Promise<Result<ListSheet>> {
  const { size } = await stat(path);
  if (size > listLimitMegabytes * 1_000_000) {
    const megabytes = Math.ceil(size / 1_000_000);
    return refuse('list-too-big', { file, megabytes, limit: listLimitMegabytes });
  }
  const bytes = new Uint8Array(await readFile(path));
  const sheets = await readWorkbook({ name: file, bytes }, inflate);
  if (!sheets.ok) return sheets;
  const sheet =
    wanted === undefined ? sheets.value[0] : sheets.value.find(({ name }) => name === wanted);
  return sheet === undefined ? refuse('list-sheet-unknown', { sheet: wanted ?? '1' }) : ok(sheet);
}

async function readMap(
  path: string | undefined,
  sheet: string | undefined,
  context: CommandContext,
): Promise<Result<ListMap>> {
  const named = sheet === undefined ? {} : { sheet };
  if (path === undefined) return ok({ columns: {}, ...named });
  try {
    const text = await readFile(resolve(context.folder, path), 'utf8');
    const map = mapSchema.safeParse(JSON.parse(text));
    return map.success
      ? ok({ ...map.data, ...named })
      : refuse('json-unreadable', { reason: map.error.message });
  } catch (error) {
    return refuse('json-unreadable', { reason: error instanceof Error ? error.message : '' });
  }
}

function compare(
  { file, kind, map }: { file: string; kind: ListKind; map: ListMap },
  sheet: ListSheet,
  { session, actor }: OpenLedger,
): Result<ListReading> {
  const header = findHeader(sheet, kind);
  if (!header.ok) return header;
  const { heads } = header.value;
  const named = Object.entries(map.columns).flatMap(([field, head]) => {
    const at = heads.indexOf(head);
    return at === -1 ? [] : [[field, at] as const];
  });
  const columns: ColumnMap = { ...guessColumns(heads, kind), ...Object.fromEntries(named) };
  const list = { file, kind, sheet, header: header.value, columns };
  return ok(readList(list, session.state, () => actor.newId()));
}

async function save(
  { port, session, actor }: OpenLedger,
  file: string,
  { records, rows }: ListReading,
): Promise<Result<string | null>> {
  if (Object.values(records).every((part) => part.length === 0))
    return refuse('list-nothing-new', { file, rows });
  const done = await recordOperation(port, session, 'record-organisation', records, actor);
  return done.ok ? ok(done.value.entries.at(-1)?.hash ?? null) : done;
}
