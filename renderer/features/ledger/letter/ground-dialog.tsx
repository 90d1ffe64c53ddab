import { Checkbox, Input, Modal, Segmented } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { Letter, LetterArea, LetterDetails } from '../../../../shared/people/records.ts';
import { useWords } from '../../../i18n/words.tsx';
import { countAssetBlocks, startDrawing } from '../../../session/letter-drawing.ts';
import { perform } from '../../../session/session.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';

type Way = 'blocks' | 'drawn' | 'assets';
const ways: readonly Way[] = ['blocks', 'drawn', 'assets'];

/** The area a letter is over: blocks by name, an outline drawn on the map, or the facilities of some layers. */
export function GroundDialog(properties: {
  readonly letter: Letter;
  readonly details: LetterDetails;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { letter, details, onClose } = properties;
  const { ground, area, mapAvailable } = useSessionState((state) => ({
    ground: state.ground,
    area: state.rows.letterAreas.get(letter.id) ?? null,
    mapAvailable: state.mapAvailable,
  }));
  const [way, setWay] = useState<Way>(() => wayOf(area));
  const [text, setText] = useState(() =>
    (area === null ? (details.blockCodes ?? []) : []).join('、'),
  );
  const [layerIds, setLayerIds] = useState<readonly string[]>(area?.assetLayerIds ?? []);
  const count = useAssetBlocks(letter.id, layerIds);
  const codes = text.split(/[\s,，、;；]+/).filter((code) => code !== '');
  const unknown = codes.filter((code) => ground?.byCode.has(code) !== true);
  const isReady = {
    blocks: unknown.length === 0,
    drawn: mapAvailable,
    assets: layerIds.length > 0 && count !== 0,
  };
  const save = async () => {
    if (way === 'drawn') {
      onClose();
      return startDrawing(session, letter.id);
    }
    const saved =
      way === 'assets'
        ? await perform(session, 'draw-letter-area', { id: letter.id, assetLayerIds: layerIds })
        : await perform(session, 'describe-letter', {
            id: letter.id,
            blockCodes: codes.length === 0 ? null : codes,
          });
    if (saved.ok) onClose();
  };
  return (
    <Modal
      open
      title={t('letter.ground.title', { number: letter.number })}
      okText={way === 'drawn' ? t('letter.draw.start') : t('ledger.save')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: !isReady[way], 'data-testid': 'ground-save' }}
      onOk={save}
      onCancel={onClose}
    >
      <Segmented<Way>
        value={way}
        options={ways.map((value) => ({ value, label: t(`letter.ground.way.${value}`) }))}
        onChange={setWay}
      />
      {way === 'blocks' ? (
        <>
          <p className="hint">{t('letter.ground.codes')}</p>
          <Input.TextArea
            rows={5}
            value={text}
            aria-label={t('letter.ground.codes')}
            onChange={(event) => setText(event.target.value)}
          />
          {unknown.length === 0 ? null : (
            <p className="bad">{t('letter.ground.unknown', { codes: unknown.join('、') })}</p>
          )}
        </>
      ) : null}
      {way === 'drawn' ? (
        <p className="hint">{t(mapAvailable ? 'letter.ground.drawn' : 'notice.mapUnavailable')}</p>
      ) : null}
      {way === 'assets' ? (
        <AssetLayers chosen={layerIds} count={count} onChoose={setLayerIds} />
      ) : null}
    </Modal>
  );
}

function wayOf(area: LetterArea | null): Way {
  if (area === null) return 'blocks';
  return area.outline === null ? 'assets' : 'drawn';
}

function AssetLayers(properties: {
  readonly chosen: readonly string[];
  readonly count: number | null;
  readonly onChoose: (ids: readonly string[]) => void;
}): ReactNode {
  const { t } = useWords();
  const { chosen, count, onChoose } = properties;
  const { layers } = useSessionState((state) => ({ layers: state.rows.assetLayers }));
  const options = [...layers.values()]
    .filter(({ geometry }) => geometry !== 'area')
    .map(({ id, name, count: items }) => ({ value: id, label: `${name} ${items}` }));
  if (options.length === 0) return <p className="hint">{t('letter.ground.no-assets')}</p>;
  return (
    <>
      <p className="hint">{t('letter.ground.assets')}</p>
      <Checkbox.Group options={options} value={[...chosen]} onChange={onChoose} />
      {chosen.length === 0 || count === null ? null : (
        <p className={count === 0 ? 'bad' : undefined} data-testid="ground-asset-blocks">
          {t('letter.ground.asset-blocks', { count })}
        </p>
      )}
    </>
  );
}

/** Blocks the chosen layers come to; null while it is worked out. */
function useAssetBlocks(letterId: string, layerIds: readonly string[]): number | null {
  const session = useSession();
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    let isWanted = true;
    setCount(null);
    void countAssetBlocks(session, letterId, layerIds).then((found) => {
      if (isWanted) setCount(found);
    });
    return () => {
      isWanted = false;
    };
  }, [session, letterId, layerIds]);
  return count;
}
