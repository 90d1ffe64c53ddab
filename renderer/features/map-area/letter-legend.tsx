import type { ReactNode } from 'react';
import { isCovered, type LetterCover, letterCovers } from '../../../shared/plan/letter-cover.ts';
import { useWords } from '../../i18n/words.tsx';
import { LetterMark } from '../../ui/letter-mark.tsx';

/** What the letters' colours stand for, with the blocks of each, and how many blocks no letter in force covers. */
export function LetterLegend(properties: {
  readonly covers: ReadonlyMap<string, LetterCover>;
}): ReactNode {
  const { t } = useWords();
  const counts = new Map<LetterCover, number>();
  for (const cover of properties.covers.values()) counts.set(cover, (counts.get(cover) ?? 0) + 1);
  const shown = letterCovers.filter((cover) => counts.has(cover));
  const gaps = shown.filter((cover) => !isCovered(cover));
  const uncovered = gaps.reduce((sum, cover) => sum + counts.get(cover)!, 0);
  const lineOf = (cover: LetterCover) => {
    const label = t(`ledger.status.${cover}`);
    return (
      <span key={cover}>
        <LetterMark status={cover} letter={t(`ledger.chip.${cover}`)} label={label} />
        {label}
        <b className="legend-count">{counts.get(cover)}</b>
      </span>
    );
  };
  return (
    <div className="legend-letters" data-testid="legend-letters">
      <div className="legend-states">{shown.filter(isCovered).map(lineOf)}</div>
      <p className={uncovered === 0 ? 'good' : 'warn'}>
        {t('map.uncovered', { count: uncovered })}
      </p>
      {gaps.length === 0 ? null : <div className="legend-states">{gaps.map(lineOf)}</div>}
    </div>
  );
}
