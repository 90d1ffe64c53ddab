import { Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import type { BoardLine } from '../../session/clearance-board.ts';
import { perform } from '../../session/session.ts';
import { useSession } from '../../session/use-session.ts';

/** What is done to a block with a reason: given back to its walkers, or let pass below its limit. */
export type ReasonedAct = 'return' | 'override';

const operations = { return: 'return-block', override: 'override-limit' } as const;

/** Asks for the reason; closes once it is recorded. */
export function ReasonDialog(properties: {
  readonly act: ReasonedAct;
  readonly line: BoardLine;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { act, line, onClose } = properties;
  const [reason, setReason] = useState('');
  const { code, facts } = line;
  const give = async () => {
    const input = { block: code, roundId: facts.roundId, reason };
    const done = await perform(session, operations[act], input);
    if (done.ok) onClose();
  };
  return (
    <Modal
      open
      width={420}
      title={t(`clear.${act}.title`, { block: code })}
      okText={t(`clear.${act}.ok`)}
      cancelText={t('clear.cancel')}
      okButtonProps={{
        danger: true,
        disabled: reason.trim() === '',
        'data-testid': `clear-${act}-ok`,
      }}
      onOk={() => void give()}
      onCancel={onClose}
    >
      <p className="hint">{t(`clear.${act}.hint`)}</p>
      <Input.TextArea
        rows={3}
        maxLength={1000}
        value={reason}
        placeholder={t(`clear.${act}.reason`)}
        data-testid={`clear-${act}-reason`}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
