import { Button, Input, InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ModeSetting } from '../../../shared/tracks/counting-records.ts';
import { modeSettingOf } from '../../../shared/tracks/mode-settings.ts';
import { modes } from '../../../shared/tracks/mode-table.ts';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** What each mode allows between two fixes, how far it sees, and the most it can show. */
export function ModeTab(): ReactNode {
  const { t } = useWords();
  const { own } = useSessionState((state) => ({ own: state.rows.modeSettings }));
  return (
    <table className="counting-table">
      <thead>
        <tr>
          <th>{t('counting.modes')}</th>
          <th>{t('mode.step')}</th>
          <th>{t('mode.gap')}</th>
          <th>{t('mode.speed')}</th>
          <th>{t('mode.half')}</th>
          <th>{t('mode.level')}</th>
          <th>{t('counting.source')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {modes.map((mode) => {
          const setting = modeSettingOf(mode, own);
          return <ModeRow key={JSON.stringify(setting)} setting={setting} isOwn={own.has(mode)} />;
        })}
      </tbody>
    </table>
  );
}

function ModeRow({
  setting,
  isOwn,
}: {
  readonly setting: ModeSetting;
  readonly isOwn: boolean;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const [draft, setDraft] = useState(setting);
  const change = (part: Partial<ModeSetting>) => setDraft({ ...draft, ...part });
  const isChanged = JSON.stringify(draft) !== JSON.stringify(setting);
  const limit = (name: 'stepSeconds' | 'stepMetres' | 'speedKilometresPerHour') => (
    <td>
      <InputNumber
        size="small"
        className="counting-short"
        value={draft[name]}
        min={1}
        placeholder={t('mode.noLimit')}
        onChange={(value) => change({ [name]: value })}
      />
    </td>
  );
  const save = () => {
    const { id: mode, ...fields } = draft;
    return perform(session, 'set-mode', { mode, ...fields });
  };
  return (
    <tr data-testid={`mode-${setting.id}`}>
      <td>{t(`mode.${setting.id}`)}</td>
      {limit('stepSeconds')}
      {limit('stepMetres')}
      {limit('speedKilometresPerHour')}
      <td>
        <InputNumber
          size="small"
          className="counting-short"
          value={draft.sweepHalfWidthMetres}
          min={0.5}
          max={500}
          onChange={(value) => value !== null && change({ sweepHalfWidthMetres: value })}
        />
      </td>
      <td>
        <Select
          size="small"
          value={draft.highestLevel}
          disabled={setting.id !== 'foot'}
          options={(['seen', 'checked'] as const).map((level) => ({
            value: level,
            label: t(`mode.${level}`),
          }))}
          onChange={(highestLevel) => change({ highestLevel })}
        />
      </td>
      <td>
        <Input
          size="small"
          value={draft.source}
          placeholder={t('counting.uncalibrated')}
          onChange={({ target }) =>
            change({ source: target.value, isCalibrated: target.value.trim() !== '' })
          }
        />
      </td>
      <td className="counting-buttons">
        <Button size="small" disabled={!isChanged} onClick={() => void save()}>
          {t('counting.save')}
        </Button>
        {isOwn ? (
          <Button
            size="small"
            type="text"
            onClick={() => void perform(session, 'clear-mode', { mode: setting.id })}
          >
            {t('mode.reset')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
