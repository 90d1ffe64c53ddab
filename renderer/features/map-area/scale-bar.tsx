import { type ReactNode, useMemo } from 'react';
import { formatMoment, formatNumber } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { latestTime } from '../../session/latest-time.ts';
import { useSessionState } from '../../session/use-session.ts';

const longestPixels = 140;

/** The longest round length that fits: 1, 1.5, 2, 3 or 5 times a power of ten. */
export function scaleBarMetres(metresPerPixel: number): number {
  const most = metresPerPixel * longestPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [5, 3, 2, 1.5, 1].find((factor) => factor * power <= most) ?? 1;
  return step * power;
}

/** Scale bar with the time of the newest fix beside it. */
export function ScaleBar(): ReactNode {
  const { t, language } = useWords();
  const { metresPerPixel, tracks } = useSessionState((state) => ({
    metresPerPixel: state.metresPerPixel,
    tracks: state.rows.tracks,
  }));
  const latest = useMemo(() => latestTime(tracks.values()), [tracks]);
  if (metresPerPixel === null) return null;
  const metres = scaleBarMetres(metresPerPixel);
  const label =
    metres >= 1000
      ? `${formatNumber(metres / 1000, metres % 1000 === 0 ? 0 : 1, language)} km`
      : `${formatNumber(metres, 0, language)} m`;
  return (
    <div className="scale-bar float">
      <i style={{ width: metres / metresPerPixel }} />
      <span>{label}</span>
      <span className="hint">
        {latest === null
          ? t('map.dataTime.none')
          : t('map.dataTime', { time: formatMoment(latest, language) })}
      </span>
      <span className="hint">{t('map.attribution')}</span>
    </div>
  );
}
