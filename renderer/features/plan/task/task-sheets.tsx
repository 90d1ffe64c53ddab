import { Button, Checkbox } from 'antd';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { runCommand } from '../../../commands/commands.ts';
import { useCommandContext } from '../../../commands/use-commands.ts';
import { useWords } from '../../../i18n/words.tsx';
import { changePlan } from '../../../session/plan/planning.ts';
import { drawSheets, exportTasks, fillTaskGaps } from '../../../session/plan/task-exports.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { SheetPage } from './sheet-page.tsx';

/** Task sheets as they will be printed: paper on the screen, and nothing but paper in print. */
export function TaskSheets(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const context = useCommandContext();
  const state = useSessionState((whole) => ({
    rows: whole.rows,
    ground: whole.ground,
    figuresByCode: whole.figuresByCode,
    gaps: whole.gaps,
    ids: whole.plan.sheetTaskIds,
  }));
  const [hasBlockMaps, setBlockMaps] = useState(false);
  const { ids } = state;
  const isOpen = ids.length > 0;
  useEffect(() => {
    if (!isOpen) return;
    void fillTaskGaps(session, ids);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') changePlan(session, { sheetTaskIds: [] });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session, ids, isOpen]);
  const sheets = useMemo(
    () => (isOpen ? drawSheets(state, ids, hasBlockMaps) : []),
    [isOpen, state, ids, hasBlockMaps],
  );
  if (!isOpen) return null;
  return createPortal(
    <div className="sheet-preview" data-testid="sheet-preview">
      <header className="sheet-bar">
        <b>{t('plan.sheet')}</b>
        <span className="hint">{t('plan.sheet.count', { count: sheets.length })}</span>
        <span className="bar-space" />
        <Checkbox
          checked={hasBlockMaps}
          data-testid="sheet-block-maps"
          onChange={(event) => setBlockMaps(event.target.checked)}
        >
          {t('plan.sheet.blockMaps')}
        </Checkbox>
        <Button data-testid="sheet-gpx" onClick={() => void exportTasks(session, ids)}>
          {t('plan.gpx')}
        </Button>
        <Button
          type="primary"
          data-testid="sheet-print"
          onClick={() => runCommand('print', context)}
        >
          {t('map.print')}
        </Button>
        <Button data-testid="sheet-close" onClick={() => changePlan(session, { sheetTaskIds: [] })}>
          {t('plan.close')}
        </Button>
      </header>
      <div className="sheet-pages">
        {sheets.map((drawn) => (
          <SheetPage key={drawn.sheet.task.id} {...drawn} />
        ))}
      </div>
    </div>,
    document.querySelector('.app') ?? document.body,
  );
}
