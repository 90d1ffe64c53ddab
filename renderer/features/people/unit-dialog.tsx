import { type ReactNode, useState } from 'react';
import type { Unit } from '../../../shared/people/records.ts';
import { useWords } from '../../i18n/words.tsx';
import { personChoices, unitChoices } from '../../session/choices.ts';
import { useSessionState } from '../../session/use-session.ts';
import { ChoiceField, TextField } from '../../ui/form-fields.tsx';
import { RecordDialog } from './record-dialog.tsx';

const kinds = [
  'branch',
  'station',
  'security-organisation',
  'county-level',
  'section-level',
  'department',
  'community',
] as const;
const lines = ['oilfield', 'community'] as const;

/** Kind of unit that usually stands under another. */
const kindUnder: Readonly<Record<Unit['kind'], Unit['kind']>> = {
  branch: 'station',
  station: 'security-organisation',
  'county-level': 'section-level',
  'section-level': 'department',
  'security-organisation': 'community',
  department: 'department',
  community: 'community',
};

/** Adds a unit, changes one, or moves it: another unit above is a move. */
export function UnitDialog(properties: {
  readonly unit: Unit | null;
  readonly parentId: string | null;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const { unit, parentId, onClose } = properties;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const above = rows.units.get(parentId ?? '');
  const [draft, setDraft] = useState<Omit<Unit, 'id'>>(() => {
    if (unit !== null) {
      const { id: _, ...kept } = unit;
      return kept;
    }
    return {
      name: '',
      kind: above === undefined ? 'branch' : kindUnder[above.kind],
      parentId,
      line: above?.line ?? null,
      responsiblePersonId: null,
    };
  });
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  return (
    <RecordDialog
      title={unit === null ? t('people.unit.new') : t('people.unit.edit', { name: unit.name })}
      operation="record-unit"
      input={unit === null ? { ...draft } : { ...draft, id: unit.id }}
      required={['name']}
      onClose={onClose}
    >
      <TextField
        label="people.unit.name"
        value={draft.name}
        testId="unit-name"
        onChange={(name) => change({ name })}
      />
      <ChoiceField
        label="people.kind"
        value={draft.kind}
        choices={kinds.map((kind) => ({ value: kind, label: t(`people.kind.${kind}`) }))}
        onChange={(kind) => change({ kind: kinds.find((one) => one === kind) ?? draft.kind })}
      />
      <ChoiceField
        label="people.parent"
        isOptional
        value={draft.parentId}
        choices={unitChoices(rows).filter(({ value }) => value !== unit?.id)}
        onChange={(chosen) => change({ parentId: chosen })}
      />
      <ChoiceField
        label="people.line"
        isOptional
        value={draft.line}
        choices={lines.map((line) => ({ value: line, label: t(`people.line.${line}`) }))}
        onChange={(line) => change({ line: lines.find((one) => one === line) ?? null })}
      />
      <ChoiceField
        label="people.responsible"
        isOptional
        value={draft.responsiblePersonId}
        choices={personChoices(rows, unit?.id ?? parentId)}
        onChange={(responsiblePersonId) => change({ responsiblePersonId })}
      />
    </RecordDialog>
  );
}
