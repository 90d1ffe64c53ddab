import { Form, Segmented } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { type SiteKind, siteKinds } from '../../../../shared/clearance/records/site-entries.ts';
import { sitesOfFeatures } from '../../../../shared/clearance/sites/sites-of-features.ts';
import { createBlockFinder } from '../../../../shared/operations/clear/block-at.ts';
import { readJsonBlob } from '../../../../shared/operations/json-blob.ts';
import type { Result } from '../../../../shared/problems/problem.ts';
import { useWords } from '../../../i18n/words.tsx';
import { addNotice, clientOf, perform } from '../../../session/session.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { FileField } from '../../../ui/file-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ChoiceField } from '../../../ui/form-fields.tsx';

interface Points {
  readonly name: string;
  readonly source: 'asset' | 'file';
  readonly features: GeoJSON.FeatureCollection;
}

/** Many sites at once: the points of a layer of facilities or of a GeoJSON file, all of one kind. */
export function SitesDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { rows, ground, codes } = useSessionState((state) => ({
    rows: state.rows,
    ground: state.ground,
    codes: state.selection.codes,
  }));
  const [points, setPoints] = useState<Points | null>(null);
  const [kind, setKind] = useState<SiteKind>('well-site');
  const [area, setArea] = useState<'all' | 'selected'>('all');
  const found = useMemo(() => {
    if (points === null || ground === null) return null;
    const finder = createBlockFinder(ground.input);
    return sitesOfFeatures(points.features, kind, t(`clear.site.${kind}`), {
      blockAt: (position) => finder(position)?.code ?? null,
      known: rows.sites.values(),
      only: area === 'selected' ? new Set(codes) : null,
    });
  }, [points, ground, kind, rows, area, codes, t]);
  const save = async () => {
    const input = { source: points?.source, sites: found?.sites };
    return (await perform(session, 'record-sites', input)).ok;
  };
  return (
    <FormDialog
      title={t('site.many')}
      isComplete={found !== null && found.sites.length > 0}
      onSave={save}
      onClose={onClose}
    >
      <Sources points={points} onPoints={setPoints} />
      <ChoiceField
        label="site.kind"
        value={kind}
        choices={siteKinds.map((value) => ({ value, label: t(`clear.site.${value}`) }))}
        onChange={(value) => {
          const chosen = siteKinds.find((one) => one === value);
          if (chosen !== undefined) setKind(chosen);
        }}
      />
      <Form.Item label={t('site.area')}>
        <Segmented
          value={area}
          options={[
            { value: 'all', label: t('site.area.all') },
            {
              value: 'selected',
              label: t('site.area.selected', { count: codes.length }),
              disabled: codes.length === 0,
            },
          ]}
          onChange={setArea}
        />
      </Form.Item>
      <p className="wide" data-testid="sites-found">
        {found === null
          ? t('site.many.hint')
          : t('site.many.found', {
              count: found.sites.length,
              known: found.known,
              outside: found.outside,
            })}
      </p>
    </FormDialog>
  );
}

function Sources(properties: {
  readonly points: Points | null;
  readonly onPoints: (points: Points) => void;
}): ReactNode {
  const session = useSession();
  const { points, onPoints } = properties;
  const { layers, meridian } = useSessionState((state) => ({
    layers: state.rows.assetLayers,
    meridian: state.ground?.input.centralMeridian,
  }));
  const own = [...layers.values()].filter(({ geometry }) => geometry === 'point');
  const take = (
    name: string,
    source: Points['source'],
    read: Result<GeoJSON.FeatureCollection>,
  ) => {
    if (read.ok) onPoints({ name, source, features: read.value });
    else addNotice(session, { kind: 'problem', problem: read.problem });
  };
  const takeLayer = async (id: string | null) => {
    const layer = layers.get(id ?? '');
    const client = clientOf(session);
    if (layer === undefined || client === null) return;
    const read = await readJsonBlob<GeoJSON.FeatureCollection>(layer.blob, (sha256) =>
      client.readBlob(sha256),
    );
    take(layer.name, 'asset', read);
  };
  const takeFile = async (file: File) => {
    const { ground } = session.ports;
    if (ground === undefined || meridian === undefined) return;
    const read = await ground.readLayer(await file.text(), file.name, meridian);
    if (read.ok) take(file.name, 'file', { ok: true, value: read.value.features });
    else for (const problem of read.problem) addNotice(session, { kind: 'problem', problem });
  };
  return (
    <>
      <ChoiceField
        label="site.layer"
        value={points?.source === 'asset' ? points.name : null}
        choices={own.map(({ id, name, count }) => ({ value: id, label: `${name} ${count}` }))}
        testId="sites-layer"
        onChange={(id) => void takeLayer(id)}
      />
      <FileField
        label="site.file"
        name="sites"
        accept=".geojson,.json"
        chosen={points?.source === 'file' ? points.name : null}
        onFile={(file) => void takeFile(file)}
      />
    </>
  );
}
