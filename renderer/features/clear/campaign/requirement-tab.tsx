import { Checkbox, InputNumber } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { risks } from '../../../../shared/plan/plan-entries.ts';
import type { Risk } from '../../../../shared/plan/records.ts';
import { formatArea, formatNumber } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { Board } from '../../../session/clearance-board.ts';
import { useSessionState } from '../../../session/use-session.ts';
import type { TabProperties } from './campaign-dialog.tsx';
import { useRequirementWork } from './use-requirement-work.ts';

/** What a block of each risk class must reach, and beside it at once what that still takes. */
export function RequirementTab({
  draft,
  onChange,
  board,
}: TabProperties & { readonly board: Board }): ReactNode {
  const { t, language } = useWords();
  const { unit } = useSessionState((state) => ({ unit: state.preferences.areaUnit }));
  const { requirements } = draft.campaign;
  const works = useRequirementWork(board, requirements);
  const sum = useMemo(
    () => risks.reduce((total, risk) => total + works[risk].personHours, 0),
    [works],
  );
  const change = (risk: Risk, part: Partial<(typeof requirements)[Risk]>) =>
    onChange({ requirements: { ...requirements, [risk]: { ...requirements[risk], ...part } } });
  return (
    <>
      <p className="hint">{t('campaign.requirements.hint')}</p>
      <table className="counting-table campaign-requirements">
        <thead>
          <tr>
            <th>{t('plan.risk')}</th>
            <th>{t('figure.reached')}</th>
            <th>{t('campaign.seenShare')}</th>
            <th>{t('campaign.siteNeeded')}</th>
            <th className="right">{t('campaign.blocks')}</th>
            <th className="right">{t('campaign.unreached')}</th>
            <th className="right">{t('plan.left', { unit: t(`unit.${unit}`) })}</th>
            <th className="right">{t('plan.hours')}</th>
          </tr>
        </thead>
        <tbody>
          {risks.map((risk) => {
            const { isReachNeeded, seenShare, isSiteNeeded } = requirements[risk];
            const work = works[risk];
            return (
              <tr key={risk} data-testid={`campaign-risk-${risk}`}>
                <td>{t(risk === 'residential' ? 'plan.risk.homes' : `plan.risk.${risk}`)}</td>
                <td>
                  <Checkbox
                    checked={isReachNeeded}
                    aria-label={t('figure.reached')}
                    onChange={(event) => change(risk, { isReachNeeded: event.target.checked })}
                  />
                </td>
                <td>
                  <InputNumber
                    size="small"
                    className="counting-short"
                    min={0}
                    max={100}
                    suffix="%"
                    value={Math.round(seenShare * 1000) / 10}
                    aria-label={t('campaign.seenShare')}
                    data-testid={`campaign-share-${risk}`}
                    onChange={(value) => {
                      if (value !== null)
                        change(risk, { seenShare: Math.round(value * 10) / 1000 });
                    }}
                  />
                </td>
                <td>
                  <Checkbox
                    checked={isSiteNeeded}
                    aria-label={t('campaign.siteNeeded')}
                    onChange={(event) => change(risk, { isSiteNeeded: event.target.checked })}
                  />
                </td>
                <td className="right">{work.blocks}</td>
                <td className="right">{work.unreached}</td>
                <td className="right">{formatArea(work.leftSquareMetres, unit, language)}</td>
                <td className="right">
                  <b data-testid={`campaign-hours-${risk}`}>
                    {formatNumber(work.personHours, 0, language)}
                  </b>
                </td>
              </tr>
            );
          })}
          <tr>
            <td colSpan={7}>{t('campaign.hours.sum')}</td>
            <td className="right">
              <b>{formatNumber(sum, 0, language)}</b>
            </td>
          </tr>
        </tbody>
      </table>
      <p className="hint">{t('campaign.sites.hint')}</p>
    </>
  );
}
