import 'dayjs/locale/zh-cn.js';
import { DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import type { ChangeDraft } from './new-project.tsx';
import type { DraftRound, ProjectDraft } from './project-draft.ts';
import { Field, Section } from './section.tsx';

const dayForm = 'YYYY-MM-DD';

/** Name, opening day and deadline of the first round. */
export function RoundStep(properties: {
  readonly draft: ProjectDraft;
  readonly change: ChangeDraft;
}): ReactNode {
  const { t } = useWords();
  const { draft, change } = properties;
  const { round } = draft;
  const put = (part: Partial<DraftRound>) =>
    change((before) => ({ ...before, round: { ...before.round, ...part } }));
  return (
    <Section title={t('new.round')}>
      <div className="new-round">
        <Field label={t('new.round.name')}>
          <Input
            value={round.name ?? t('new.round.first')}
            maxLength={40}
            onChange={({ target }) => put({ name: target.value })}
            data-testid="project-round-name"
          />
        </Field>
        <Field label={t('new.round.openedOn')}>
          <Day
            day={round.openedOn}
            onChange={(openedOn) => put({ openedOn })}
            testId="project-round-opened"
          />
        </Field>
        <Field label={t('new.round.deadline')}>
          <Day
            day={round.deadline}
            placeholder={t('new.round.none')}
            onChange={(deadline) => put({ deadline })}
            testId="project-round-deadline"
          />
        </Field>
      </div>
    </Section>
  );
}

function Day(properties: {
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
  readonly placeholder?: string;
  readonly testId: string;
}): ReactNode {
  const { day, onChange, placeholder, testId } = properties;
  return (
    <DatePicker
      value={day === null ? null : dayjs(day, dayForm)}
      // What people type and paste besides the first form, which is also the one shown.
      format={[dayForm, 'YYYY-M-D', 'YYYY年M月D日', 'YYYY.M.D', 'YYYY/M/D', 'YYYYMMDD']}
      onChange={(chosen) => onChange(dayjs.isDayjs(chosen) ? chosen.format(dayForm) : null)}
      {...(placeholder === undefined ? {} : { placeholder })}
      data-testid={testId}
    />
  );
}
