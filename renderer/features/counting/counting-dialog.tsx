import { ConfigProvider, Modal, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { mayDo } from '../../session/signing-in.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { ErrorTab } from './error-tab.tsx';
import { ModeTab } from './mode-tab.tsx';
import { PostTab } from './post-tab.tsx';
import { StageTab } from './stage-tab.tsx';
import { VisitTab } from './visit-tab.tsx';
import { WidthTab } from './width-tab.tsx';

/** 计数参数: what a metre counts for. Everything here is for tracks still to come, unless it says otherwise. */
export function CountingDialog(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { isOpen, isMine } = useSessionState((state) => ({
    isOpen: state.dialog === 'counting',
    isMine: mayDo(state, 'set-mode'),
  }));
  return (
    <Modal
      open={isOpen}
      title={t('counting.title')}
      footer={<span className="hint">{t('counting.kept')}</span>}
      onCancel={() => session.store.setState({ dialog: null })}
      destroyOnHidden
      width={760}
    >
      <div data-testid="counting-dialog" className="counting">
        <ConfigProvider componentDisabled={!isMine}>
          <Tabs
            size="small"
            items={[
              { key: 'widths', label: t('counting.widths'), children: <WidthTab /> },
              { key: 'stages', label: t('counting.stages'), children: <StageTab /> },
              { key: 'modes', label: t('counting.modes'), children: <ModeTab /> },
              { key: 'errors', label: t('counting.errors'), children: <ErrorTab /> },
              { key: 'posts', label: t('counting.posts'), children: <PostTab /> },
              { key: 'assets', label: t('counting.assets'), children: <VisitTab /> },
            ]}
          />
        </ConfigProvider>
      </div>
    </Modal>
  );
}
