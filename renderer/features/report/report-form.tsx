import { Checkbox, DatePicker, Form, Input, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { periodStart, type ReportParameters } from '../../../shared/report/model/parameters.ts';
import { useWords } from '../../i18n/words.tsx';
import { prepareReport, setMapSeries, setMapSheet } from '../../session/reports.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** Parameters of the report; a change makes the pages again. */
export function ReportForm(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { report, rows, selected } = useSessionState((state) => ({
    report: state.report,
    rows: state.rows,
    selected: state.selection.codes.length,
  }));
  const { parameters, sheet } = report;
  if (parameters === null) return null;
  const change = (part: Partial<ReportParameters>) =>
    void prepareReport(session, { ...parameters, ...part });
  const round = rows.rounds.get(parameters.roundId);
  const setDay = (asOf: string) =>
    change({ asOf, from: periodStart(parameters.kind, asOf, round?.openedOn ?? asOf) });
  return (
    <Form
      layout="horizontal"
      colon={false}
      labelAlign="left"
      labelCol={{ flex: '64px' }}
      className="report-form"
      size="small"
    >
      <Form.Item label={t('report.round')}>
        <Select
          value={parameters.roundId}
          options={[...rows.rounds.values()].map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(roundId) => change({ roundId })}
        />
      </Form.Item>
      <Form.Item label={t('report.asOf')}>
        <DatePicker
          value={dayjs(parameters.asOf)}
          allowClear={false}
          data-testid="report-as-of"
          onChange={(day) => setDay(dayjs(day).format('YYYY-MM-DD'))}
        />
      </Form.Item>
      <Form.Item label={t('report.from')}>
        <DatePicker
          value={dayjs(parameters.from)}
          allowClear={false}
          onChange={(day) => change({ from: dayjs(day).format('YYYY-MM-DD') })}
        />
      </Form.Item>
      <Form.Item label={t('report.profile')}>
        <Segmented<ReportParameters['profile']>
          value={parameters.profile}
          data-testid="report-profile"
          options={(['internal', 'public'] as const).map((value) => ({
            value,
            label: t(`report.profile.${value}`),
          }))}
          onChange={(profile) => change({ profile })}
        />
      </Form.Item>
      {parameters.profile === 'public' ? (
        <>
          <Form.Item label={t('report.mapApproval')}>
            <Input
              defaultValue={parameters.mapApproval}
              maxLength={100}
              onBlur={(event) => change({ mapApproval: event.target.value.trim() })}
            />
          </Form.Item>
          <p className="report-hint">{t('report.public.note')}</p>
        </>
      ) : null}
      <Form.Item label={t('report.addressee')}>
        <Input
          key={parameters.addressee}
          defaultValue={parameters.addressee}
          maxLength={200}
          placeholder={t('report.addressee.hint')}
          onBlur={(event) => {
            const addressee = event.target.value.trim();
            if (addressee !== parameters.addressee) change({ addressee });
          }}
        />
      </Form.Item>
      <Form.Item label={t('report.sheet')}>
        <Segmented<typeof sheet>
          value={sheet}
          options={['A4', 'A3', 'A2']}
          onChange={(value) => setMapSheet(session, value)}
        />
      </Form.Item>
      <Form.Item label={t('report.series')}>
        <Checkbox
          checked={report.series.hasStations}
          data-testid="report-station-maps"
          onChange={(event) => setMapSeries(session, { hasStations: event.target.checked })}
        >
          {t('report.series.stations')}
        </Checkbox>
        <Checkbox
          checked={report.series.hasBlocks && selected > 0}
          disabled={selected === 0 || parameters.profile === 'public'}
          title={t('report.series.hint')}
          data-testid="report-block-maps"
          onChange={(event) => setMapSeries(session, { hasBlocks: event.target.checked })}
        >
          {t('report.series.blocks', { count: selected })}
        </Checkbox>
      </Form.Item>
      <Form.Item label={t('report.redHead')}>
        <Checkbox
          checked={parameters.hasRedHead}
          aria-label={t('report.redHead')}
          onChange={(event) => change({ hasRedHead: event.target.checked })}
        />
      </Form.Item>
    </Form>
  );
}
