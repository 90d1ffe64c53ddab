import { App as AntdApp, ConfigProvider } from 'antd';
import enGB from 'antd/es/locale/en_GB';
import zhCN from 'antd/es/locale/zh_CN';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { runCommand } from '../commands/commands.ts';
import { commandOfKey } from '../commands/shortcuts.ts';
import { CommandsContext } from '../commands/use-commands.ts';
import { WordsProvider } from '../i18n/words.tsx';
import type { MapHandle } from '../map/map-props.ts';
import type { Session } from '../session/session.ts';
import { SessionContext } from '../session/use-session.ts';
import { CrashBoundary } from './crash-boundary.tsx';
import { Notices } from './notices.tsx';
import { Screen } from './screen.tsx';
import { makeTheme } from './theme.ts';

/** The whole page: theme, language, session and commands round the screen of the moment. */
export function App(properties: { readonly session: Session; readonly nonce: string }): ReactNode {
  const { session, nonce } = properties;
  const { language, theme } = useStore(session.store, (state) => state.preferences);
  const map = useRef<MapHandle>(null);
  const context = useMemo(() => ({ session, map: () => map.current }), [session]);
  const themeConfig = useMemo(() => makeTheme(theme), [theme]);
  useShortcuts(context);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [theme, language]);
  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={language === 'zh' ? zhCN : enGB}
      theme={themeConfig}
      button={{ autoInsertSpace: false }}
    >
      <AntdApp className="app">
        <SessionContext value={session}>
          <WordsProvider language={language}>
            <CommandsContext value={context}>
              <CrashBoundary>
                <Notices />
                <Screen mapRef={map} />
              </CrashBoundary>
            </CommandsContext>
          </WordsProvider>
        </SessionContext>
      </AntdApp>
    </ConfigProvider>
  );
}

function useShortcuts(context: Parameters<typeof runCommand>[1]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = commandOfKey(event);
      if (name === null) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const isTyping = target?.closest('input, textarea, [contenteditable]') !== null && target;
      // In a field, Ctrl+Z and Escape belong to the field; a dialog keeps its own Escape.
      if (isTyping && (name === 'undo' || name === 'clear-selection')) return;
      // A dialog keeps the keys to itself until it is closed; its fading out does not count.
      if (context.session.store.getState().dialog !== null) return;
      if (name !== 'clear-selection') event.preventDefault();
      runCommand(name, context);
    };
    window.addEventListener('keydown', onKey);
    const stop = context.session.ports.host.onCommand((name) => runCommand(name, context));
    return () => {
      window.removeEventListener('keydown', onKey);
      stop();
    };
  }, [context]);
}
