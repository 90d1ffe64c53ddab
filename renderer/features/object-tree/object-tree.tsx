import type { ReactNode } from 'react';
import { standingLetters } from '../../../shared/people/letter-details.ts';
import type { Letter } from '../../../shared/people/records.ts';
import { modes } from '../../../shared/tracks/mode-table.ts';
import { formatNumber } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { useSessionState } from '../../session/use-session.ts';
import { TreeGroup } from '../../ui/tree-group.tsx';
import { BlocksByStation } from './blocks-by-station.tsx';
import { LayerRow, layerNames } from './layer-row.tsx';

/** The tree under the workspaces: layers, tracks by mode and team, blocks by station, letters by rank. */
export function ObjectTree(): ReactNode {
  const { t } = useWords();
  return (
    <div className="object-tree" data-testid="object-tree">
      <TreeGroup title={t('tree.layers')}>
        {layerNames.map((name) => (
          <LayerRow key={name} name={name} label={t(`layer.${name}`)} />
        ))}
      </TreeGroup>
      <TracksByMode />
      <BlocksByStation />
      <TracksByTeam />
      <LettersByRank />
    </div>
  );
}

function TracksByMode(): ReactNode {
  const { t, language } = useWords();
  const { tracks } = useSessionState((state) => ({ tracks: state.rows.tracks }));
  const all = [...tracks.values()];
  return (
    <TreeGroup title={t('tree.tracks')} count={formatNumber(all.length, 0, language)}>
      {modes
        .map((mode) => ({ mode, count: all.filter((track) => track.mode === mode).length }))
        .filter(({ mode, count }) => count > 0 || mode === 'foot')
        .map(({ mode, count }) => (
          <LayerRow
            key={mode}
            name={`tracks-${mode}`}
            label={t(`mode.${mode}`)}
            count={formatNumber(count, 0, language)}
          />
        ))}
    </TreeGroup>
  );
}

function TracksByTeam(): ReactNode {
  const { t, language } = useWords();
  const { tracks, teams } = useSessionState((state) => ({
    tracks: state.rows.tracks,
    teams: state.rows.teams,
  }));
  const counts = new Map<string, number>();
  for (const track of tracks.values())
    counts.set(track.teamId ?? '', (counts.get(track.teamId ?? '') ?? 0) + 1);
  if (counts.size === 0) return null;
  return (
    <TreeGroup title={t('tree.teams')} count={formatNumber(teams.size, 0, language)} startsClosed>
      {[...counts].map(([teamId, count]) => (
        <div key={teamId} className="tree-row tree-row-plain">
          <span className="tree-label">{teams.get(teamId)?.name ?? t('tree.noTeam')}</span>
          <span className="tree-count">{formatNumber(count, 0, language)}</span>
        </div>
      ))}
    </TreeGroup>
  );
}

const ranks: readonly Letter['rank'][] = ['county-level', 'section-level', 'department'];

function LettersByRank(): ReactNode {
  const { t, language } = useWords();
  const { letters, letterDetails } = useSessionState(({ rows }) => ({
    letters: rows.letters,
    letterDetails: rows.letterDetails,
  }));
  const all = standingLetters({ letters, letterDetails });
  // Letters signed down within a unit are not among the letters of the branch.
  const main = all.filter((letter) => letter.rank !== 'department').length;
  return (
    <TreeGroup title={t('tree.letters')} count={formatNumber(main, 0, language)}>
      {ranks
        .map((rank) => ({ rank, count: all.filter((letter) => letter.rank === rank).length }))
        .filter(({ count }) => count > 0)
        .map(({ rank, count }) => (
          <div key={rank} className="tree-row tree-row-plain">
            <span className="tree-label">{t(`rank.${rank}`)}</span>
            <span className="tree-count">{formatNumber(count, 0, language)}</span>
          </div>
        ))}
    </TreeGroup>
  );
}
