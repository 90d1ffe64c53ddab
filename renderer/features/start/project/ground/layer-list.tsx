import { Button, Input, Select, Spin } from 'antd';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AssetLayer, ExcludedGround } from '../../../../../shared/grid/records.ts';
import { formatNumber } from '../../../../i18n/figure-text.ts';
import type { MessageKey } from '../../../../i18n/messages.ts';
import { useWords } from '../../../../i18n/words.tsx';
import type { ChangeDraft } from '../new-project.tsx';
import type { DraftAsset, DraftExcluded, ProjectDraft } from '../project-draft.ts';
import { FilePick } from './file-pick.tsx';
import { ProblemReport } from './problem-report.tsx';
import type { LayerSlot, useGroundFiles } from './use-ground-files.ts';

type AnyLayer = DraftExcluded | DraftAsset;

const categoryKeys: Readonly<Record<ExcludedGround['category'], MessageKey>> = {
  water: 'new.category.water',
  road: 'new.category.road',
  'built-up': 'new.category.built-up',
  other: 'new.category.other',
};
const kindKeys: Readonly<Record<AssetLayer['kind'], MessageKey>> = {
  well: 'new.kind.well',
  station: 'new.kind.station',
  pipeline: 'new.kind.pipeline',
  'lease-road': 'new.kind.lease-road',
  ditch: 'new.kind.ditch',
  other: 'new.kind.other',
};

/** The optional files of one kind: added, named, sorted into a category, taken away again. */
export function LayerList(properties: {
  readonly slot: LayerSlot;
  readonly draft: ProjectDraft;
  readonly change: ChangeDraft;
  readonly files: ReturnType<typeof useGroundFiles>;
}): ReactNode {
  const { t } = useWords();
  const { slot, draft, change, files } = properties;
  const meridian = draft.boundary?.read.centralMeridian ?? null;
  const layers: readonly AnyLayer[] = draft[slot];
  const reports = files.reports[slot];
  return (
    <div className="new-field new-field-tall">
      <span className="new-field-label">{t(`new.${slot}`)}</span>
      <div className="new-layers">
        {layers.map((layer) => (
          <LayerRow
            key={layer.id}
            layer={layer}
            keys={slot === 'excluded' ? categoryKeys : kindKeys}
            onChange={(part) => change((before) => putLayer(before, slot, layer.id, part))}
            onRemove={() => change((before) => removeLayer(before, slot, layer.id))}
          />
        ))}
        <FilePick
          isSmall
          isMany
          isDisabled={meridian === null}
          label={t('new.layer.add')}
          hint={t(meridian === null ? 'new.layer.first' : `new.${slot}.hint`)}
          testId={`project-${slot}-files`}
          onFiles={(chosen) =>
            meridian === null ? undefined : files.addLayers(slot, chosen, meridian)
          }
        />
        {files.reading === slot ? (
          <div className="hint">
            <Spin size="small" /> {t('new.reading')}
          </div>
        ) : null}
        {reports.map((report) => (
          <ProblemReport key={report.fileName} report={report} kept={null} />
        ))}
      </div>
    </div>
  );
}

function LayerRow(properties: {
  readonly layer: AnyLayer;
  readonly keys: Readonly<Record<string, MessageKey>>;
  readonly onChange: (part: { name: string } | { category: string }) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { t, language } = useWords();
  const { layer, keys, onChange, onRemove } = properties;
  const { read } = layer;
  return (
    <div className="new-layer">
      <Input
        value={layer.name}
        maxLength={80}
        title={layer.fileName}
        aria-label={t('new.layer.name')}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <Select
        value={layer.category}
        options={Object.entries(keys).map(([value, key]) => ({ value, label: t(key) }))}
        onChange={(category: string) => onChange({ category })}
      />
      <span className="new-layer-figure">
        {read.geometry === 'area'
          ? t('new.layer.area', { area: formatNumber(read.areaSquareMetres / 1e6, 2, language) })
          : t('new.layer.count', { count: formatNumber(read.count, 0, language) })}
      </span>
      <Button
        type="text"
        icon={<X />}
        title={t('new.layer.remove')}
        aria-label={t('new.layer.remove')}
        onClick={onRemove}
      />
    </div>
  );
}

function putLayer(
  draft: ProjectDraft,
  slot: LayerSlot,
  id: number,
  part: { name: string } | { category: string },
): ProjectDraft {
  const layers = draft[slot].map((layer) => (layer.id === id ? { ...layer, ...part } : layer));
  return { ...draft, [slot]: layers };
}

function removeLayer(draft: ProjectDraft, slot: LayerSlot, id: number): ProjectDraft {
  return { ...draft, [slot]: draft[slot].filter((layer) => layer.id !== id) };
}
