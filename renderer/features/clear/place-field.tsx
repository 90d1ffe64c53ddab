import { Button, Input, Segmented, Select } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { readPlace } from '../../../shared/clearance/finds/read-place.ts';
import {
  type Find,
  type PlaceFrame,
  placeFrames,
} from '../../../shared/clearance/records/find-entries.ts';
import type { PhotoExif } from '../../../shared/import/photo/read-exif.ts';
import { createBlockFinder } from '../../../shared/operations/clear/block-at.ts';
import { formatMoment } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { useSession, useSessionState } from '../../session/use-session.ts';

type Position = readonly [longitude: number, latitude: number];
export type PlaceDraft = Find['place'];

/** A place to be clicked on the map. */
export const placeOnMap: PlaceDraft = { from: 'map', frame: 'WGS84', given: '' };

/** WGS84 position of a place as given so far; null while it cannot be read. */
export function positionOf({ given, frame }: PlaceDraft): Position | null {
  return readPlace(given, frame);
}

/** A position as a place given on the map. */
export function placeAt([longitude, latitude]: Position): PlaceDraft {
  return { ...placeOnMap, given: `${longitude.toFixed(7)}, ${latitude.toFixed(7)}` };
}

/** A place by a click on the map, as typed coordinates of a named frame, or from a photo; shown on the map as it is given. */
export function PlaceField(properties: {
  readonly value: PlaceDraft;
  readonly onChange: (place: PlaceDraft) => void;
  /** Keeps a photo and tells what it says of itself; without it places come from map and keyboard alone. */
  readonly takePhoto?: (file: File) => Promise<PhotoExif | null>;
}): ReactNode {
  const { t } = useWords();
  const { value, onChange, takePhoto } = properties;
  const ways = takePhoto === undefined ? waysWithoutPhoto : waysWithPhoto;
  usePlacing(value, onChange);
  return (
    <div className="place-field" data-testid="place-field">
      <Segmented<PlaceDraft['from']>
        block
        size="small"
        value={value.from}
        options={ways.map((way) => ({
          value: way,
          label: <span data-testid={`place-${way}`}>{t(`find.from.${way}`)}</span>,
        }))}
        onChange={(from) => onChange({ from, frame: 'WGS84', given: '' })}
      />
      {value.from === 'typed' ? <TypedPlace value={value} onChange={onChange} /> : null}
      {value.from === 'photo' && takePhoto !== undefined ? (
        <PhotoPlace value={value} onChange={onChange} takePhoto={takePhoto} />
      ) : null}
      <PlaceAnswer value={value} />
    </div>
  );
}

const waysWithoutPhoto = ['map', 'typed'] as const;
const waysWithPhoto = ['map', 'typed', 'photo'] as const;

/** Shows the place on the map while the form is open, and takes clicks there where it is given so. */
function usePlacing(value: PlaceDraft, onChange: (place: PlaceDraft) => void): void {
  const session = useSession();
  const change = useRef(onChange);
  change.current = onChange;
  useEffect(() => {
    const onPick = (position: Position) => change.current(placeAt(position));
    session.store.setState({
      placing: { shown: positionOf(value), onPick: value.from === 'map' ? onPick : null },
    });
  }, [session, value]);
  useEffect(() => () => session.store.setState({ placing: null }), [session]);
}

interface PartProperties {
  readonly value: PlaceDraft;
  readonly onChange: (place: PlaceDraft) => void;
}

function FrameSelect({ value, onChange }: PartProperties): ReactNode {
  const { t } = useWords();
  return (
    <Select<PlaceFrame>
      size="small"
      value={value.frame}
      aria-label={t('find.frame')}
      data-testid="place-frame"
      options={placeFrames.map((frame) => ({ value: frame, label: frame }))}
      onChange={(frame) => onChange({ ...value, frame })}
    />
  );
}

function TypedPlace({ value, onChange }: PartProperties): ReactNode {
  const { t } = useWords();
  const isMetres = value.frame === 'CGCS2000-4548' || value.frame === 'CGCS2000-4549';
  return (
    <div className="place-typed">
      <FrameSelect value={value} onChange={onChange} />
      <Input
        size="small"
        value={value.given}
        maxLength={200}
        placeholder={t(isMetres ? 'find.typed.metres' : 'find.typed.degrees')}
        data-testid="place-given"
        onChange={(event) => onChange({ ...value, given: event.target.value })}
      />
    </div>
  );
}

function PhotoPlace(
  properties: PartProperties & { readonly takePhoto: (file: File) => Promise<PhotoExif | null> },
): ReactNode {
  const { t, language } = useWords();
  const { value, onChange, takePhoto } = properties;
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<PhotoExif | 'none' | null>(null);
  const take = async (file: File) => {
    const exif = await takePhoto(file);
    setSaid(exif?.position == null ? 'none' : exif);
    const given = exif?.position == null ? '' : placeAt(exif.position).given;
    onChange({ ...value, from: 'photo', given });
  };
  return (
    <div className="place-typed">
      <FrameSelect value={value} onChange={onChange} />
      <input
        ref={input}
        type="file"
        accept="image/jpeg"
        hidden
        data-testid="place-photo-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void take(file);
          event.target.value = '';
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {t('find.photo.choose')}
      </Button>
      {said === 'none' ? <p className="warn">{t('find.photo.none')}</p> : null}
      {said !== null && said !== 'none' && said.takenAt !== null ? (
        <p className="hint">
          {t('find.photo.taken', {
            at: formatMoment(new Date(said.takenAt).toISOString(), language),
          })}
        </p>
      ) : null}
    </div>
  );
}

/** What became of the place: the position in WGS84, and the block it lies in. */
function PlaceAnswer({ value }: { readonly value: PlaceDraft }): ReactNode {
  const { t } = useWords();
  const position = useMemo(() => positionOf(value), [value]);
  const block = useBlockAt(position);
  if (position === null) {
    if (value.given.trim() !== '') return <p className="bad">{t('find.place.unread')}</p>;
    return value.from === 'map' ? <p className="hint">{t('find.map.click')}</p> : null;
  }
  return (
    <p data-testid="place-answer">
      {position[0].toFixed(6)}, {position[1].toFixed(6)} ·{' '}
      {block === null ? (
        <span className="bad">{t('find.place.outside')}</span>
      ) : (
        t('find.place.inBlock', { block })
      )}
    </p>
  );
}

/** Code of the block a position lies in. */
export function useBlockAt(position: Position | null): string | null {
  const { ground } = useSessionState((state) => ({ ground: state.ground }));
  const finder = useMemo(
    () => (ground === null ? null : createBlockFinder(ground.input)),
    [ground],
  );
  return position === null ? null : (finder?.(position)?.code ?? null);
}
