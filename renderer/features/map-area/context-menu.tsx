import { type ReactNode, useEffect } from 'react';
import { runCommand } from '../../commands/commands.ts';
import { useCommandContext } from '../../commands/use-commands.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Position } from '../../map/map-props.ts';
import { selectBlock } from '../../session/selecting.ts';
import { addNotice } from '../../session/session.ts';
import { useMay } from '../../session/use-may.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

export interface MenuPlace {
  readonly position: Position;
  readonly blockCode: string | null;
  readonly xPixels: number;
  readonly yPixels: number;
}

/** Right click on the map: copy coordinates, go to the block, measure; while clearing, a must-check site here. */
export function ContextMenu(properties: {
  readonly place: MenuPlace | null;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const context = useCommandContext();
  const { workspace } = useSessionState((state) => ({ workspace: state.workspace }));
  const mayRecord = useMay('record-sites');
  const isClearing = workspace === 'clear' && mayRecord;
  const { place, onClose } = properties;
  useEffect(() => {
    if (place === null) return;
    window.addEventListener('pointerdown', onClose);
    window.addEventListener('keydown', onClose);
    return () => {
      window.removeEventListener('pointerdown', onClose);
      window.removeEventListener('keydown', onClose);
    };
  }, [place, onClose]);
  if (place === null) return null;
  const [longitude, latitude] = place.position;
  const text = `${longitude.toFixed(6)}, ${latitude.toFixed(6)}`;
  const copy = async () => {
    await navigator.clipboard?.writeText(text);
    addNotice(session, { kind: 'copied', text });
  };
  const newSite = () =>
    session.store.setState({
      newSite: place.position,
      clearView: { kind: 'page', page: 'sites' },
    });
  const items = [
    { label: t('map.copyPosition'), run: () => void copy() },
    ...(place.blockCode === null
      ? []
      : [{ label: t('map.zoomHere'), run: () => goTo(place.blockCode) }]),
    ...(isClearing && place.blockCode !== null ? [{ label: t('site.here'), run: newSite }] : []),
    { label: t('map.measureLength'), run: () => runCommand('measure-length', context) },
    { label: t('map.measureArea'), run: () => runCommand('measure-area', context) },
    { label: t('map.fit'), run: () => runCommand('full-extent', context) },
  ];
  const goTo = (code: string | null) => {
    selectBlock(session, code);
    if (code !== null) context.map()?.zoomToBlocks([code]);
  };
  return (
    <div
      className="context-menu float"
      role="menu"
      style={{ left: place.xPixels, top: place.yPixels }}
    >
      {items.map(({ label, run }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => {
            run();
            onClose();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
