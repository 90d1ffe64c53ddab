import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import type { ChangeDraft } from './new-project.tsx';
import {
  type DraftUnitLine,
  nameStationsByArea,
  type ProjectDraft,
  pasteCells,
  type UnitColumn,
  unitColumns,
} from './project-draft.ts';
import { Field, Section } from './section.tsx';

type ChangeLines = (next: (lines: readonly DraftUnitLine[]) => readonly DraftUnitLine[]) => void;

/** Who answers for which area: one row each, filled by typing or by pasting from a spreadsheet. */
export function UnitsStep(properties: {
  readonly draft: ProjectDraft;
  readonly change: ChangeDraft;
}): ReactNode {
  const { t } = useWords();
  const { draft, change } = properties;
  const { lines } = draft;
  const changeLines: ChangeLines = (next) =>
    change((before) => ({ ...before, lines: next(before.lines) }));
  const canFill = lines.some((line) => line.area !== null && line.station.trim() === '');
  return (
    <Section title={t('new.units')} aside={t('new.units.hint')}>
      <Field label={t('new.branch')}>
        <Input
          value={draft.branch}
          maxLength={80}
          placeholder={t('new.branch.hint')}
          onChange={({ target }) => change((before) => ({ ...before, branch: target.value }))}
          data-testid="project-branch"
        />
      </Field>
      <UnitTable lines={lines} change={changeLines} />
      {canFill ? (
        <Button size="small" onClick={() => changeLines(nameStationsByArea)}>
          {t('new.units.fill')}
        </Button>
      ) : null}
    </Section>
  );
}

function UnitTable(properties: {
  readonly lines: readonly DraftUnitLine[];
  readonly change: ChangeLines;
}): ReactNode {
  const { t } = useWords();
  const { lines, change } = properties;
  return (
    <table className="new-units" data-testid="project-units">
      <thead>
        <tr>
          <th>{t('new.area')}</th>
          <th>{t('new.station')}</th>
          <th>{t('new.unit')}</th>
          <th>{t('new.person')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, row) => (
          <tr key={line.area ?? ''}>
            <td title={line.area ?? ''}>{line.area ?? t('new.area.whole')}</td>
            {unitColumns.map((column) => (
              <td key={column}>
                <Cell line={line} row={row} column={column} change={change} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell(properties: {
  readonly line: DraftUnitLine;
  readonly row: number;
  readonly column: UnitColumn;
  readonly change: ChangeLines;
}): ReactNode {
  const { t } = useWords();
  const { line, row, column, change } = properties;
  return (
    <input
      className="new-cell"
      value={line[column]}
      maxLength={80}
      aria-label={`${line.area ?? t('new.area.whole')} ${t(`new.${column}`)}`}
      data-testid={`project-${column}-${row}`}
      onChange={({ target }) => change((before) => setCell(before, row, column, target.value))}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain');
        // One cell's text is pasted by the field itself.
        if (!/[\t\n]/.test(text.trimEnd())) return;
        event.preventDefault();
        change((before) => pasteCells(before, row, column, text));
      }}
    />
  );
}

function setCell(
  lines: readonly DraftUnitLine[],
  row: number,
  column: UnitColumn,
  text: string,
): readonly DraftUnitLine[] {
  return lines.map((line, index) => (index === row ? { ...line, [column]: text } : line));
}
