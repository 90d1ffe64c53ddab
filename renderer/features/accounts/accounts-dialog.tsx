import { Button, Modal, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Account } from '../../../shared/people/account-records.ts';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { refreshAccount } from '../../session/signing-in.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { AccountForm } from './account-form.tsx';
import { ResetForm } from './reset-form.tsx';

type Doing =
  | { readonly kind: 'list' | 'new' }
  | { readonly kind: 'change' | 'reset'; readonly account: Account };

/** Accounts of the ledger, for its administrator: who has one, in which role, limited to which station. */
export function AccountsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useWords();
  const [doing, setDoing] = useState<Doing>({ kind: 'list' });
  const back = () => setDoing({ kind: 'list' });
  const title =
    'account' in doing
      ? t(`account.${doing.kind}.title`, { name: doing.account.name })
      : t(doing.kind === 'new' ? 'account.new' : 'operator.accounts');
  return (
    <Modal open title={title} footer={null} onCancel={onClose} width={920}>
      <div className="accounts" data-testid="accounts-dialog">
        {doing.kind === 'list' ? <AccountList onDo={setDoing} /> : null}
        {doing.kind === 'new' ? <AccountForm account={null} onDone={back} /> : null}
        {doing.kind === 'change' ? <AccountForm account={doing.account} onDone={back} /> : null}
        {doing.kind === 'reset' ? <ResetForm account={doing.account} onDone={back} /> : null}
      </div>
    </Modal>
  );
}

function AccountList({ onDo }: { readonly onDo: (doing: Doing) => void }): ReactNode {
  const { t } = useWords();
  const { accounts, isSample } = useSessionState((state) => ({
    accounts: state.rows.accounts,
    isSample: (state.rows.ledger.get('ledger')?.sampleAsOf ?? null) !== null,
  }));
  return (
    <>
      <header className="accounts-head">
        <span className="hint">
          {t(isSample ? 'account.sample.fixed' : 'account.list.says', { count: accounts.size })}
        </span>
        <Button
          type="primary"
          disabled={isSample}
          data-testid="account-new"
          onClick={() => onDo({ kind: 'new' })}
        >
          {t('account.new')}
        </Button>
      </header>
      <table className="account-table">
        <thead>
          <tr>
            {(['name', 'person', 'role', 'station', 'state'] as const).map((column) => (
              <th key={column}>{t(`account.${column}`)}</th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {inRoleOrder(accounts.values()).map((account) => (
            <AccountRow key={account.id} account={account} isFixed={isSample} onDo={onDo} />
          ))}
        </tbody>
      </table>
    </>
  );
}

const roleOrder = ['planner', 'duty-officer', 'leadership', 'auditor'] as const;

/** Accounts by role, and within a role by station, so that a station's stand together. */
function inRoleOrder(accounts: Iterable<Account>): readonly Account[] {
  const keyOf = ({ role, stationId, name }: Account) =>
    `${roleOrder.indexOf(role)} ${stationId ?? ''} ${name}`;
  return [...accounts].sort((left, right) => keyOf(left).localeCompare(keyOf(right), 'zh-CN'));
}

function AccountRow(properties: {
  readonly account: Account;
  readonly isFixed: boolean;
  readonly onDo: (doing: Doing) => void;
}): ReactNode {
  const { t } = useWords();
  const { account, isFixed, onDo } = properties;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const person = rows.persons.get(account.personId ?? '');
  const station =
    account.role === 'duty-officer'
      ? (rows.units.get(account.stationId ?? '')?.name ?? t('account.station.all'))
      : '—';
  return (
    <tr className={account.isActive ? '' : 'account-off'} data-testid={`account-${account.name}`}>
      <td>{account.name}</td>
      <td>{person === undefined ? '—' : [person.name, person.post].filter(Boolean).join(' · ')}</td>
      <td>
        {t(`role.${account.role}`)}
        {account.isAdministrator ? (
          <span className="badge account-admin">{t('account.administrator')}</span>
        ) : null}
      </td>
      <td>{station}</td>
      <td>{t(stateOf(account, rows.accountKeys.get(account.id)?.setBy))}</td>
      <td className="account-acts">
        {isFixed ? null : <AccountActs account={account} onDo={onDo} />}
      </td>
    </tr>
  );
}

function stateOf(account: Account, setBy: 'self' | 'administrator' | undefined) {
  if (!account.isActive) return 'account.state.off';
  return setBy === 'administrator' ? 'account.state.first' : 'account.state.on';
}

function AccountActs(properties: {
  readonly account: Account;
  readonly onDo: (doing: Doing) => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { account, onDo } = properties;
  const { id, isActive } = account;
  const setActive = async (isActive: boolean) => {
    const done = await perform(session, 'change-account', { id, isActive });
    if (done.ok) await refreshAccount(session);
  };
  const act = (kind: 'change' | 'reset') => (
    <Button
      type="link"
      size="small"
      data-testid={`account-${kind}`}
      onClick={() => onDo({ kind, account })}
    >
      {t(`account.${kind}`)}
    </Button>
  );
  return (
    <>
      {act('change')}
      {act('reset')}
      {isActive ? (
        <Popconfirm
          title={t('account.deactivate.ask', { name: account.name })}
          description={t('account.deactivate.says')}
          okText={t('account.deactivate')}
          cancelText={t('action.cancel')}
          onConfirm={() => void setActive(false)}
        >
          <Button type="link" size="small" danger data-testid="account-deactivate">
            {t('account.deactivate')}
          </Button>
        </Popconfirm>
      ) : (
        <Button
          type="link"
          size="small"
          data-testid="account-activate"
          onClick={() => void setActive(true)}
        >
          {t('account.activate')}
        </Button>
      )}
    </>
  );
}
