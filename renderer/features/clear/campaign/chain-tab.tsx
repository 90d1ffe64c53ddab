import { Checkbox, Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { signingLevels } from '../../../../shared/clearance/records/campaign-entries.ts';
import { useWords } from '../../../i18n/words.tsx';
import { NumberField } from '../../../ui/form-fields.tsx';
import type { TabProperties } from './campaign-dialog.tsx';

/** Which levels sign, by which value the limit is judged, and how long a walk holds. */
export function ChainTab({ draft, onChange }: TabProperties): ReactNode {
  const { t } = useWords();
  const { chain, gateLevel, validDays } = draft.campaign;
  return (
    <>
      <h3>{t('campaign.chain')}</h3>
      <p className="hint">{t('campaign.chain.hint')}</p>
      {signingLevels.map((level) => {
        const isOn = chain.includes(level);
        return (
          <div key={level} className="campaign-level">
            <Checkbox
              checked={isOn}
              disabled={isOn && chain.length <= 2}
              data-testid={`campaign-level-${level}`}
              onChange={(event) =>
                onChange({
                  chain: signingLevels.filter((one) =>
                    one === level ? event.target.checked : chain.includes(one),
                  ),
                })
              }
            >
              {t(`clear.level.${level}`)}
            </Checkbox>
            <span className="hint">{t(`clear.level.${level}.who`)}</span>
          </div>
        );
      })}
      {chain.length <= 2 ? <p className="hint">{t('campaign.chain.least')}</p> : null}
      <h3>{t('campaign.gate')}</h3>
      <Radio.Group
        className="campaign-gates"
        value={gateLevel}
        data-testid="campaign-gate"
        options={(['nominal', 'pessimistic'] as const).map((value) => ({
          value,
          label: t(`campaign.gate.${value}`),
        }))}
        onChange={(event) => onChange({ gateLevel: event.target.value })}
      />
      <Form layout="vertical" className="dialog-form letter-form">
        <NumberField
          label="campaign.validDays"
          value={validDays}
          min={1}
          max={366}
          suffix={t('campaign.days')}
          testId="campaign-valid-days"
          onChange={(validDays) => onChange({ validDays })}
        />
      </Form>
      <p className="hint">{t('campaign.validDays.hint')}</p>
    </>
  );
}
