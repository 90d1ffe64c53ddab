import { Checkbox, Popover, Slider } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import type { MapLayerName } from '../../map/map-props.ts';
import { lookOf } from '../../session/layer-looks.ts';
import { setPreferences } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { LayerSwatch } from '../../ui/layer-swatch.tsx';

export const layerNames = [
  'block-states',
  'coverage',
  'gaps',
  'excluded',
  'assets',
  'communities',
  'owner-borders',
  'letters',
  'dropouts',
  'basemap',
] as const satisfies readonly MapLayerName[];

/** A layer: shown or not, how strongly, and what it looks like. */
export function LayerRow(properties: {
  readonly name: MapLayerName;
  readonly label: string;
  readonly count?: string;
}): ReactNode {
  const { t } = useWords();
  const { name, label, count } = properties;
  const session = useSession();
  const { layers } = useSessionState(({ preferences }) => ({ layers: preferences.layers }));
  const look = lookOf(layers, name);
  const change = (part: Partial<typeof look>) =>
    setPreferences(session, { layers: { ...layers, [name]: { ...look, ...part } } });
  const percent = Math.round(look.opacity * 100);
  return (
    <div className={look.visible ? 'tree-row' : 'tree-row tree-row-off'}>
      <Checkbox
        checked={look.visible}
        data-testid={`layer-${name}`}
        onChange={(event) => change({ visible: event.target.checked })}
      >
        <LayerSwatch name={name} />
        <span className="tree-label">{label}</span>
      </Checkbox>
      <Popover
        trigger="click"
        placement="right"
        content={
          <div className="opacity-slider">
            <span className="hint">{t('tree.opacity')}</span>
            <Slider
              min={0}
              max={100}
              value={percent}
              onChange={(value) => change({ opacity: value / 100 })}
            />
          </div>
        }
      >
        <button
          type="button"
          className="tree-count tree-opacity"
          aria-label={`${label} ${t('tree.opacity')} ${percent}%`}
        >
          {count ?? `${percent}%`}
        </button>
      </Popover>
    </div>
  );
}
