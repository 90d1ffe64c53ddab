import { Button, Input } from 'antd';
import type { ClipboardEvent, ReactNode } from 'react';
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

/** Who answers for which area: one row each, filled by typing or by pasting from a spreadsheet. */
export function UnitsStep(properties: {
  readonly draft: ProjectDraft;
  readonly change: ChangeDraft;
}): ReactNode {
  const { t } = useWords();
  const { draft, change } = properties;
  const { lines } = draft;
  const setLines = (next: (lines: readonly DraftUnitLine[]) => readonly DraftUnitLine[]) =>
    change((before) => ({ ...before, lines: next(before.lines) }));
  const paste = (event: ClipboardEvent, row: number, column: UnitColumn) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    setLines((before) => pasteCells(before, row, column, text));
  };
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
                  <input
                    className="new-cell"
                    value={line[column]}
                    maxLength={80}
                    aria-label={`${line.area ?? t('new.area.whole')} ${t(`new.${column}`)}`}
                    data-testid={`project-${column}-${row}`}
                    onChange={({ target }) =>
                      setLines((before) => setCell(before, row, column, target.value))
                    }
                    onPaste={(event) => paste(event, row, column)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {canFill ? (
        <Button size="small" onClick={() => setLines(nameStationsByArea)}>
          {t('new.units.fill')}
        </Button>
      ) : null}
    </Section>
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
