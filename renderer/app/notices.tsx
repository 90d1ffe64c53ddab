import { App } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { describeProblem } from '../../shared/problems/problem-text.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import { commandLabel } from '../session/command-label.ts';
import type { Notice } from '../session/session-state.ts';
import { useSessionState } from '../session/use-session.ts';

/** Says, once each, what the session has to say: problems stay until closed, good news goes by itself. */
export function Notices(): ReactNode {
  const words = useWords();
  const { notification } = App.useApp();
  const notices = useSessionState((state) => state.notices);
  const shown = useRef(0);
  useEffect(() => {
    for (const notice of notices.slice(shown.current)) {
      const isProblem =
        notice.kind === 'problem' ||
        notice.kind === 'coverage-failed' ||
        (notice.kind === 'cut' && notice.wasSaved);
      notification[isProblem ? 'error' : 'info']({
        title: sayNotice(notice, words),
        placement: 'bottomLeft',
        duration: isProblem ? 0 : 6,
        className: 'notice',
      });
    }
    shown.current = notices.length;
  }, [notices, notification, words]);
  return null;
}

function sayNotice(notice: Notice, { t, language }: Words): string {
  switch (notice.kind) {
    case 'problem':
      return describeProblem(notice.problem, language);
    case 'undone':
      return t('undo.done', { command: commandLabel(notice.command, t) });
    case 'redone':
      return t('redo.done', { command: commandLabel(notice.command, t) });
    case 'exported':
      return t('notice.exported', { name: notice.name });
    case 'copied':
      return t('map.copied', { text: notice.text });
    case 'coverage-failed':
      return t('notice.coverageFailed');
    case 'lock':
      return t('notice.lock');
    case 'cut':
      return t(notice.wasSaved ? 'notice.cutSaved' : 'notice.cut', { bytes: notice.bytes });
  }
}
