import { Dropdown, type MenuProps } from 'antd';
import { ChevronDown, Eye, User } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { isAdministrator, lockWindow, signOut } from '../../session/signing-in.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** Who works at this window, in which role, and what goes with that: lock, sign out, password, accounts. */
export function OperatorMenu(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { signedIn, rows } = useSessionState((state) => ({
    signedIn: state.signedIn,
    rows: state.rows,
  }));
  const account = signedIn?.account ?? null;
  const open = (dialog: 'sign-in' | 'administrator' | 'accounts' | 'own-account') => () =>
    session.store.setState({ dialog });
  const item = (key: string, onClick: () => void) => ({
    key,
    label: <span data-testid={`operator-${key}`}>{t(`operator.${key}` as 'operator.lock')}</span>,
    onClick,
  });
  const line = { type: 'divider' } as const;
  const items: MenuProps['items'] =
    account === null
      ? [item(...chooseStart(signedIn?.hasAccounts ?? false, open))]
      : [
          item('lock', () => void lockWindow(session)),
          item('own-account', open('own-account')),
          ...(isAdministrator({ signedIn }) ? [item('accounts', open('accounts'))] : []),
          line,
          item('sign-out', () => void signOut(session)),
        ];
  const person = rows.persons.get(account?.personId ?? '')?.name;
  const readsOnly = account?.role === 'leadership' || account?.role === 'auditor';
  const Icon = readsOnly ? Eye : User;
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <button type="button" className="operator-badge" data-testid="operator-badge">
        <Icon size={14} />
        <span className="operator-name">{person ?? account?.name ?? t('operator.local')}</span>
        {account === null ? null : (
          <span className="operator-role">{t(`role.${account.role}`)}</span>
        )}
        <ChevronDown size={12} />
      </button>
    </Dropdown>
  );
}

/** Without a signed-in account: signing in where there are accounts, else making the first. */
function chooseStart(
  hasAccounts: boolean,
  open: (dialog: 'sign-in' | 'administrator') => () => void,
): [key: 'sign-in' | 'administrator', onClick: () => void] {
  return hasAccounts ? ['sign-in', open('sign-in')] : ['administrator', open('administrator')];
}
