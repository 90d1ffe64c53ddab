import { Tooltip } from 'antd';
import { BookOpen, ClipboardCheck, FileText, Map as MapIcon, Route } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { useSession, useSessionState } from '../../session/use-session.ts';

const workspaces = [
  { name: 'plan', icon: MapIcon, isHere: true },
  { name: 'walk', icon: Route, isHere: true },
  { name: 'clear', icon: ClipboardCheck, isHere: true },
  { name: 'ledger', icon: BookOpen, isHere: true },
  { name: 'report', icon: FileText, isHere: false },
] as const;

/** The five workspaces; what is not here yet says what it will hold. */
export function WorkspaceStrip(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { workspace } = useSessionState((state) => ({ workspace: state.workspace }));
  return (
    <nav className="workspace-strip">
      {workspaces.map(({ name, icon: Icon, isHere }) => {
        const content = (
          <>
            <Icon size={16} strokeWidth={1.5} />
            {t(`workspace.${name}`)}
          </>
        );
        return isHere ? (
          <button
            key={name}
            type="button"
            className={name === workspace ? 'workspace workspace-on' : 'workspace'}
            aria-current={name === workspace ? 'page' : undefined}
            data-testid={`workspace-${name}`}
            onClick={() => session.store.setState({ workspace: name, tool: 'select' })}
          >
            {content}
          </button>
        ) : (
          <Tooltip key={name} placement="bottomLeft" title={t(`workspace.${name}.holds`)}>
            <span className="workspace workspace-later" data-testid={`workspace-${name}`}>
              {content}
            </span>
          </Tooltip>
        );
      })}
    </nav>
  );
}
