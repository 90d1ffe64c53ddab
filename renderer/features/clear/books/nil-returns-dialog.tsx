import { Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import type { NilLine } from '../../../../shared/clearance/books/nil-returns.ts';
import { daysOfWeek } from '../../../../shared/clearance/states/iso-week.ts';
import { useWords } from '../../../i18n/words.tsx';
import { perform } from '../../../session/session.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TextField } from '../../../ui/form-fields.tsx';

/** The nil returns of one week handed in together: each unit by the person answering for it; one without a person returns by itself. */
export function NilReturnsDialog(properties: {
  readonly week: string;
  /** Units whose return of the week is open. */
  readonly lines: readonly NilLine[];
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { week, lines, onClose } = properties;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const personOf = (unitId: string) => rows.units.get(unitId)?.responsiblePersonId ?? null;
  const able = lines.filter(({ unitId }) => personOf(unitId) !== null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  const chosen = able.filter(({ unitId }) => !left.has(unitId));
  const choose = (unitIds: readonly string[], isChosen: boolean) => {
    const next = new Set(left);
    for (const unitId of unitIds)
      if (isChosen) next.delete(unitId);
      else next.add(unitId);
    setLeft(next);
  };
  const save = async () => {
    const returns = chosen.map(({ unitId }) => ({ unitId, personId: personOf(unitId) }));
    // A unit refused for a find that came in meanwhile stands in the table with what was found.
    return (await perform(session, 'give-nil-returns', { week, returns, note: note.trim() })).ok;
  };
  const { from, until } = daysOfWeek(week);
  return (
    <FormDialog
      title={t('books.nil.manyTitle', { week, from, until })}
      okText={t('books.nil.giveMany', { count: chosen.length })}
      isComplete={chosen.length > 0}
      onSave={save}
      onClose={onClose}
    >
      <p className="wide">{t('books.nil.manyStatement')}</p>
      <Checkbox
        className="wide"
        checked={chosen.length === able.length && able.length > 0}
        indeterminate={chosen.length > 0 && chosen.length < able.length}
        disabled={able.length === 0}
        onChange={(event) =>
          choose(
            able.map(({ unitId }) => unitId),
            event.target.checked,
          )
        }
      >
        {t('books.nil.everyUnit', { count: able.length })}
      </Checkbox>
      <ul className="wide clear-ticks" data-testid="nil-units">
        {lines.map(({ unitId, blocks }) => (
          <NilUnit
            key={unitId}
            name={rows.units.get(unitId)?.name ?? unitId}
            person={rows.persons.get(personOf(unitId) ?? '')?.name ?? null}
            blocks={blocks}
            isChosen={personOf(unitId) !== null && !left.has(unitId)}
            onChoose={(isChosen) => choose([unitId], isChosen)}
          />
        ))}
      </ul>
      <TextField label="books.note" value={note} onChange={setNote} />
      <p className="wide hint">{t('books.nil.lasting')}</p>
    </FormDialog>
  );
}

function NilUnit(properties: {
  readonly name: string;
  readonly person: string | null;
  readonly blocks: number;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}): ReactNode {
  const { t } = useWords();
  const { name, person, blocks, isChosen, onChoose } = properties;
  return (
    <li>
      <Checkbox
        checked={isChosen}
        disabled={person === null}
        onChange={(event) => onChoose(event.target.checked)}
      >
        {name}
      </Checkbox>
      <span className={person === null ? 'bad' : ''}>{person ?? t('books.nil.nobodyNamed')}</span>
      <span className="number">{t('books.nil.blocks', { count: blocks })}</span>
    </li>
  );
}
