import { Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  type TargetsFound,
  targetsOfGeojson,
  targetsOfRows,
} from '../../../../shared/clearance/leads/targets-of-list.ts';
import { ProblemList } from '../../../../shared/import/problem-list.ts';
import type { Problem } from '../../../../shared/problems/problem.ts';
import { useWords } from '../../../i18n/words.tsx';
import { readListFile } from '../../../session/lists.ts';
import { addNotice, perform, type Session } from '../../../session/session.ts';
import { useSession } from '../../../session/use-session.ts';
import { FileField } from '../../../ui/file-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayField } from '../../../ui/form-fields.tsx';
import { useActingDay } from '../use-acting-day.ts';

/** A list of suspect plots, from a spreadsheet or a GeoJSON file, taken in at once and handed to the units they lie with. */
export function TargetsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const day = useActingDay();
  const [receivedOn, setReceivedOn] = useState<string | null>(day);
  const [isAssigned, setAssigned] = useState(true);
  const [list, setList] = useState<{ name: string; found: TargetsFound } | null>(null);
  const take = async (file: File) => {
    const read = await readTargets(session, file, (place) => t('lead.targets.name', { place }));
    if ('problems' in read)
      for (const problem of read.problems) addNotice(session, { kind: 'problem', problem });
    else setList({ name: file.name, found: read.found });
  };
  const save = async () => {
    const input = {
      targets: list?.found.targets,
      ...(receivedOn === null ? {} : { receivedOn }),
      isAssigned,
    };
    return (await perform(session, 'record-targets', input)).ok;
  };
  const found = list?.found;
  return (
    <FormDialog
      title={t('lead.targets')}
      isComplete={found !== undefined && found.targets.length > 0}
      onSave={save}
      onClose={onClose}
    >
      <p className="wide hint">{t('lead.targets.hint')}</p>
      <FileField
        label="lead.targets.file"
        name="targets"
        accept=".xlsx,.geojson,.json"
        chosen={list?.name ?? null}
        onFile={(file) => void take(file)}
      />
      <DayField label="lead.received" value={receivedOn} onChange={setReceivedOn} />
      <Checkbox
        className="wide"
        checked={isAssigned}
        data-testid="targets-assign"
        onChange={(event) => setAssigned(event.target.checked)}
      >
        {t('lead.targets.assign')}
      </Checkbox>
      {found === undefined ? null : (
        <p className="wide" data-testid="targets-found">
          {t('lead.targets.found', { count: found.targets.length })}
          {found.unreadable.length === 0 ? null : (
            <em className="bad">
              {t('lead.targets.unreadable', {
                count: found.unreadable.length,
                rows: found.unreadable.slice(0, 12).join('、'),
              })}
            </em>
          )}
        </p>
      )}
    </FormDialog>
  );
}

type Read = { readonly found: TargetsFound } | { readonly problems: readonly Problem[] };

/** Reads a list; where not one place can be told, says so and gives none. */
async function readTargets(
  session: Session,
  file: File,
  nameOf: (place: number) => string,
): Promise<Read> {
  const none: Read = { problems: [{ code: 'targets-none', data: { file: file.name } }] };
  if (!/\.xlsx$/i.test(file.name)) {
    const problems = new ProblemList(file.name);
    const found = targetsOfGeojson(await file.text(), problems, nameOf);
    if (found === null) return { problems: problems.list() };
    return found.targets.length === 0 ? none : { found };
  }
  const read = await readListFile(session, file);
  if (!read.ok) return { problems: [read.problem] };
  const rows = read.value[0]?.rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell : null)),
  );
  const found = targetsOfRows(rows ?? [], nameOf);
  return found === null || found.targets.length === 0 ? none : { found };
}
