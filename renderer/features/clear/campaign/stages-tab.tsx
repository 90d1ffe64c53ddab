import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { defaultStageCalendar, type StageWindow } from '../../../../shared/tracks/growth-stage.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { CampaignDraft } from './campaign-draft.ts';

/** The calendar of growth stages, kept with the rest of the campaign. */
export function StagesTab(properties: {
  readonly draft: CampaignDraft;
  readonly onCalendar: (calendar: readonly StageWindow[]) => void;
}): ReactNode {
  const { t } = useWords();
  const { draft, onCalendar } = properties;
  const { calendar } = draft;
  return (
    <>
      <p className="hint">{t('campaign.stages.hint')}</p>
      <table className="counting-table">
        <thead>
          <tr>
            <th>{t('counting.stages')}</th>
            <th>{t('stage.from')}</th>
            <th>{t('stage.until')}</th>
            <th>{t('counting.source')}</th>
          </tr>
        </thead>
        <tbody>
          {calendar.map((window, index) => {
            const field = (name: 'from' | 'until' | 'source') => (
              <Input
                size="small"
                className={name === 'source' ? '' : 'counting-short'}
                value={window[name]}
                placeholder={name === 'source' ? t('counting.uncalibrated') : 'MM-DD'}
                aria-label={`${t(`stage.${window.id}`)} ${t(name === 'source' ? 'counting.source' : `stage.${name}`)}`}
                onChange={(event) =>
                  onCalendar(calendar.with(index, { ...window, [name]: event.target.value.trim() }))
                }
              />
            );
            return (
              <tr key={window.id}>
                <td>{t(`stage.${window.id}`)}</td>
                <td>{field('from')}</td>
                <td>{field('until')}</td>
                <td>{field('source')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="hint">
        {t('stage.monthDay')} · {t('stage.overlap')}
      </p>
      <Button size="small" onClick={() => onCalendar(defaultStageCalendar)}>
        {t('campaign.stages.default')}
      </Button>
    </>
  );
}
