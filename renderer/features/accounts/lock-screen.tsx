import { Button } from 'antd';
import { Lock } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { lockWindow, signOut } from '../../session/signing-in.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Covers everything until the password of the account signed in is given; what is under it stays as it was. */
export function LockScreen(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { isLocked, account, rows } = useSessionState((state) => ({
    isLocked: state.isLocked,
    account: state.signedIn?.account ?? null,
    rows: state.rows,
  }));
  useIdleLock();
  useCoveredPage(isLocked);
  if (!isLocked || account === null) return null;
  const person = rows.persons.get(account.personId ?? '')?.name;
  return (
    <div
      className="lock-screen"
      role="dialog"
      aria-modal="true"
      aria-label={t('account.locked')}
      data-testid="lock-screen"
    >
      <div className="sign-in-sheet">
        <h1 className="lock-title">
          <Lock size={20} strokeWidth={1.5} />
          {t('account.locked')}
        </h1>
        <p className="sign-in-says">
          {[person, account.name, t(`role.${account.role}`)].filter(Boolean).join(' · ')}
        </p>
        <SignInForm
          account={account.name}
          action={t('account.unlock')}
          onDone={() => session.store.setState({ isLocked: false })}
        />
        <p className="hint">{t('account.locked.says')}</p>
        <Button
          type="link"
          size="small"
          data-testid="lock-sign-out"
          onClick={() => void signOut(session)}
        >
          {t('account.other')}
        </Button>
      </div>
    </div>
  );
}

/** Keeps keys and readers' focus out of what is covered. */
function useCoveredPage(isLocked: boolean): void {
  useEffect(() => {
    if (!isLocked) return;
    const covered = [...document.querySelectorAll<HTMLElement>('.workbench, .ant-modal-root')];
    for (const element of covered) element.inert = true;
    return () => {
      for (const element of covered) element.inert = false;
    };
  }, [isLocked]);
}

/** Locks a signed-in window that nobody has touched for as long as set on this machine. */
function useIdleLock(): void {
  const session = useSession();
  const { minutes, isSignedIn } = useSessionState((state) => ({
    minutes: state.preferences.idleMinutes,
    isSignedIn: state.signedIn?.account != null && !state.isLocked,
  }));
  useEffect(() => {
    if (!isSignedIn) return;
    let touchedAt = session.ports.now();
    const touch = () => {
      touchedAt = session.ports.now();
    };
    // Looked at often, so that a machine that slept locks as it wakes.
    const timer = setInterval(() => {
      if (session.ports.now() - touchedAt >= minutes * 60_000) void lockWindow(session);
    }, 1000);
    const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const name of touches) window.addEventListener(name, touch, { passive: true });
    return () => {
      clearInterval(timer);
      for (const name of touches) window.removeEventListener(name, touch);
    };
  }, [session, minutes, isSignedIn]);
}
