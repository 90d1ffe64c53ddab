import '../../styles/screens.css';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { FirstRun } from './first-run.tsx';
import { localDay } from './local-day.ts';
import { NewProject } from './project/new-project.tsx';
import { emptyDraft } from './project/project-draft.ts';
import { StartHead } from './start-head.tsx';

/** First screen of an empty data folder: the sample, a new project, or the way to a ledger kept elsewhere. */
export function StartScreen(): ReactNode {
  const session = useSession();
  const [isNew, setIsNew] = useState(false);
  // Here and not in the form, so that going back keeps what was typed.
  const [draft, setDraft] = useState(() => emptyDraft(localDay(session.ports.now())));
  const hasDraft = draft.boundary !== null || draft.name !== '';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing happens on a drop here, which is the point
    <div className="start" data-testid="start-screen" onDragOver={refuseDrop} onDrop={refuseDrop}>
      <StartHead />
      {isNew ? (
        <NewProject draft={draft} change={setDraft} onBack={() => setIsNew(false)} />
      ) : (
        <FirstRun hasDraft={hasDraft} onNew={() => setIsNew(true)} />
      )}
    </div>
  );
}

/** A file dropped beside its place would otherwise replace the page, and with it all that was typed. */
function refuseDrop(event: DragEvent): void {
  event.preventDefault();
}
