import { type ReactNode, useState } from 'react';
import type { NilCell, NilLine } from '../../../../shared/clearance/books/nil-returns.ts';
import { daysOfWeek } from '../../../../shared/clearance/states/iso-week.ts';
import { useWords } from '../../../i18n/words.tsx';
import { personChoices } from '../../../session/choices.ts';
import { perform } from '../../../session/session.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ChoiceField, TextField } from '../../../ui/form-fields.tsx';
import { useSigner } from '../use-signer.ts';

/** A positive nil return: a named person says for a unit that a week brought no find. It cannot be taken back. */
export function NilReturnDialog(properties: {
  readonly line: NilLine;
  readonly cell: NilCell;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { line, cell, onClose } = properties;
  const signer = useSigner();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const unit = rows.units.get(line.unitId);
  const [personId, setPersonId] = useState<string | null>(
    signer.personId ?? unit?.responsiblePersonId ?? null,
  );
  const [note, setNote] = useState('');
  const { from, until } = daysOfWeek(cell.week);
  const save = async () => {
    const input = { unitId: line.unitId, week: cell.week, personId, note: note.trim() };
    return (await perform(session, 'give-nil-return', input)).ok;
  };
  return (
    <FormDialog
      title={t('books.nil.title', { unit: unit?.name ?? '', week: cell.week })}
      okText={t('books.nil.give')}
      isComplete={personId !== null}
      onSave={save}
      onClose={onClose}
    >
      <p className="wide clear-statement">
        {t('books.nil.statement', {
          who: rows.persons.get(personId ?? '')?.name ?? '____',
          unit: unit?.name ?? '',
          from,
          until,
          blocks: line.blocks,
        })}
      </p>
      <ChoiceField
        label="books.nil.person"
        value={personId}
        choices={personChoices(rows, line.unitId)}
        onChange={setPersonId}
      />
      <TextField label="books.note" value={note} onChange={setNote} />
      <p className="wide hint">{t('books.nil.lasting')}</p>
    </FormDialog>
  );
}
