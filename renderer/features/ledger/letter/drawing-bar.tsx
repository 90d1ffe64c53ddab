import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import { endDrawing, keepDrawing, startDrawing } from '../../../session/letter-drawing.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';

/** Over the map while the area of a letter is drawn: which letter, what it comes to, keep or give up. */
export function DrawingBar(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { drawing, letters, codes, workspace } = useSessionState((state) => ({
    drawing: state.letterDrawing,
    letters: state.rows.letters,
    codes: state.selection.codes,
    workspace: state.workspace,
  }));
  const letter = letters.get(drawing?.letterId ?? '');
  if (drawing === null || letter === undefined || workspace !== 'walk') return null;
  const { foreign } = drawing;
  return (
    <section className="drawing-bar float" data-testid="drawing-bar">
      <strong>{t('letter.draw.for', { number: letter.number })}</strong>
      {drawing.outline === null ? (
        <span className="hint">{t('letter.draw.how')}</span>
      ) : (
        <>
          <span>{t('letter.draw.blocks', { count: codes.length })}</span>
          {foreign === 0 ? null : (
            <span className="warn">{t('letter.draw.foreign', { count: foreign })}</span>
          )}
          <Button size="small" onClick={() => startDrawing(session, letter.id)}>
            {t('letter.draw.again')}
          </Button>
          <Button
            size="small"
            type="primary"
            disabled={codes.length === 0}
            title={codes.length === 0 ? t('letter.draw.empty') : ''}
            data-testid="drawing-keep"
            onClick={() => void keepDrawing(session)}
          >
            {t('ledger.save')}
          </Button>
        </>
      )}
      <Button size="small" onClick={() => endDrawing(session)}>
        {t('action.cancel')}
      </Button>
    </section>
  );
}
