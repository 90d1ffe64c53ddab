import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import { NumberField } from '../../../ui/form-fields.tsx';
import type { TabProperties } from './campaign-dialog.tsx';

/** How surely a re-check lot finds what it must, when eradicated ground is seen again, how long a lead may take. */
export function LimitsTab({ draft, onChange }: TabProperties): ReactNode {
  const { t } = useWords();
  const { allowedMissShare, confidence, recheckDays, pastSiteMetres, leadDays } = draft.campaign;
  const days = t('campaign.days');
  const asShare = (percent: number) => Math.round(percent * 10) / 1000;
  return (
    <>
      <h3>{t('campaign.lots')}</h3>
      <p className="hint">{t('campaign.lots.hint')}</p>
      <Form layout="vertical" className="dialog-form letter-form">
        <NumberField
          label="campaign.missShare"
          value={Math.round(allowedMissShare * 1000) / 10}
          min={0.1}
          max={50}
          step={0.5}
          suffix="%"
          testId="campaign-miss-share"
          onChange={(value) => onChange({ allowedMissShare: asShare(value) })}
        />
        <NumberField
          label="campaign.confidence"
          value={Math.round(confidence * 1000) / 10}
          min={50}
          max={99.9}
          suffix="%"
          onChange={(value) => onChange({ confidence: asShare(value) })}
        />
      </Form>
      <h3>{t('campaign.deadlines')}</h3>
      <Form layout="vertical" className="dialog-form letter-form">
        <NumberField
          label="campaign.recheckFrom"
          value={recheckDays.from}
          min={0}
          max={366}
          suffix={days}
          onChange={(from) => onChange({ recheckDays: { ...recheckDays, from } })}
        />
        <NumberField
          label="campaign.recheckUntil"
          value={recheckDays.until}
          min={0}
          max={366}
          suffix={days}
          onChange={(until) => onChange({ recheckDays: { ...recheckDays, until } })}
        />
        <NumberField
          label="campaign.leadDays"
          value={leadDays}
          min={1}
          max={366}
          suffix={days}
          onChange={(leadDays) => onChange({ leadDays })}
        />
        <NumberField
          label="campaign.pastSite"
          value={pastSiteMetres}
          min={1}
          max={10_000}
          suffix="m"
          onChange={(pastSiteMetres) => onChange({ pastSiteMetres })}
        />
      </Form>
    </>
  );
}
