import { Spin } from 'antd';
import type { ReactNode, RefObject } from 'react';
import { SignInScreen } from '../features/accounts/sign-in-screen.tsx';
import { RecoveryScreen, UnreachableScreen } from '../features/recovery/index.ts';
import { StartScreen, UnlockScreen } from '../features/start/index.ts';
import { useWords } from '../i18n/words.tsx';
import type { MapHandle } from '../map/map-props.ts';
import { useSessionState } from '../session/use-session.ts';
import { Workbench } from './workbench.tsx';

/** Chooses the screen by how the ledger was found. While a journal exists the start screen is never shown. */
export function Screen(properties: { readonly mapRef: RefObject<MapHandle | null> }): ReactNode {
  const { t } = useWords();
  const { boot } = useSessionState(({ boot }) => ({ boot }));
  switch (boot.kind) {
    case 'starting':
      return (
        <div className="screen" data-testid="starting">
          <Spin />
          <p>{boot.checked ? t('start.checking', boot.checked) : t('start.starting')}</p>
        </div>
      );
    case 'empty':
      return <StartScreen />;
    case 'damaged':
      return <RecoveryScreen />;
    case 'unreachable':
      return <UnreachableScreen />;
    case 'locked':
      return <UnlockScreen />;
    case 'signed-out':
      return <SignInScreen />;
    case 'open':
      return <Workbench mapRef={properties.mapRef} />;
  }
}
