import { Checkbox, DatePicker, Form, Input, InputNumber, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { plantsOf } from '../../../../shared/clearance/finds/law-bands.ts';
import {
  type Find,
  foundBySchema,
  type PlantCount,
  plantSchema,
  stageNameSchema,
} from '../../../../shared/clearance/records/find-entries.ts';
import { stageCalendar, stageOn } from '../../../../shared/tracks/growth-stage.ts';
import { formatNumber } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useSessionState } from '../../../session/use-session.ts';
import { YesNo } from '../yes-no.tsx';
import { countOf, type FindDraft } from './find-draft.ts';

interface FieldProperties {
  readonly draft: FindDraft;
  readonly change: (part: Partial<FindDraft>) => void;
}

/** Plant, how many by count or by sample, on how much ground, at which stage. */
export function PlantFields({ draft, change }: FieldProperties): ReactNode {
  const { t, language } = useWords();
  const count = countOf(draft);
  return (
    <>
      <Form.Item label={t('find.plant')}>
        <Segmented<Find['plant']>
          value={draft.plant}
          options={plantSchema.options.map((value) => ({
            value,
            label: t(`clear.plant.${value}`),
          }))}
          onChange={(plant) => change({ plant })}
        />
      </Form.Item>
      <Form.Item label={t('find.count')}>
        <Segmented<PlantCount['method']>
          value={draft.method}
          options={(['tally', 'sample'] as const).map((value) => ({
            value,
            label: <span data-testid={`find-by-${value}`}>{t(`find.method.${value}`)}</span>,
          }))}
          onChange={(method) => change({ method })}
        />
        {draft.method === 'tally' ? (
          <InputNumber
            min={1}
            precision={0}
            value={draft.plants}
            aria-label={t('find.count')}
            data-testid="find-plants-field"
            onChange={(plants) => change({ plants })}
          />
        ) : (
          <div className="find-sample">
            <InputNumber
              min={0.01}
              max={10_000}
              value={draft.density}
              placeholder={t('find.density')}
              data-testid="find-density"
              onChange={(density) => change({ density })}
            />
            <span>×</span>
            <InputNumber
              min={0.01}
              max={1e8}
              value={draft.sampleArea}
              placeholder={t('find.sampleArea')}
              data-testid="find-sample-area"
              onChange={(sampleArea) => change({ sampleArea })}
            />
            <b>
              {count === null
                ? ''
                : `= ${t('find.plants.of', { count: formatNumber(plantsOf(count), 0, language) })}`}
            </b>
          </div>
        )}
      </Form.Item>
      <Form.Item label={t('find.area')}>
        <InputNumber
          min={0}
          value={draft.area}
          suffix={t('find.squareMetres', { area: '' }).trim()}
          data-testid="find-area"
          onChange={(area) => change({ area })}
        />
      </Form.Item>
      <StageField draft={draft} change={change} />
    </>
  );
}

function StageField({ draft, change }: FieldProperties): ReactNode {
  const { t } = useWords();
  const { stages } = useSessionState((state) => ({ stages: state.rows.growthStages }));
  const byDay = stageOn(draft.foundOn, stageCalendar(stages));
  const name = byDay === null ? '—' : t(`clear.stage.${byDay}`);
  return (
    <Form.Item label={t('find.stage')}>
      <Select<NonNullable<Find['stage']> | 'by-day'>
        value={draft.stage ?? 'by-day'}
        data-testid="find-stage"
        options={[
          { value: 'by-day' as const, label: t('find.stage.byDay', { stage: name }) },
          ...stageNameSchema.options.map((value) => ({ value, label: t(`clear.stage.${value}`) })),
        ]}
        onChange={(stage) => change({ stage: stage === 'by-day' ? null : stage })}
      />
    </Form.Item>
  );
}

/** Who grew it, as far as known, and whether eradication was resisted. */
export function OwnerFields({ draft, change }: FieldProperties): ReactNode {
  const { t } = useWords();
  return (
    <Form.Item label={t('find.owner')}>
      <YesNo
        value={draft.isOwnerKnown}
        yes={t('find.owner.known')}
        no={t('find.owner.none')}
        testId="find-owner"
        onChange={(isOwnerKnown) => change({ isOwnerKnown })}
      />
      {draft.isOwnerKnown ? (
        <Input
          value={draft.ownerName}
          maxLength={200}
          placeholder={t('find.owner.name')}
          data-testid="find-owner-name"
          onChange={(event) => change({ ownerName: event.target.value })}
        />
      ) : null}
      <Checkbox
        checked={draft.isResisted}
        onChange={(event) => change({ isResisted: event.target.checked })}
      >
        {t('find.resisted')}
      </Checkbox>
    </Form.Item>
  );
}

/** How and when it was found, where in words, and anything else. */
export function FoundFields({
  draft,
  change,
  day,
}: FieldProperties & { readonly day: string }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Form.Item label={t('find.foundBy')}>
        <Select<Find['foundBy']>
          value={draft.foundBy}
          data-testid="find-found-by"
          options={foundBySchema.options.map((value) => ({
            value,
            label: t(`find.by.${value}`),
          }))}
          onChange={(foundBy) => change({ foundBy })}
        />
      </Form.Item>
      <Form.Item label={t('find.foundOn')}>
        <DatePicker
          value={dayjs(draft.foundOn)}
          allowClear={false}
          onChange={(on) => change({ foundOn: on?.format('YYYY-MM-DD') ?? day })}
        />
      </Form.Item>
      <Form.Item label={t('find.address')}>
        <Input
          value={draft.address}
          maxLength={1000}
          data-testid="find-address"
          onChange={(event) => change({ address: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('find.note')}>
        <Input
          value={draft.note}
          maxLength={1000}
          onChange={(event) => change({ note: event.target.value })}
        />
      </Form.Item>
    </>
  );
}
