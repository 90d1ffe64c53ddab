import type { SiteKind } from '../../../shared/clearance/records/site-entries.ts';
import { checkedByBlock, type SiteRows } from '../../../shared/clearance/sites/checked-of.ts';
import type { MapMark } from '../../map/map-props.ts';
import type { SessionState } from '../../session/session-state.ts';

/**
 * The block whose must-check sites are on the map: the selected one beside the board, null for all of them in their book,
 * undefined where finds, leads or another workspace have the map.
 */
export function sitesShown({
  workspace,
  clearView,
  selection,
}: SessionState): string | null | undefined {
  if (workspace !== 'clear' || clearView.kind === 'finds' || clearView.kind === 'leads')
    return undefined;
  return clearView.kind === 'page' && clearView.page === 'sites' ? null : selection.codes[0];
}

/**
 * Must-check sites as marks of the map, those ticked in the round in the colours of what is cleared: of one block, or of all
 * where `code` is null. `nameOf` is the kind's name in the reader's language; its first letter is the mark's.
 */
export function siteMarks(
  rows: SiteRows,
  roundId: string,
  code: string | null,
  nameOf: (kind: SiteKind) => string,
): MapMark[] {
  return [...checkedByBlock(rows, roundId)].flatMap(([blockCode, { sites }]) =>
    code !== null && code !== blockCode
      ? []
      : sites.map(({ site, check }) => ({
          id: site.id,
          position: site.position,
          letter: nameOf(site.kind).slice(0, 1).toUpperCase(),
          state: check === null ? 'partial' : 'cleared',
          isSelected: false,
        })),
  );
}
