import type { ReactNode } from 'react';
import { formatArea, formatNumber } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Measured } from '../../map/map-props.ts';
import { useSessionState } from '../../session/use-session.ts';

export type MeasuredState = Measured | null;

/** What was measured so far, and how to end it. */
export function MeasureLabel({ measured }: { readonly measured: MeasuredState }): ReactNode {
  const { t, language } = useWords();
  const { tool } = useSessionState((state) => ({ tool: state.tool }));
  if (!tool.startsWith('measure')) return null;
  const length = measured?.lengthMetres ?? 0;
  const lengthText =
    length >= 1000
      ? `${formatNumber(length / 1000, 3, language)} km`
      : `${formatNumber(length, 1, language)} m`;
  const area = measured?.areaSquareMetres ?? null;
  return (
    <output className="measure-label float" data-testid="measured">
      {tool === 'measure-area' && area !== null ? (
        <strong>
          {t('map.measured.area', {
            value: `${formatArea(area, 'mu', language)} ${t('unit.mu')} · ${formatArea(area, 'km2', language)} km²`,
          })}
        </strong>
      ) : (
        <strong>{t('map.measured.length', { value: lengthText })}</strong>
      )}
      <span className="hint">{t('map.measured.hint')}</span>
    </output>
  );
}
