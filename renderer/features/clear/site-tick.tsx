import { Button, Checkbox, Popover } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { metresToLine } from '../../../shared/clearance/leads/target-match.ts';
import type { Site } from '../../../shared/clearance/records/site-entries.ts';
import { siteChecklists } from '../../../shared/clearance/sites/site-checklists.ts';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { useMay } from '../../session/use-may.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { PhotoField } from './finds/photo-field.tsx';
import type { Photo } from './finds/photo-strip.tsx';

/** Farther than this, no track came near. */
const farMetres = 1000;

/** Ticks one must-check site: what of its kind's checklist was looked at, by whoever is signed in, now. */
export function SiteTick({
  site,
  roundId,
}: {
  readonly site: Site;
  readonly roundId: string;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const isMine = useMay('check-site');
  const [items, setItems] = useState<readonly string[]>([]);
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const tick = () =>
    perform(session, 'check-site', {
      siteId: site.id,
      roundId,
      items,
      photos: photos.map(({ blob, name }) => ({ blob, name })),
    });
  return (
    <Popover
      trigger="click"
      placement="leftTop"
      title={site.name}
      content={
        <div className="clear-tick">
          <Checkbox.Group
            options={[...siteChecklists[site.kind]]}
            value={[...items]}
            onChange={(chosen) => setItems(chosen)}
          />
          <PhotoField photos={photos} shows="after" onChange={setPhotos} />
          <Nearness site={site} />
          <Button
            type="primary"
            size="small"
            disabled={items.length === 0 || !isMine}
            title={isMine ? '' : t('reason.not-your-role')}
            data-testid={`site-tick-${site.id}`}
            onClick={() => void tick()}
          >
            {t('clear.site.tick')}
          </Button>
        </div>
      }
    >
      <button type="button" className="code-link">
        {t('clear.site.open')}
      </button>
    </Popover>
  );
}

/** How near a track came, as a hint where to ask; only the tick by a person is the record. */
function Nearness({ site }: { readonly site: Site }): ReactNode {
  const { t } = useWords();
  const { lines } = useSessionState((state) => ({ lines: state.trackLines }));
  const metres = useMemo(() => {
    const walked = [...lines.values()].flatMap(({ search }) => search);
    return Math.min(...walked.map((line) => metresToLine(site.position, line)));
  }, [site, lines]);
  return (
    <p className="hint" data-testid="site-near">
      {metres > farMetres
        ? t('clear.site.far', { metres: farMetres })
        : t('clear.site.near', { metres: Math.round(metres) })}
    </p>
  );
}
