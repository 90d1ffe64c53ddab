import { Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Letter, LetterDetails } from '../../../../shared/people/records.ts';
import { useWords } from '../../../i18n/words.tsx';
import { perform } from '../../../session/session.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';

/** Names the blocks a letter is over; none named is all of its unit. */
export function GroundDialog(properties: {
  readonly letter: Letter;
  readonly details: LetterDetails;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { letter, details, onClose } = properties;
  const { ground } = useSessionState((state) => ({ ground: state.ground }));
  const [text, setText] = useState(details.blockCodes?.join('、') ?? '');
  const codes = text.split(/[\s,，、;；]+/).filter((code) => code !== '');
  const unknown = codes.filter((code) => ground?.byCode.has(code) !== true);
  const save = async () => {
    const blockCodes = codes.length === 0 ? null : codes;
    const saved = await perform(session, 'describe-letter', { id: letter.id, blockCodes });
    if (saved.ok) onClose();
  };
  return (
    <Modal
      open
      title={t('letter.ground.title', { number: letter.number })}
      okText={t('ledger.save')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: unknown.length > 0 }}
      onOk={save}
      onCancel={onClose}
    >
      <p className="hint">{t('letter.ground.codes')}</p>
      <Input.TextArea
        rows={5}
        value={text}
        aria-label={t('letter.ground.codes')}
        onChange={(event) => setText(event.target.value)}
      />
      {unknown.length === 0 ? null : (
        <p className="bad">{t('letter.ground.unknown', { codes: unknown.join('、') })}</p>
      )}
    </Modal>
  );
}
