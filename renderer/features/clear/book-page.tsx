import { Button } from 'antd';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import type { ClearPage } from '../../session/session-state.ts';
import { useMay } from '../../session/use-may.ts';

/** A book over the board: its name, what it is for, the button that adds to it, the list, and what it comes to. */
export function BookPage(properties: {
  readonly page: ClearPage;
  readonly hint: string;
  /** Beside the map instead of over it. */
  readonly isBesideMap?: boolean;
  readonly tools?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { page, hint, isBesideMap, tools, foot, children } = properties;
  const { t } = useWords();
  return (
    <section
      className={isBesideMap === true ? 'clear-page clear-page-beside' : 'clear-page'}
      data-testid={page}
    >
      <header className="register-head">
        <h2>{t(`clear.page.${page}`)}</h2>
        <span className="hint clear-page-hint" title={hint}>
          {hint}
        </span>
        {tools}
      </header>
      <div className="clear-page-body">{children}</div>
      {foot === undefined ? null : <footer className="register-foot">{foot}</footer>}
    </section>
  );
}

/** A button for what only some roles may do; to others it is shown and says why it cannot be pressed. */
export function RoleButton(properties: {
  readonly operation: string;
  readonly testId: string;
  readonly label: string;
  readonly isMain?: boolean;
  readonly isPlain?: boolean;
  readonly isDanger?: boolean;
  readonly disabled?: boolean;
  readonly title?: string;
  readonly onClick: () => void;
}): ReactNode {
  const { t } = useWords();
  const { operation, testId, label, isMain, isPlain, isDanger, disabled, title, onClick } =
    properties;
  const isMine = useMay(operation);
  return (
    <Button
      size="small"
      type={isMain === true ? 'primary' : isPlain === true ? 'link' : 'default'}
      icon={isMain === true ? <Plus size={14} /> : null}
      danger={isDanger === true}
      disabled={!isMine || disabled === true}
      title={isMine ? (title ?? '') : t('reason.not-your-role')}
      data-testid={testId}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
