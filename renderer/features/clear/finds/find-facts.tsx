import type { ReactNode } from 'react';
import type { Find } from '../../../../shared/clearance/records/find-entries.ts';
import { formatNumber } from '../../../i18n/figure-text.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import type { FindLine } from '../../../session/finds/find-lines.ts';
import { openLeadPage } from '../../../session/finds/select-find.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { Fact, Facts } from '../facts.tsx';

/** Place, plants, owner and how it was found. */
export function FindFacts({ line }: { readonly line: FindLine }): ReactNode {
  const words = useWords();
  const { t, language } = words;
  const session = useSession();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const { find, plants } = line;
  const [longitude, latitude] = find.position;
  const lead = rows.leads.get(find.leadId ?? '');
  const round = rows.rounds.get(find.roundId ?? '')?.name;
  return (
    <section className="panel-section">
      <Facts>
        <Fact label={t('find.block')}>
          {[find.blockCode ?? '—', round].filter(Boolean).join(' · ')}
        </Fact>
        <Fact label={t('find.place')}>
          {longitude.toFixed(6)}, {latitude.toFixed(6)}
          <span className="hint clear-fact-more">{givenText(find, words)}</span>
        </Fact>
        <Fact label={t('find.address')}>{find.address}</Fact>
        <Fact label={t('find.plant')}>
          {t(`clear.plant.${find.plant}`)}{' '}
          <b>{t('find.plants.of', { count: formatNumber(plants, 0, language) })}</b>
          <span className="hint clear-fact-more">{countText(find, words)}</span>
        </Fact>
        <Fact label={t('find.area')}>
          {find.areaSquareMetres === null
            ? null
            : t('find.squareMetres', { area: formatNumber(find.areaSquareMetres, 0, language) })}
        </Fact>
        <Fact label={t('find.stage')}>
          {find.stage === null ? null : t(`clear.stage.${find.stage}`)}
        </Fact>
        <Fact label={t('find.owner')}>
          {find.owner.isKnown ? find.owner.name : t('find.owner.none')}
        </Fact>
        <Fact label={t('find.foundBy')}>{`${t(`find.by.${find.foundBy}`)} · ${find.foundOn}`}</Fact>
        <Fact label={t('find.again')}>
          {find.isPlantedAgain === null ? null : yesNo(find.isPlantedAgain, words)}
        </Fact>
        <Fact label={t('find.resisted')}>{find.isResisted ? yesNo(true, words) : null}</Fact>
        <Fact label={t('find.lead')}>
          {lead === undefined ? null : (
            <button
              type="button"
              className="code-link"
              onClick={() => openLeadPage(session, lead.id)}
            >
              {lead.number}
            </button>
          )}
        </Fact>
        <Fact label={t('find.note')}>{find.note}</Fact>
      </Facts>
    </section>
  );
}

/** How the place was given, in which frame and as which text; nothing where that is what stands above already. */
function givenText({ place }: Find, { t }: Words): string {
  const from = t(`find.from.${place.from}`);
  if (place.from !== 'typed') return from;
  return t('find.given', { from, frame: place.frame, given: place.given });
}

function countText({ count }: Find, { t, language }: Words): string {
  if (count.method === 'tally') return t('find.method.tally');
  const density = formatNumber(count.plantsPerSquareMetre, 1, language);
  const area = formatNumber(count.areaSquareMetres, 0, language);
  return `${t('find.method.sample')} ${t('find.sampled', { density, area })}`;
}

function yesNo(answer: boolean, { t }: Words): string {
  return t(answer ? 'find.yes' : 'find.no');
}
