import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Problem } from '../../../../shared/problems/problem.ts';
import { formatDay, formatNumber } from '../../../i18n/figure-text.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { Refusal } from '../refusal.tsx';
import type { CountState } from './preview/use-block-count.ts';
import type { ProjectDraft } from './project-draft.ts';
import { countFilledLines, type Missing } from './project-input.ts';

/** The foot of the screen: what will be made or is still missing, the reason of a refusal, and the one command. */
export function CreateBar(properties: {
  readonly draft: ProjectDraft;
  readonly missing: readonly Missing[];
  readonly count: CountState;
  readonly isRunning: boolean;
  readonly problem: Problem | null;
  readonly onBack: () => void;
  readonly onCreate: () => void;
  /** Opens the ledger that is there already. */
  readonly onOpen: () => void;
}): ReactNode {
  const words = useWords();
  const { t } = words;
  const { draft, missing, count, isRunning, problem, onBack, onCreate, onOpen } = properties;
  const canCreate = missing.length === 0 && count.kind !== 'refused' && count.kind !== 'failed';
  return (
    <footer className="create-bar" data-running={isRunning}>
      {problem === null ? (
        <p
          className="create-bar-says"
          data-open={missing.length > 0}
          role="status"
          data-testid="project-says"
        >
          {isRunning ? t('new.creating') : sayOutlook(draft, missing, count, words)}
        </p>
      ) : (
        <Refusal title={t('new.refused')} problem={problem} />
      )}
      {problem !== null && existsCodes.has(problem.code) ? (
        <Button onClick={onOpen} data-testid="project-open-existing">
          {t('new.openExisting')}
        </Button>
      ) : null}
      <Button onClick={onBack} disabled={isRunning} data-testid="project-back">
        {t('action.back')}
      </Button>
      <Button
        type="primary"
        disabled={!canCreate}
        loading={isRunning}
        onClick={onCreate}
        data-testid="project-create"
      >
        {t('new.create')}
      </Button>
    </footer>
  );
}

/** Another window, or an answer that was lost on the way, may have made a ledger meanwhile. */
const existsCodes: ReadonlySet<Problem['code']> = new Set(['ledger-exists', 'project-exists']);

/** What fits on the line; the others are said as these are done. */
const mostNamed = 3;

function sayOutlook(
  draft: ProjectDraft,
  missing: readonly Missing[],
  count: CountState,
  words: Words,
): string {
  const { t, language } = words;
  if (missing.length > 0) {
    const list = missing.slice(0, mostNamed).map((one) => sayMissing(one, words));
    return t('new.todo', { count: missing.length, list: list.join(t('new.todo.between')) });
  }
  switch (count.kind) {
    case 'counted':
      return t('new.ready', {
        blocks: formatNumber(count.count.count, 0, language),
        filled: countFilledLines(draft),
        areas: draft.lines.length,
        round: draft.round.name?.trim() ?? t('new.round.first'),
        day: sayDay(draft.round.openedOn, language),
      });
    case 'failed':
      return t('new.preview.failed');
    case 'refused':
      return t('new.preview.failed');
    case 'none':
    case 'counting':
      return t('new.ready.working');
  }
}

function sayMissing(missing: Missing, { t, language }: Words): string {
  switch (missing.kind) {
    case 'station':
      return t('new.missing.station', { area: missing.area ?? t('new.area.whole') });
    case 'deadline':
      return t('new.missing.deadline', {
        openedOn: sayDay(missing.openedOn, language),
        deadline: sayDay(missing.deadline, language),
      });
    default:
      return t(`new.missing.${missing.kind}`);
  }
}

/** A calendar day in words; read as local midnight, a day without a time would be Greenwich's. */
function sayDay(day: string | null, language: Words['language']): string {
  return day === null ? '' : formatDay(`${day}T00:00`, language);
}
