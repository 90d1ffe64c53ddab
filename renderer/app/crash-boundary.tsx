import { Button, Result } from 'antd';
import { Component, type ReactNode, useContext } from 'react';
import { useWords } from '../i18n/words.tsx';
import { SessionContext } from '../session/use-session.ts';

/** Shows a broken invariant instead of an empty window. Everything said to be saved is in the ledger already. */
export class CrashBoundary extends Component<
  { readonly children: ReactNode },
  { readonly error: Error | null }
> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Crash error={error} />;
  }
}

function Crash({ error }: { readonly error: Error }): ReactNode {
  const { t } = useWords();
  const session = useContext(SessionContext);
  return (
    <Result
      status="warning"
      title={t('notice.crash')}
      subTitle={<code className="crash-reason">{String(error.message)}</code>}
      extra={
        <Button type="primary" disabled={session === null} onClick={() => location.reload()}>
          {t('notice.reload')}
        </Button>
      }
    />
  );
}
