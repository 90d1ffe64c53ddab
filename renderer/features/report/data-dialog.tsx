import { Form, Modal, Segmented, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  type DataFormat,
  type DataSetName,
  dataFormats,
  dataSetNames,
  placedDataSets,
  publicDataSets,
} from '../../../shared/report/data/data-set.ts';
import type { ReportProfile } from '../../../shared/report/model/parameters.ts';
import { useWords } from '../../i18n/words.tsx';
import { saveData } from '../../session/reports.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** Takes a table or layer out: what, as which format, under which profile. Only what may leave can be chosen. */
export function DataDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { isReady } = useSessionState((state) => ({ isReady: state.report.view !== null }));
  const [profile, setProfile] = useState<ReportProfile>('internal');
  const [name, setName] = useState<DataSetName>('blocks');
  const [format, setFormat] = useState<DataFormat>('xlsx');
  const names = dataSetNames.filter((one) => profile === 'internal' || publicDataSets.has(one));
  const chosen = names.includes(name) ? name : names[0]!;
  const formats = dataFormats.filter((one) => fits(one, chosen, profile));
  const wanted = formats.includes(format) ? format : formats[0]!;
  const save = async () => {
    await saveData(session, chosen, wanted, profile);
    onClose();
  };
  return (
    <Modal
      open
      title={t('report.data.title')}
      okText={t('report.data.save')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !isReady, 'data-testid': 'data-save' }}
      onOk={save}
      onCancel={onClose}
      width={440}
    >
      <Form layout="horizontal" colon={false} labelAlign="left" labelCol={{ flex: '64px' }}>
        <Form.Item label={t('report.profile')}>
          <Segmented<ReportProfile>
            value={profile}
            data-testid="data-profile"
            options={(['internal', 'public'] as const).map((value) => ({
              value,
              label: t(`report.profile.${value}`),
            }))}
            onChange={setProfile}
          />
        </Form.Item>
        <Form.Item label={t('report.data.set')}>
          <Select<DataSetName>
            value={chosen}
            data-testid="data-set"
            options={names.map((value) => ({ value, label: t(`data.${value}`) }))}
            onChange={setName}
          />
        </Form.Item>
        <Form.Item label={t('report.data.format')}>
          <Segmented<DataFormat>
            value={wanted}
            options={formats.map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={setFormat}
          />
        </Form.Item>
        <p className="report-hint">
          {isReady ? t(`report.data.${profile}`) : t('report.data.wait')}
        </p>
      </Form>
    </Modal>
  );
}

function fits(format: DataFormat, name: DataSetName, profile: ReportProfile): boolean {
  const isLayer = format === 'geojson' || format === 'kml' || format === 'gpx';
  return !isLayer || (profile === 'internal' && placedDataSets.has(name));
}
