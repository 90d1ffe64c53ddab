import { Button, Checkbox, Form, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Account } from '../../../shared/people/account-records.ts';
import type { Problem } from '../../../shared/problems/problem.ts';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { performWithKey, refreshAccount } from '../../session/signing-in.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { emptyPassword, isPasswordReady, PasswordFields } from './password-fields.tsx';
import { PersonSelect } from './person-select.tsx';
import { RefusalLine } from './refusal-line.tsx';

const roles = ['planner', 'duty-officer', 'leadership', 'auditor'] as const;

type Draft = Pick<Account, 'name' | 'personId' | 'role' | 'isAdministrator' | 'stationId'>;

/** A new account, or what is said of one that is there; its name stays. */
export function AccountForm(properties: {
  readonly account: Account | null;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useWords();
  const { account, onDone } = properties;
  const [draft, setDraft] = useState<Draft>(() => firstDraft(account));
  const [password, setPassword] = useState(emptyPassword);
  const { save, problem, isSaving } = useSaving(account, onDone);
  const name = draft.name.trim();
  const isReady = account !== null || (name !== '' && isPasswordReady(password, name));
  return (
    <>
      <Form layout="vertical" className="dialog-form account-form">
        <Form.Item label={t('account.name')} help={account === null ? t('account.name.rule') : ''}>
          <Input
            value={draft.name}
            disabled={account !== null}
            autoComplete="off"
            data-testid="account-field-name"
            onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={t('account.person')} help={t('account.person.says')}>
          <PersonSelect
            value={draft.personId}
            onChange={(personId) => setDraft({ ...draft, personId })}
          />
        </Form.Item>
        <RoleFields draft={draft} onChange={setDraft} />
        {account === null ? (
          <PasswordFields account={name} draft={password} onChange={setPassword} />
        ) : null}
      </Form>
      {account === null ? <p className="hint">{t('account.new.says')}</p> : null}
      <RefusalLine problem={problem} />
      <footer className="accounts-foot">
        <Button onClick={onDone}>{t('action.cancel')}</Button>
        <Button
          type="primary"
          disabled={!isReady}
          loading={isSaving}
          data-testid="account-save"
          onClick={() => void save({ ...draft, name }, password.password)}
        >
          {t('account.save')}
        </Button>
      </footer>
    </>
  );
}

function firstDraft(account: Account | null): Draft {
  if (account !== null) return account;
  return {
    name: '',
    personId: null,
    role: 'duty-officer',
    isAdministrator: false,
    stationId: null,
  };
}

function useSaving(account: Account | null, onDone: () => void) {
  const session = useSession();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const save = async (draft: Draft, password: string) => {
    const { name, personId, role, isAdministrator } = draft;
    const stationId = role === 'duty-officer' ? draft.stationId : null;
    const fields = { personId, role, isAdministrator, stationId };
    setIsSaving(true);
    const done =
      account === null
        ? await performWithKey(
            session,
            'record-account',
            { name, ...fields },
            { for: 'other', account: name, password },
          )
        : await perform(session, 'change-account', { id: account.id, ...fields });
    setIsSaving(false);
    if (!done.ok) return setProblem(done.problem);
    await refreshAccount(session);
    onDone();
  };
  return { save, problem, isSaving };
}

function RoleFields(properties: {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}): ReactNode {
  const { t } = useWords();
  const { draft, onChange } = properties;
  const { units } = useSessionState((state) => ({ units: state.rows.units }));
  const stations = [...units.values()]
    .filter(({ kind }) => kind === 'station')
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Form.Item label={t('account.role')} help={t(`role.${draft.role}.says`)}>
        <Select
          value={draft.role}
          data-testid="account-field-role"
          options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
          onChange={(role) => onChange({ ...draft, role })}
        />
      </Form.Item>
      <Form.Item label={t('account.station')} help={t('account.station.says')}>
        <Select
          allowClear
          disabled={draft.role !== 'duty-officer'}
          placeholder={t('account.station.all')}
          value={draft.role === 'duty-officer' ? draft.stationId : null}
          options={stations}
          onChange={(stationId) => onChange({ ...draft, stationId: stationId ?? null })}
        />
      </Form.Item>
      <Form.Item className="account-wide">
        <Checkbox
          checked={draft.isAdministrator}
          onChange={(event) => onChange({ ...draft, isAdministrator: event.target.checked })}
        >
          {t('account.administrator.says')}
        </Checkbox>
      </Form.Item>
    </>
  );
}
