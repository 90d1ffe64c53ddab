import { InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { blockLimits } from '../../../../shared/grid/build-blocks.ts';
import { describeProblem } from '../../../../shared/problems/problem-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { ChangeDraft } from './new-project.tsx';
import type { CountState } from './preview/use-block-count.ts';
import type { ProjectDraft } from './project-draft.ts';
import { isUsableSize } from './project-input.ts';
import { Field, Section } from './section.tsx';

const usualSizes = [500, 1000, 2000];

/** Size of a block, with the usual ones at hand; what it gives is shown in the preview. */
export function BlocksStep(properties: {
  readonly draft: ProjectDraft;
  readonly change: ChangeDraft;
  readonly count: CountState;
}): ReactNode {
  const { t, language } = useWords();
  const { draft, change, count } = properties;
  const problem = !isUsableSize(draft.sizeMetres)
    ? t('new.missing.size')
    : count.kind === 'refused'
      ? describeProblem(count.problem, language)
      : null;
  const setSize = (sizeMetres: number | null) => change((before) => ({ ...before, sizeMetres }));
  return (
    <Section title={t('new.step.blocks')} aside={t('new.slivers')}>
      <div className="new-size">
        <Field label={t('new.size')}>
          <InputNumber
            value={draft.sizeMetres}
            onChange={setSize}
            step={50}
            precision={0}
            controls={false}
            {...(problem === null ? {} : { status: 'error' as const })}
            data-testid="project-block-size"
          />
        </Field>
        {usualSizes.map((size) => (
          <button
            key={size}
            type="button"
            className="new-size-choice"
            aria-pressed={draft.sizeMetres === size}
            onClick={() => setSize(size)}
          >
            {size}
          </button>
        ))}
        <span className="hint">
          {blockLimits.smallestSizeMetres}–{blockLimits.largestSizeMetres}
        </span>
      </div>
      {problem === null ? null : (
        <p className="new-bad" role="alert" data-testid="project-size-problem">
          {problem}
        </p>
      )}
    </Section>
  );
}
