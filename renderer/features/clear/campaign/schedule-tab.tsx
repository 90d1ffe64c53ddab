import { Button, DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import { DayField, TextField } from '../../../ui/form-fields.tsx';
import type { TabProperties } from './campaign-dialog.tsx';

/** Name, deadline, phases and key dates. */
export function ScheduleTab({ draft, onChange }: TabProperties): ReactNode {
  const { t } = useWords();
  const { name, deadline, phases, keyDates } = draft.campaign;
  const lastDay = phases.at(-1)?.until ?? deadline;
  return (
    <>
      <Form layout="vertical" className="dialog-form letter-form">
        <TextField label="campaign.name" value={name} onChange={(name) => onChange({ name })} />
        <DayField
          label="campaign.deadline"
          value={deadline}
          isNeeded
          onChange={(deadline) => {
            if (deadline !== null) onChange({ deadline });
          }}
        />
      </Form>
      <h3>{t('campaign.phases')}</h3>
      {phases.length === 0 ? <p className="hint">{t('campaign.phases.none')}</p> : null}
      {phases.map((phase, index) => (
        <DatedLine
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the phase
          key={index}
          name={phase.name}
          onName={(name) => onChange({ phases: phases.with(index, { ...phase, name }) })}
          onRemove={() => onChange({ phases: phases.toSpliced(index, 1) })}
        >
          <DatePicker.RangePicker
            size="small"
            allowClear={false}
            value={[dayjs(phase.from), dayjs(phase.until)]}
            onChange={(days) => {
              const [from, until] = (days ?? []).map((day) => day?.format('YYYY-MM-DD'));
              if (from !== undefined && until !== undefined)
                onChange({ phases: phases.with(index, { ...phase, from, until }) });
            }}
          />
        </DatedLine>
      ))}
      <Button
        size="small"
        icon={<Plus size={14} />}
        data-testid="campaign-add-phase"
        onClick={() =>
          onChange({
            phases: [
              ...phases,
              {
                name: t('campaign.phase.nth', { number: phases.length + 1 }),
                from: lastDay,
                until: lastDay,
              },
            ],
          })
        }
      >
        {t('campaign.phase.add')}
      </Button>
      <h3>{t('campaign.keyDates')}</h3>
      {keyDates.map((date, index) => (
        <DatedLine
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the date
          key={index}
          name={date.name}
          onName={(name) => onChange({ keyDates: keyDates.with(index, { ...date, name }) })}
          onRemove={() => onChange({ keyDates: keyDates.toSpliced(index, 1) })}
        >
          <DatePicker
            size="small"
            allowClear={false}
            value={dayjs(date.day)}
            onChange={(day) => {
              if (day)
                onChange({
                  keyDates: keyDates.with(index, { ...date, day: day.format('YYYY-MM-DD') }),
                });
            }}
          />
        </DatedLine>
      ))}
      <Button
        size="small"
        icon={<Plus size={14} />}
        onClick={() =>
          onChange({ keyDates: [...keyDates, { name: t('campaign.keyDate'), day: deadline }] })
        }
      >
        {t('campaign.keyDate.add')}
      </Button>
    </>
  );
}

function DatedLine(properties: {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useWords();
  const { name, onName, onRemove, children } = properties;
  return (
    <div className="campaign-line">
      <Input
        size="small"
        value={name}
        aria-label={t('campaign.name')}
        status={name.trim() === '' ? 'error' : ''}
        onChange={(event) => onName(event.target.value)}
      />
      {children}
      <Button
        size="small"
        type="text"
        icon={<Trash2 size={14} />}
        aria-label={t('people.remove')}
        onClick={onRemove}
      />
    </div>
  );
}
