import { ConfigProvider } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../../../../shared/problems/problem.ts';
import { useWords } from '../../../i18n/words.tsx';
import { openSession } from '../../../session/open-session.ts';
import { useSession } from '../../../session/use-session.ts';
import { BlocksStep } from './blocks-step.tsx';
import { CreateBar } from './create-bar.tsx';
import { GroundStep } from './ground/ground-step.tsx';
import { PreviewPanel } from './preview/preview-panel.tsx';
import { useBlockCount } from './preview/use-block-count.ts';
import type { ProjectDraft } from './project-draft.ts';
import { findDoneSteps, findMissing, makeProjectInput, steps } from './project-input.ts';
import { RoundStep } from './round-step.tsx';
import { UnitsStep } from './units-step.tsx';

export type ChangeDraft = (change: (draft: ProjectDraft) => ProjectDraft) => void;

/** The four steps of a new project on one screen, what they give beside them; one command at the end. */
export function NewProject(properties: {
  readonly draft: ProjectDraft;
  readonly change: ChangeDraft;
  readonly onBack: () => void;
}): ReactNode {
  const { draft, change, onBack } = properties;
  const { t } = useWords();
  const count = useBlockCount(draft.boundary?.read ?? null, draft.sizeMetres);
  const creation = useCreation(draft);
  const missing = findMissing(draft);
  const doneSteps = findDoneSteps(draft);
  return (
    <main className="new-project" data-testid="new-project">
      <header className="new-project-head">
        <h1>{t('new.title')}</h1>
        <ol className="new-project-steps">
          {steps.map((step, index) => (
            <li key={step} data-done={doneSteps.has(step)}>
              <span className="new-project-mark">{doneSteps.has(step) ? '✓' : index + 1}</span>
              {t(`new.step.${step}`)}
            </li>
          ))}
        </ol>
        <span className="hint">{t('new.atOnce')}</span>
      </header>
      <fieldset className="new-project-form" disabled={creation.isRunning}>
        {/* Antd's own fields do not look at their fieldset. */}
        <ConfigProvider componentDisabled={creation.isRunning}>
          <GroundStep draft={draft} change={change} />
          <BlocksStep draft={draft} change={change} count={count} />
          <UnitsStep draft={draft} change={change} />
          <RoundStep draft={draft} change={change} />
        </ConfigProvider>
      </fieldset>
      <PreviewPanel draft={draft} count={count} />
      <CreateBar
        draft={draft}
        missing={missing}
        count={count}
        isRunning={creation.isRunning}
        problem={creation.problem}
        onBack={onBack}
        onCreate={creation.create}
        onOpen={creation.open}
      />
    </main>
  );
}

function useCreation(draft: ProjectDraft) {
  const session = useSession();
  const { t } = useWords();
  const [isRunning, setIsRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // A refusal speaks of the draft as it was: the first change takes it away.
  const [refusedDraft, setRefusedDraft] = useState<ProjectDraft | null>(null);
  const create = async () => {
    setProblem(null);
    setIsRunning(true);
    await painted();
    const made = await session.ports.createProject(makeProjectInput(draft, t('new.round.first')));
    if (made.ok) {
      await openSession(session);
      // The last step of a new project, over its ground: who answers for what is done here.
      session.store.setState({ dialog: 'administrator' });
      return;
    }
    setIsRunning(false);
    setProblem(made.problem);
    setRefusedDraft(draft);
  };
  return {
    isRunning,
    problem: refusedDraft === draft ? problem : null,
    create: () => void create(),
    open: () => void openSession(session),
  };
}

/** Cutting takes the thread for a moment: what is said before it must be on the screen first. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
