import { Button } from 'antd';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { makeCertificate } from '../../../shared/clearance/evidence/certificate.ts';
import { formatMoment, formatNumber, formatShare } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import type { BoardLine } from '../../session/clearance-board.ts';
import { useSessionState } from '../../session/use-session.ts';
import { BlockFigure } from './block-figure.tsx';

/** 清查过关证据单: what is frozen by signing, seen before it is signed; after that, with its code. */
export function Certificate({
  line,
  round,
}: {
  readonly line: BoardLine;
  readonly round: string;
}): ReactNode {
  const { t, language } = useWords();
  const { rows, figures, intervals } = useSessionState((state) => ({
    rows: state.rows,
    figures: state.figuresByCode.get(line.code),
    intervals: state.intervals.get(line.code),
  }));
  const { facts, derived, code } = line;
  const { seen, sites, openFinds, metres, tracks, signatures, override } = makeCertificate(
    code,
    derived.chain.signatures,
    rows,
    {
      freeSquareMetres: facts.walk.freeSquareMetres,
      seen: {
        pessimistic: intervals?.pessimistic ?? null,
        nominal: intervals?.nominal ?? facts.walk.seen.nominal,
        optimistic: intervals?.optimistic ?? null,
      },
      tracksInside: figures?.tracksInside ?? 0,
      metresInside: figures?.metresInside ?? 0,
      sites: facts.inputs.sites,
    },
    facts.openFinds.length,
  );
  const signature = signatures.at(-1);
  return (
    <section className="panel-section">
      <article className="clear-certificate" data-testid="clear-certificate">
        <h3>{t('clear.certificate')}</h3>
        <div className="clear-certificate-body">
          <BlockFigure code={code} />
          <dl>
            <dt>{t('clear.block')}</dt>
            <dd>
              {code} · {round}
            </dd>
            <dt>{t('figure.reached')}</dt>
            <dd>
              {t('clear.certificate.reached', {
                tracks,
                kilometres: formatNumber(metres / 1000, 1, language),
              })}
            </dd>
            <dt>{t('figure.seen')}</dt>
            <dd>
              {formatShare(seen.nominal)}
              {seen.pessimistic === null
                ? ''
                : `（${formatShare(seen.pessimistic)}–${formatShare(seen.optimistic)}）`}
            </dd>
            <dt>{t('figure.checked')}</dt>
            <dd>
              {sites.done}/{sites.total} ·{' '}
              {t('clear.certificate.photos', { photos: sites.withPhotos })}
            </dd>
            <dt>{t('clear.certificate.result')}</dt>
            <dd>
              {openFinds === 0
                ? t('clear.certificate.nil')
                : t('clear.certificate.finds', { count: openFinds })}
            </dd>
            <dt>{t('clear.certificate.stage')}</dt>
            <dd>{signature?.stage ? t(`clear.stage.${signature.stage}`) : '—'}</dd>
            <dt>{t('clear.certificate.until')}</dt>
            <dd>{signature?.validUntil ?? '—'}</dd>
            <dt>{t('clear.certificate.turf')}</dt>
            <dd>{turfText(signature?.turf ?? null, t)}</dd>
          </dl>
        </div>
        <footer>
          {signature === undefined ? (
            t('clear.certificate.unsigned')
          ) : (
            <>
              <span data-testid="clear-code">
                {t('clear.certificate.code', {
                  code: signature.code.replace(/(.{4})(?=.)/g, '$1 '),
                })}
              </span>
              <span>{formatMoment(signature.at, language)}</span>
              {signature.isPessimisticAcknowledged ? (
                <span>{t('clear.certificate.low')}</span>
              ) : null}
              {override === null ? null : (
                <span>
                  {t('clear.certificate.override', {
                    person: rows.persons.get(override.personId)?.name ?? override.personId,
                    count: override.gapCount,
                    reason: override.reason,
                  })}
                </span>
              )}
            </>
          )}
          <span>{t('clear.certificate.note')}</span>
        </footer>
      </article>
      <Button
        size="small"
        icon={<Printer size={14} />}
        className="clear-print"
        onClick={() => window.print()}
      >
        {t('clear.print')}
      </Button>
    </section>
  );
}

function turfText(
  turf: { readonly agrees: boolean; readonly uncoveredByTurfSquareMetres: number } | null,
  t: ReturnType<typeof useWords>['t'],
): string {
  if (turf === null) return t('clear.certificate.turf.none');
  const area = Math.round(turf.uncoveredByTurfSquareMetres);
  return t(turf.agrees ? 'clear.certificate.turf.agrees' : 'clear.certificate.turf.differs', {
    area,
  });
}
