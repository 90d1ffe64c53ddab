import type { ReactNode } from 'react';
import { useSessionState } from '../../session/use-session.ts';
import { BlockInspector } from './block-inspector.tsx';
import { JurisdictionInspector } from './jurisdiction-inspector.tsx';
import { TrackInspector } from './track-inspector.tsx';

/** The account of what is selected: a block, a track, or the whole jurisdiction. */
export function Inspector(): ReactNode {
  const { code, block, track } = useSessionState((state) => {
    const code = state.selection.codes[0];
    return {
      code,
      block: code === undefined ? undefined : state.ground?.byCode.get(code),
      track: state.rows.tracks.get(state.selection.trackId ?? ''),
    };
  });
  return (
    <div className="inspector" data-testid="inspector">
      {track !== undefined ? (
        <TrackInspector key={track.id} track={track} />
      ) : block !== undefined ? (
        <BlockInspector key={code} block={block} />
      ) : (
        <JurisdictionInspector />
      )}
    </div>
  );
}
