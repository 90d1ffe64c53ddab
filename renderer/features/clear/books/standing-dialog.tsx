import { Form, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Standing } from '../../../../shared/clearance/records/publicity-entries.ts';
import { useWords } from '../../../i18n/words.tsx';
import { perform } from '../../../session/session.ts';
import { useSession } from '../../../session/use-session.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayField, TextField } from '../../../ui/form-fields.tsx';
import type { StandingLine } from './standings-page.tsx';

/** Says how far a community or unit has come; 已达标 is refused while a find on its ground is open. */
export function StandingDialog(properties: {
  readonly line: StandingLine;
  readonly day: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { line, day, onClose } = properties;
  const [standing, setStanding] = useState<Standing['standing']>(
    line.standing?.standing ?? 'creating',
  );
  const [on, setOn] = useState<string | null>(day);
  const [reason, setReason] = useState('');
  const save = async () => {
    const input = { id: line.id, standing, on, reason: reason.trim() };
    return (await perform(session, 'set-standing', input)).ok;
  };
  const isRefused = standing === 'reached' && line.openFinds > 0;
  return (
    <FormDialog
      title={t('books.standing.title', { name: line.name })}
      isComplete={on !== null && (standing !== 'withdrawn' || reason.trim() !== '')}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item label={t('books.standing')} className="wide">
        <Segmented
          value={standing}
          options={(['creating', 'reached', 'withdrawn'] as const).map((value) => ({
            value,
            label: t(`books.standing.${value}`),
          }))}
          onChange={setStanding}
        />
      </Form.Item>
      <DayField label="books.day" value={on} isNeeded onChange={setOn} />
      <TextField label="books.reason" value={reason} onChange={setReason} />
      {isRefused ? (
        <p className="wide bad" data-testid="standing-refused">
          {t('books.standing.refused', { count: line.openFinds })}
        </p>
      ) : null}
    </FormDialog>
  );
}
