import { DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** Opens a round: a name, a first day, and a deadline where there is one. */
export function RoundDialog(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { isOpen, count } = useSessionState((state) => ({
    isOpen: state.dialog === 'round',
    count: state.rows.rounds.size,
  }));
  const [name, setName] = useState('');
  const [openedOn, setOpenedOn] = useState<Dayjs>(() => dayjs());
  const [deadline, setDeadline] = useState<Dayjs | null>(null);
  const close = () => session.store.setState({ dialog: null });
  const save = async () => {
    const saved = await perform(session, 'open-round', {
      name: name.trim() || t('round.nth', { number: count + 1 }),
      openedOn: openedOn.format('YYYY-MM-DD'),
      deadline: deadline?.format('YYYY-MM-DD') ?? null,
    });
    if (saved.ok) close();
  };
  return (
    <Modal
      open={isOpen}
      title={t('round.open')}
      okText={t('action.confirm')}
      cancelText={t('action.cancel')}
      onOk={() => void save()}
      onCancel={close}
      destroyOnHidden
      width={400}
    >
      <Form layout="vertical" className="dialog-form">
        <Form.Item label={t('round.name')}>
          <Input
            value={name}
            placeholder={t('round.nth', { number: count + 1 })}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('round.openedOn')}>
          <DatePicker
            allowClear={false}
            value={openedOn}
            onChange={(day) => day && setOpenedOn(day)}
          />
        </Form.Item>
        <Form.Item label={t('round.deadline')}>
          <DatePicker value={deadline} minDate={openedOn} onChange={setDeadline} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
