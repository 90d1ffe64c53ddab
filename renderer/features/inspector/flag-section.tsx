import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import type { IntegrityFlag } from '../../../shared/tracks/integrity/flags.ts';
import type { Track } from '../../../shared/tracks/records.ts';
import { formatNumber, formatShare, formatShortTime } from '../../i18n/figure-text.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { fillIntegrity } from '../../session/track-integrity.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** What an honest walk does not look like, with the evidence; for a person to judge. */
export function FlagSection({ track }: { readonly track: Track }): ReactNode {
  const words = useWords();
  const { t } = words;
  const session = useSession();
  const { integrity, tracks, figures } = useSessionState((state) => ({
    integrity: state.integrity,
    tracks: state.rows.tracks,
    figures: state.figures,
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the tracks change or figures first stand
  useEffect(() => {
    void fillIntegrity(session);
  }, [session, tracks, figures]);
  if (integrity === null) return null;
  const flags = integrity.flags.get(track.id) ?? [];
  const nameOf = (id: string) => {
    const other = tracks.get(id);
    return other === undefined ? id : other.name || other.file.name;
  };
  return (
    <section className="panel-section" data-testid="flag-section">
      <div className="section-head">
        <h3>{t('flag.title')}</h3>
        <span className="hint">{flags.length === 0 ? t('flag.none') : t('flag.hint')}</span>
      </div>
      {flags.map((flag) => (
        <div key={JSON.stringify(flag)} className="flag-row">
          <TriangleAlert size={14} className="warn" />
          <p>
            <b>{t(`flag.${flag.kind}`)}</b> {evidenceOf(flag, nameOf, words)}
          </p>
        </div>
      ))}
    </section>
  );
}

function evidenceOf(
  flag: IntegrityFlag,
  nameOf: (id: string) => string,
  { t, language }: Words,
): string {
  const kilometres = (metres: number) => formatNumber(metres / 1000, 1, language);
  switch (flag.kind) {
    case 'copy':
      return t('flag.copy.text', {
        other: nameOf(flag.otherId),
        share: formatShare(flag.share),
        shift:
          flag.shiftSeconds === null
            ? t('flag.shift.none')
            : t('flag.shift', { hours: formatNumber(flag.shiftSeconds / 3600, 1, language) }),
      });
    case 'two-places':
      return t(`flag.two-places.${flag.who}`, {
        other: nameOf(flag.otherId),
        time: formatShortTime(flag.at),
        kilometres: kilometres(flag.metres),
      });
    case 'teleport':
      return t('flag.teleport.text', {
        count: flag.count,
        seconds: formatNumber(flag.seconds, 0, language),
        kilometres: kilometres(flag.metres),
        fix: flag.fromFix,
      });
    case 'too-regular':
      return t('flag.too-regular.text', { share: formatShare(flag.share) });
  }
}
