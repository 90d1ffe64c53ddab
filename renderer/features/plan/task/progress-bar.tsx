import type { ReactNode } from 'react';
import type { TaskProgress } from '../../../../shared/plan/task-progress.ts';
import { useWords } from '../../../i18n/words.tsx';

const states = ['done', 'walked', 'open'] as const;

/** Blocks of a task done, walked and open, as one bar with its figures. */
export function ProgressBar({ progress }: { readonly progress: TaskProgress }): ReactNode {
  const { t } = useWords();
  const total = Math.max(1, progress.open + progress.walked + progress.done);
  return (
    <div className="plan-progress">
      <div className="plan-progress-bar">
        {states.map((state) => (
          <i
            key={state}
            className={`plan-state-${state}`}
            style={{ width: `${(progress[state] / total) * 100}%` }}
          />
        ))}
      </div>
      <div className="plan-progress-legend">
        {states.map((state) => (
          <span key={state}>
            <i className={`plan-state-${state}`} /> {t(`plan.state.${state}`)} {progress[state]}
          </span>
        ))}
      </div>
    </div>
  );
}
