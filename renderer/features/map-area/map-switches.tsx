import { Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Level } from '../../../shared/coverage/figures.ts';
import { modes } from '../../../shared/tracks/mode-table.ts';
import { useWords } from '../../i18n/words.tsx';
import { setFilter } from '../../session/live-coverage.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** Which level colours the map, which sweep is meant, and which modes count. */
export function MapSwitches(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { level, shown, filter } = useSessionState((state) => ({
    level: state.level,
    shown: state.shown,
    filter: state.filter,
  }));
  return (
    <div className="map-switches">
      <Segmented<'reached' | 'seen'>
        className="float"
        data-testid="shown-switch"
        value={shown}
        options={[
          { value: 'reached', label: t('map.reached') },
          { value: 'seen', label: t('map.seen') },
        ]}
        onChange={(value) => session.store.setState({ shown: value })}
      />
      <Segmented<Level>
        className="float"
        data-testid="level-switch"
        value={level}
        options={[
          { value: 'pessimistic', label: t('map.pessimistic') },
          { value: 'nominal', label: t('map.nominal') },
          { value: 'optimistic', label: t('map.optimistic') },
        ]}
        onChange={(value) => session.store.setState({ level: value })}
      />
      <Select
        className="float mode-select"
        data-testid="mode-filter"
        mode="multiple"
        maxTagCount={0}
        maxTagPlaceholder={(chosen) => t('mode.some', { count: chosen.length })}
        placeholder={t('mode.all')}
        aria-label={t('mode.all')}
        showSearch={false}
        value={[...(filter.modes ?? [])]}
        options={modes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
        onChange={(chosen) =>
          void setFilter(session, { modes: chosen.length === 0 ? null : chosen })
        }
      />
    </div>
  );
}
