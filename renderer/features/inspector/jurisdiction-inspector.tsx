import { Button } from 'antd';
import type { ReactNode } from 'react';
import { sumChecked } from '../../../shared/clearance/sites/checked-of.ts';
import type { SeasonFigures } from '../../../shared/coverage/figures.ts';
import { modeTable } from '../../../shared/tracks/mode-table.ts';
import { runCommand } from '../../commands/commands.ts';
import { useCommandContext } from '../../commands/use-commands.ts';
import { formatArea, formatNumber, formatShare } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import {
  intervalShares,
  plantableOf,
  shareOf,
  totalInterval,
} from '../../session/block-account.ts';
import { useCheckedBlocks } from '../../session/checked-blocks.ts';
import { useSessionState } from '../../session/use-session.ts';
import { IntervalBar } from '../../ui/interval-bar.tsx';
import { AreaSum } from './area-sum.tsx';
import { KilometresChart } from './kilometres-chart.tsx';

/** The whole jurisdiction: two rates apart, the interval, the area that adds up, the walking per day. */
export function JurisdictionInspector(): ReactNode {
  const { t } = useWords();
  const context = useCommandContext();
  const { name, figures } = useSessionState((state) => ({
    name: state.rows.jurisdiction.get('jurisdiction')?.name ?? '',
    figures: state.figures,
  }));
  return (
    <>
      <header className="inspector-head">
        <h2 data-testid="inspector-title">{t('figure.total')}</h2>
        <span className="inspector-subtitle">{name}</span>
      </header>
      <div className="inspector-body">
        {figures === null ? (
          <section className="panel-section">
            <p className="hint">{t('reason.no-figures')}</p>
          </section>
        ) : (
          <Rates figures={figures} />
        )}
        <section className="panel-section">
          <div className="section-head">
            <h3>{t('figure.perDay')}</h3>
          </div>
          <KilometresChart />
        </section>
        {figures === null ? null : <HonestScale figures={figures} />}
        <section className="panel-section">
          <Button data-testid="open-counting" onClick={() => runCommand('counting', context)}>
            {t('counting.title')}
          </Button>
          <span className="hint counting-hint">{t('counting.hint')}</span>
        </section>
        <section className="panel-section">
          <p className="hint">{t('figure.pickBlock')}</p>
        </section>
      </div>
    </>
  );
}

function Rates({ figures }: { readonly figures: SeasonFigures }): ReactNode {
  const { t, language } = useWords();
  const { intervals, unit } = useSessionState((state) => ({
    intervals: state.intervals,
    unit: state.preferences.areaUnit,
  }));
  const plantable = plantableOf(figures);
  const share = shareOf(figures.seenSquareMetres, plantable);
  const total = totalInterval(
    figures.blocks.map((block) => block.code),
    intervals,
  );
  const shares = intervalShares(total ?? undefined, plantable);
  const blocks = figures.blocks.length;
  const range =
    shares === null ? '' : `${formatShare(shares.pessimistic)} – ${formatShare(shares.optimistic)}`;
  return (
    <section className="panel-section">
      <div className="rate">
        <span className="rate-name">{t('figure.gridRate')}</span>
        <strong className="figure-big" data-testid="grid-rate">
          {formatShare(shareOf(figures.blocksReached, blocks))}
        </strong>
        <span className="level-note">
          {t('figure.blocksOf', {
            reached: formatNumber(figures.blocksReached, 0, language),
            total: formatNumber(blocks, 0, language),
          })}
        </span>
        <span className="hint rate-hint">{t('figure.gridRate.hint')}</span>
      </div>
      <div className="rate">
        <span className="rate-name">{t('figure.sweptRate')}</span>
        <strong className="figure-big" data-testid="swept-rate">
          {formatShare(share)}
        </strong>
        <span className="level-note">{shares === null ? t('figure.computing') : range}</span>
        <span className="hint rate-hint">
          {t('figure.sweptRate.hint')} ·{' '}
          {t('figure.areaOf', {
            seen: formatArea(figures.seenSquareMetres, unit, language),
            plantable: formatArea(plantable, unit, language),
            unit: t(`unit.${unit}`),
          })}{' '}
          ·{' '}
          {t('figure.ofWhole', {
            share: formatShare(shareOf(figures.seenSquareMetres, figures.maskSquareMetres)),
          })}
        </span>
      </div>
      <IntervalBar
        tall
        nominal={share ?? 0}
        pessimistic={shares?.pessimistic ?? null}
        optimistic={shares?.optimistic ?? null}
        label={`${t('figure.sweptRate')} ${formatShare(share)} ${range}`}
      />
      <CheckedLine />
      <p className="hint rate-note">{t('figure.neverMixed')}</p>
      <AreaSum figures={figures} />
      <p className="hint">
        {t('figure.resolution', {
          row: figures.resolutionMetres[0],
          pixel: figures.resolutionMetres[1],
        })}
      </p>
    </section>
  );
}

/** 查到 of the whole: must-check sites ticked in the round shown. */
function CheckedLine(): ReactNode {
  const { t, language } = useWords();
  const checked = useCheckedBlocks();
  const { done, total } = sumChecked(checked, checked.keys());
  return (
    <p className="rate-checked" data-testid="checked-sites">
      <span>{t('figure.checked')}</span>
      <strong>
        {formatNumber(done, 0, language)}/{formatNumber(total, 0, language)}
      </strong>
      <span className="hint">{t(total === 0 ? 'figure.noSites' : 'figure.sites')}</span>
    </p>
  );
}

// Walking speed of a careful search, metres an hour.
const searchMetresPerHour = 2000;

function HonestScale({ figures }: { readonly figures: SeasonFigures }): ReactNode {
  const { t, language } = useWords();
  const halfWidth = modeTable.foot.sweepHalfWidthMetres;
  const hours = plantableOf(figures) / (2 * halfWidth * searchMetresPerHour);
  return (
    <section className="panel-section">
      <p className="hint" data-testid="honest-scale">
        {t('figure.honest', {
          width: halfWidth,
          hours: formatNumber(Math.round(hours / 100) * 100, 0, language),
        })}
      </p>
    </section>
  );
}
