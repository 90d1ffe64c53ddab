import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BlockFigures } from '../../../shared/coverage/figures.ts';
import { isCounted } from '../../../shared/coverage/track-filter.ts';
import { formatDay, formatNumber, formatShare, noFigure } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { intervalShares, plantableOf, shareOf } from '../../session/block-account.ts';
import { useCheckedBlocks } from '../../session/checked-blocks.ts';
import type { GroundBlock } from '../../session/ground.ts';
import { boundsMeet } from '../../session/ground.ts';
import { useSessionState } from '../../session/use-session.ts';
import { IntervalBar } from '../../ui/interval-bar.tsx';

/** 走到, 看到, 查到: three questions one under another, never one score. */
export function CoverageSection({ block }: { readonly block: GroundBlock }): ReactNode {
  const { t } = useWords();
  const { code } = block.shape;
  const { figures } = useSessionState((state) => ({ figures: state.figuresByCode.get(code) }));
  return (
    <>
      <div className="section-head">
        <h3>{t('figure.coverage')}</h3>
        <span className="hint">
          <HalfWidths block={block} />
        </span>
      </div>
      {figures === undefined ? (
        <p className="hint">{t('reason.no-figures')}</p>
      ) : (
        <>
          <Reached figures={figures} />
          <Seen figures={figures} />
        </>
      )}
      <CheckedRow code={block.shape.code} />
    </>
  );
}

function CheckedRow({ code }: { readonly code: string }): ReactNode {
  const { t } = useWords();
  const checked = useCheckedBlocks().get(code);
  return (
    <div className="level-row" data-testid="figure-checked">
      <span className="level-name">{t('figure.checked')}</span>
      {checked === undefined ? (
        <span className="level-none">{noFigure}</span>
      ) : (
        <b>
          {checked.done}/{checked.total}
        </b>
      )}
      <span className="level-note">
        {checked === undefined
          ? t('figure.checkedNone')
          : t('figure.checkedLeft', { count: checked.total - checked.done })}
      </span>
    </div>
  );
}

function HalfWidths({ block }: { readonly block: GroundBlock }): ReactNode {
  const { t, language } = useWords();
  const { tracks, filter } = useSessionState((state) => ({
    tracks: state.rows.tracks,
    filter: state.filter,
  }));
  const widths = new Map<string, number>();
  for (const track of tracks.values())
    if (isCounted(track, filter) && boundsMeet(track.bounds, block.bounds))
      widths.set(track.mode, track.sweepHalfWidthMetres);
  if (widths.size === 0) return null;
  const list = [...widths]
    .map(([mode, width]) => `${t(`mode.${mode as 'foot'}`)} ${formatNumber(width, 0, language)} m`)
    .join(' · ');
  return t('figure.halfWidths', { list });
}

function Reached({ figures }: { readonly figures: BlockFigures }): ReactNode {
  const { t, language } = useWords();
  const isAdjacent = !figures.reached && figures.seenSquareMetres > 0;
  return (
    <>
      <div className="level-row" data-testid="figure-reached">
        <span className="level-name">{t('figure.reached')}</span>
        {figures.reached ? (
          <span className="badge badge-good">
            <Check size={13} /> {t('figure.entered')}
          </span>
        ) : (
          <span className="badge" title={isAdjacent ? t('figure.adjacent.hint') : undefined}>
            <Minus size={13} /> {t(isAdjacent ? 'figure.adjacent' : 'figure.notEntered')}
          </span>
        )}
        <span className="level-note">
          {figures.tracksInside === 0
            ? t('figure.noTracks')
            : t('figure.tracks', {
                count: formatNumber(figures.tracksInside, 0, language),
                day: figures.lastTime === null ? noFigure : formatDay(figures.lastTime, language),
              })}
        </span>
      </div>
      {figures.tracksInside === 0 ? null : (
        <div className="level-row level-row-small">
          {t('figure.walked', {
            kilometres: formatNumber(figures.metresInside / 1000, 1, language),
            minutes: formatNumber(figures.secondsInside / 60, 0, language),
            people: formatNumber(figures.personTimes, 0, language),
          })}
        </div>
      )}
    </>
  );
}

function Seen({ figures }: { readonly figures: BlockFigures }): ReactNode {
  const { t, language } = useWords();
  const { interval } = useSessionState((state) => ({
    interval: state.intervals.get(figures.code),
  }));
  const plantable = plantableOf(figures);
  const share = shareOf(figures.seenSquareMetres, plantable);
  const shares = intervalShares(interval, plantable);
  const range =
    shares === null ? '' : `${formatShare(shares.pessimistic)} – ${formatShare(shares.optimistic)}`;
  return (
    <>
      <div className="level-row level-seen">
        <span className="level-name">{t('figure.seen')}</span>
        <strong className="figure-big" data-testid="figure-seen">
          {formatShare(share)}
        </strong>
        <span className="level-note level-range" data-testid="figure-interval">
          {shares === null ? t('figure.computing') : range}
        </span>
      </div>
      <IntervalBar
        tall
        nominal={share ?? 0}
        pessimistic={shares?.pessimistic ?? null}
        optimistic={shares?.optimistic ?? null}
        label={`${t('figure.seen')} ${formatShare(share)} ${range}`}
      />
      <p className="level-whole hint" data-testid="figure-whole">
        {t('figure.ofWhole', {
          share: formatShare(shareOf(figures.seenSquareMetres, figures.maskSquareMetres)),
        })}
        {figures.standingSeconds > 0
          ? ` · ${t('figure.stood', { minutes: formatNumber(figures.standingSeconds / 60, 0, language) })}`
          : ''}
      </p>
      <div className="bar-legend">
        <span>
          <i className="pessimistic" />
          {t('map.pessimistic')}
        </span>
        <span>
          <i className="tick" />
          {t('map.nominal')}
        </span>
        <span>
          <i className="optimistic" />
          {t('map.optimistic')}
        </span>
      </div>
    </>
  );
}
