import { Tooltip } from 'antd';
import { BookOpen, ClipboardCheck, FileText, Map as MapIcon, Route } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';

const workspaces = [
  { name: 'plan', icon: MapIcon },
  { name: 'walk', icon: Route },
  { name: 'clear', icon: ClipboardCheck },
  { name: 'ledger', icon: BookOpen },
  { name: 'report', icon: FileText },
] as const;

/** The five workspaces. Walking is here; each of the others says what it will hold. */
export function WorkspaceStrip(): ReactNode {
  const { t } = useWords();
  return (
    <nav className="workspace-strip">
      {workspaces.map(({ name, icon: Icon }) => {
        const content = (
          <span
            key={name}
            className={name === 'walk' ? 'workspace workspace-on' : 'workspace workspace-later'}
            aria-current={name === 'walk' ? 'page' : undefined}
            data-testid={`workspace-${name}`}
          >
            <Icon size={16} strokeWidth={1.5} />
            {t(`workspace.${name}`)}
          </span>
        );
        return name === 'walk' ? (
          content
        ) : (
          <Tooltip key={name} placement="bottomLeft" title={t(`workspace.${name}.holds`)}>
            {content}
          </Tooltip>
        );
      })}
    </nav>
  );
}
