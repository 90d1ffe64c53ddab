import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { MessageKey } from '../../i18n/messages.ts';
import { useWords } from '../../i18n/words.tsx';

/** The foot of a form: what it still lacks, and the button that records it. With a way out it closes a whole panel. */
export function FormFoot(properties: {
  /** Words of the fields still to be filled. */
  readonly missing: readonly MessageKey[];
  readonly mayRecord: boolean;
  readonly isBusy: boolean;
  readonly label: string;
  /** Test ids begin with it. */
  readonly name: string;
  readonly onRecord: () => void;
  readonly onCancel?: () => void;
}): ReactNode {
  const { t } = useWords();
  const { missing, mayRecord, isBusy, label, name, onRecord, onCancel } = properties;
  const record = (
    <Button
      type="primary"
      loading={isBusy}
      disabled={!mayRecord || missing.length > 0}
      title={mayRecord ? '' : t('reason.not-your-role')}
      data-testid={`${name}-save`}
      onClick={onRecord}
    >
      {label}
    </Button>
  );
  return (
    <footer className={onCancel === undefined ? 'clear-form-foot' : 'clear-foot'}>
      <span className="hint" data-testid={`${name}-missing`}>
        {missing.length === 0
          ? ''
          : t('find.missing', { names: missing.map((key) => t(key)).join('、') })}
      </span>
      {onCancel === undefined ? (
        record
      ) : (
        <div className="clear-foot-buttons">
          <Button onClick={onCancel}>{t('action.cancel')}</Button>
          {record}
        </div>
      )}
    </footer>
  );
}
