import { Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../../../shared/problems/problem.ts';
import { useWords } from '../../i18n/words.tsx';
import { makeAdministrator } from '../../session/signing-in.ts';
import { useSession } from '../../session/use-session.ts';
import { emptyPassword, isPasswordReady, PasswordFields } from './password-fields.tsx';
import { PersonSelect } from './person-select.tsx';
import { RefusalLine } from './refusal-line.tsx';

/** Makes the first account. It may be left for later, and what that means is said. */
export function AdministratorDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const [name, setName] = useState('');
  const [personId, setPersonId] = useState<string | null>(null);
  const [draft, setDraft] = useState(emptyPassword);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const save = async () => {
    setIsSaving(true);
    const made = await makeAdministrator(session, name.trim(), draft.password, personId);
    setIsSaving(false);
    if (made.ok) onClose();
    else setProblem(made.problem);
  };
  return (
    <Modal
      open
      title={t('account.first')}
      okText={t('account.first.make')}
      cancelText={t('account.first.later')}
      okButtonProps={{
        disabled: name.trim() === '' || !isPasswordReady(draft, name.trim()),
        loading: isSaving,
        'data-testid': 'administrator-save',
      }}
      cancelButtonProps={{ 'data-testid': 'administrator-later' }}
      onOk={() => void save()}
      onCancel={onClose}
      width={480}
    >
      <p className="account-says">{t('account.first.says')}</p>
      <Form layout="vertical" className="dialog-form account-dialog">
        <Form.Item label={t('account.name')} help={t('account.name.rule')}>
          <Input
            autoComplete="username"
            value={name}
            data-testid="administrator-name"
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('account.person')} help={t('account.person.says')}>
          <PersonSelect value={personId} onChange={setPersonId} />
        </Form.Item>
        <PasswordFields account={name.trim()} draft={draft} onChange={setDraft} />
      </Form>
      <RefusalLine problem={problem} />
      <p className="hint">{t('account.first.skip')}</p>
    </Modal>
  );
}
