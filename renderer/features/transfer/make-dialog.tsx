import { Form, Input, Modal, Radio, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PackageKind } from '../../../shared/operations/transfer/transfer-entries.ts';
import { useWords } from '../../i18n/words.tsx';
import { makePackageFile } from '../../session/packages.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { shortDevice } from './entry-name.ts';

const kinds: readonly PackageKind[] = ['task', 'return', 'copy'];

/** Makes a package and saves its file: for whom, what they hold already, and a password where the disc travels alone. */
export function MakeDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { transfers } = useSessionState((state) => ({ transfers: state.rows.transfers }));
  const [kind, setKind] = useState<PackageKind>('task');
  const [party, setParty] = useState('');
  const [otherDevice, setOtherDevice] = useState('');
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const known = new Map(
    [...transfers.values()].flatMap((transfer) =>
      transfer.otherDevice === null || transfer.direction === 'made'
        ? []
        : [[transfer.otherDevice, transfer.party] as const],
    ),
  );
  const make = async () => {
    setBusy(true);
    const isMade = await makePackageFile(session, {
      kind,
      party: party.trim(),
      otherDevice: otherDevice === '' ? null : otherDevice,
      password: password === '' ? null : password,
    });
    setBusy(false);
    if (isMade) onClose();
  };
  return (
    <Modal
      open
      title={t('transfer.make')}
      okText={t('transfer.make.ok')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: party.trim() === '' }}
      confirmLoading={isBusy}
      onOk={() => void make()}
      onCancel={onClose}
      width={480}
    >
      <Form layout="vertical" className="dialog-form">
        <Form.Item label={t('transfer.kind')}>
          <Radio.Group
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`transfer.kind.${value}`) }))}
            onChange={(event) => setKind(event.target.value as PackageKind)}
          />
        </Form.Item>
        <Form.Item label={t('transfer.party')} extra={t('transfer.party.hint')}>
          <Input
            value={party}
            data-testid="package-party"
            onChange={(event) => setParty(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('transfer.other')} extra={t('transfer.other.hint')}>
          <Select
            value={otherDevice}
            data-testid="package-device"
            options={[
              { value: '', label: t('transfer.other.none') },
              ...[...known].map(([device, name]) => ({
                value: device,
                label: `${shortDevice(device)} ${name}`,
              })),
            ]}
            onChange={setOtherDevice}
          />
        </Form.Item>
        <Form.Item label={t('transfer.password')} extra={t('transfer.password.hint')}>
          <Input.Password
            value={password}
            autoComplete="new-password"
            data-testid="package-password"
            onChange={(event) => setPassword(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
