import { Button, Input, InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ModeSetting } from '../../../shared/tracks/counting-records.ts';
import { modeSettingOf } from '../../../shared/tracks/mode-settings.ts';
import { modes } from '../../../shared/tracks/mode-table.ts';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { changesByModes, keepModes } from '../../session/try-counting.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { Trial } from './trial.tsx';

/** What each mode allows between two fixes, how far it sees, and the most it can show. */
export function ModeTab(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [drafts, setDrafts] = useState<ReadonlyMap<string, ModeSetting>>(new Map());
  const own = rows.modeSettings;
  const change = (setting: ModeSetting) => {
    const next = new Map(drafts);
    const isSame = JSON.stringify(setting) === JSON.stringify(modeSettingOf(setting.id, own));
    if (isSame) next.delete(setting.id);
    else next.set(setting.id, setting);
    setDrafts(next);
  };
  const reset = async ({ id: mode }: ModeSetting) => {
    setDrafts(new Map([...drafts].filter(([id]) => id !== mode)));
    await perform(session, 'clear-mode', { mode });
  };
  return (
    <>
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
          {modes.map((mode) => (
            <ModeRow
              key={mode}
              setting={drafts.get(mode) ?? modeSettingOf(mode, own)}
              isOwn={own.has(mode)}
              onChange={change}
              onReset={(setting) => void reset(setting)}
            />
          ))}
        </tbody>
      </table>
      <Trial
        drafts={drafts}
        changesFor={(roundId) => changesByModes(rows, roundId, drafts)}
        keep={(roundId) => keepModes(session, drafts, roundId)}
        onKept={() => setDrafts(new Map())}
      />
    </>
  );
}

function ModeRow({
  setting,
  isOwn,
  onChange,
  onReset,
}: {
  readonly setting: ModeSetting;
  readonly isOwn: boolean;
  readonly onChange: (setting: ModeSetting) => void;
  readonly onReset: (setting: ModeSetting) => void;
}): ReactNode {
  const { t } = useWords();
  const change = (part: Partial<ModeSetting>) => onChange({ ...setting, ...part });
  const limit = (name: 'stepSeconds' | 'stepMetres' | 'speedKilometresPerHour') => (
    <td>
      <InputNumber
        size="small"
        className="counting-short"
        value={setting[name]}
        min={1}
        placeholder={t('mode.noLimit')}
        onChange={(value) => change({ [name]: value })}
        data-testid={`${setting.id}-${name}`}
      />
    </td>
  );
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
          value={setting.sweepHalfWidthMetres}
          min={0.5}
          max={500}
          onChange={(value) => value !== null && change({ sweepHalfWidthMetres: value })}
        />
      </td>
      <td>
        <Select
          size="small"
          value={setting.highestLevel}
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
          value={setting.source}
          placeholder={t('counting.uncalibrated')}
          onChange={({ target }) =>
            change({ source: target.value, isCalibrated: target.value.trim() !== '' })
          }
        />
      </td>
      <td className="counting-buttons">
        {isOwn ? (
          <Button size="small" type="text" onClick={() => onReset(setting)}>
            {t('mode.reset')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
