import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ListKind, listFields } from '../../../shared/import/lists/list-kinds.ts';
import { writeList } from '../../../shared/import/lists/write-list.ts';
import { writeWorkbook } from '../../../shared/import/lists/write-workbook.ts';
import { ok } from '../../../shared/problems/problem.ts';
import type { Command } from '../command.ts';
import { withLedger } from '../open-ledger.ts';
import { refuseWith } from '../output.ts';

/** `lawang export-list`: units, people, posts or letters as a spreadsheet that `import-list` reads back as it is. */
export const exportList: Command = {
  usage: 'lawang export-list --data DIR --kind units|persons|posts|letters FILE.xlsx',
  options: { data: 'one', kind: 'one' },
  async run({ positionals, values }, context) {
    const data = values.get('data')?.[0];
    const kind = values.get('kind')?.[0] ?? '';
    const [path, ...more] = positionals;
    if (data === undefined || path === undefined || more.length > 0) return 'usage';
    if (!Object.hasOwn(listFields, kind)) return 'usage';
    const listed = await withLedger(data, { write: false }, context, async ({ session }) =>
      ok(writeList(kind as ListKind, session.state)),
    );
    if (!listed.ok) return refuseWith(context.output, listed.problem);
    const rows = listed.value;
    const bytes = writeWorkbook('名单', rows);
    await writeFile(resolve(context.folder, path), bytes);
    context.output.line({
      file: path,
      status: 'saved',
      rows: rows.length - 1,
      bytes: bytes.length,
    });
    return 0;
  },
};
