import { Button } from 'antd';
import { LockKeyhole } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Lead } from '../../../../shared/clearance/records/lead-entries.ts';
import { formatMoment } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useMay } from '../../../session/use-may.ts';
import { useSessionState } from '../../../session/use-session.ts';
import { OpenInformerDialog } from './open-informer-dialog.tsx';
import { SealInformerDialog } from './seal-informer-dialog.tsx';

/** 举报人: whether one is sealed, and who opened the seal when and why. The identity itself stands in the dialogs alone. */
export function InformerSection({ lead }: { readonly lead: Lead }): ReactNode {
  const { t } = useWords();
  const maySeal = useMay('seal-informer');
  const mayOpen = useMay('read-informer');
  const { isSealed } = useSessionState((state) => ({
    isSealed: state.rows.informers.has(lead.id),
  }));
  const [open, setOpen] = useState<'seal' | 'open' | null>(null);
  const may = isSealed ? mayOpen : maySeal;
  return (
    <section className="panel-section" data-testid="lead-informer">
      <div className="section-head">
        <h3>{t('lead.informer')}</h3>
        <span className="hint">{t(isSealed ? 'lead.informer.sealed' : 'lead.informer.none')}</span>
      </div>
      <p className="hint">{t('lead.informer.says')}</p>
      <Button
        size="small"
        icon={<LockKeyhole size={14} />}
        disabled={!may}
        title={may ? '' : t('reason.not-your-role')}
        data-testid={isSealed ? 'informer-open' : 'informer-seal'}
        onClick={() => setOpen(isSealed ? 'open' : 'seal')}
      >
        {t(isSealed ? 'lead.informer.open' : 'lead.informer.seal')}
      </Button>
      <Readings leadId={lead.id} />
      {open === 'seal' ? <SealInformerDialog lead={lead} onClose={() => setOpen(null)} /> : null}
      {open === 'open' ? <OpenInformerDialog lead={lead} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}

function Readings({ leadId }: { readonly leadId: string }): ReactNode {
  const { t, language } = useWords();
  const { readings, persons } = useSessionState((state) => ({
    readings: state.rows.informerReadings,
    persons: state.rows.persons,
  }));
  const own = [...readings.values()]
    .filter((reading) => reading.leadId === leadId)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  if (own.length === 0) return null;
  return (
    <>
      <p className="hint">{t('lead.informer.readings', { count: own.length })}</p>
      <ul className="lead-readings" data-testid="informer-readings">
        {own.map(({ id, at, account, personId, reason, isOpened }) => (
          <li key={id} className={isOpened ? '' : 'bad'}>
            {t('lead.informer.reading', {
              at: formatMoment(at, language),
              who: persons.get(personId ?? '')?.name ?? accountName(account, t),
              reason,
            })}
            {isOpened ? '' : t('lead.informer.failed')}
          </li>
        ))}
      </ul>
    </>
  );
}

function accountName(account: string, t: ReturnType<typeof useWords>['t']): string {
  return account === 'local-operator' ? t('operator.local') : account;
}
