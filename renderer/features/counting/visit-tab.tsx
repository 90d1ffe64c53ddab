import { Button, InputNumber } from 'antd';
import { type ReactNode, useState } from 'react';
import { visitMetresOf } from '../../../shared/tracks/visit-distance.ts';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** How near a track must come to a facility. */
export function VisitTab(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { known } = useSessionState((state) => ({ known: visitMetresOf(state.rows) }));
  const [withinMetres, setWithin] = useState<number | null>(known);
  return (
    <>
      <div className="counting-line">
        <span>{t('visit.within')}</span>
        <InputNumber
          value={withinMetres}
          min={1}
          max={1000}
          onChange={setWithin}
          data-testid="visit-within"
        />
        <Button
          type="primary"
          disabled={withinMetres === null || withinMetres === known}
          onClick={() => void perform(session, 'set-visit-distance', { withinMetres })}
          data-testid="save-visit"
        >
          {t('counting.save')}
        </Button>
      </div>
      <p className="hint">{t('visit.hint')}</p>
    </>
  );
}
