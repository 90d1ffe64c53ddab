import type { ReactNode } from 'react';
import { runCommand } from '../../commands/commands.ts';
import { useCommandContext } from '../../commands/use-commands.ts';
import { splitArea } from '../../i18n/split-area.ts';
import { useWords } from '../../i18n/words.tsx';
import { useSessionState } from '../../session/use-session.ts';

/** 面积 − 扣除 = 可种植, of which 空白: rounded so that the sum still holds on the screen. */
export function AreaSum(properties: {
  readonly figures: {
    readonly excludedSquareMetres: number;
    readonly seenSquareMetres: number;
    readonly uncoveredSquareMetres: number;
  };
}): ReactNode {
  const { t, language } = useWords();
  const context = useCommandContext();
  const { unit } = useSessionState((state) => ({ unit: state.preferences.areaUnit }));
  const { figures } = properties;
  const [total, excluded, plantable, uncovered] = splitArea(
    [figures.excludedSquareMetres, figures.seenSquareMetres, figures.uncoveredSquareMetres],
    unit,
    language,
  );
  const cells = [
    { label: t('figure.area', { unit: t(`unit.${unit}`) }), value: total, switches: true },
    { label: t('figure.excluded'), value: excluded, sign: '−' },
    { label: t('figure.plantable'), value: plantable, sign: '=' },
    { label: t('figure.uncovered'), value: uncovered },
  ];
  return (
    <div className="area-sum" data-testid="area-sum">
      {cells.map(({ label, value, sign, switches }) => (
        <div key={label} className="area-cell">
          {switches === true ? (
            <button
              type="button"
              className="unit-switch"
              title={t('unit.switch')}
              data-testid="unit-switch"
              onClick={() => runCommand('area-unit', context)}
            >
              {label}
            </button>
          ) : (
            <span>{label}</span>
          )}
          <b>
            {sign === undefined ? null : <i>{sign}</i>}
            {value}
          </b>
        </div>
      ))}
    </div>
  );
}
