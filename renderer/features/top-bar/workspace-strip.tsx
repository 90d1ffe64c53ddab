import { BookOpen, ClipboardCheck, FileText, Map as MapIcon, Route } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { useSession, useSessionState } from '../../session/use-session.ts';

const workspaces = [
  { name: 'plan', icon: MapIcon },
  { name: 'walk', icon: Route },
  { name: 'clear', icon: ClipboardCheck },
  { name: 'ledger', icon: BookOpen },
  { name: 'report', icon: FileText },
] as const;

/** The five workspaces. */
export function WorkspaceStrip(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { workspace } = useSessionState((state) => ({ workspace: state.workspace }));
  return (
    <nav className="workspace-strip">
      {workspaces.map(({ name, icon: Icon }) => (
        <button
          key={name}
          type="button"
          className={name === workspace ? 'workspace workspace-on' : 'workspace'}
          aria-current={name === workspace ? 'page' : undefined}
          data-testid={`workspace-${name}`}
          onClick={() => session.store.setState({ workspace: name, tool: 'select' })}
        >
          <Icon size={16} strokeWidth={1.5} />
          {t(`workspace.${name}`)}
        </button>
      ))}
    </nav>
  );
}
