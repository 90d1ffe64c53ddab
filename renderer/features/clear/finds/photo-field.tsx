import { Button } from 'antd';
import { ImagePlus } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import { storeFile } from '../../../session/stored-files.ts';
import { useSession } from '../../../session/use-session.ts';
import { type Photo, PhotoStrip } from './photo-strip.tsx';

/** Photos of a form: each is kept at once, and named by the entry when the form is recorded. */
export function PhotoField(properties: {
  readonly photos: readonly Photo[];
  readonly shows: Photo['shows'];
  readonly onChange: (photos: readonly Photo[]) => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { photos, shows, onChange } = properties;
  const input = useRef<HTMLInputElement>(null);
  const keep = async (files: readonly File[]) => {
    let known = photos;
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const stored = await storeFile(session, file.name, bytes);
      if (stored !== null) known = withPhoto(known, { ...stored, shows });
    }
    onChange(known);
  };
  return (
    <div className="photo-field">
      <PhotoStrip
        photos={photos}
        onRemove={(photo) => onChange(photos.filter((known) => known !== photo))}
      />
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        hidden
        data-testid="photo-file"
        onChange={(event) => {
          void keep([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button size="small" icon={<ImagePlus size={14} />} onClick={() => input.current?.click()}>
        {t('find.photos.add')}
      </Button>
    </div>
  );
}

/** The photos with one more; the same file twice stays one. */
export function withPhoto(
  photos: readonly Photo[],
  {
    sha256,
    name,
    shows,
  }: { readonly sha256: string; readonly name: string; readonly shows: Photo['shows'] },
): readonly Photo[] {
  const isKnown = photos.some((known) => known.blob === sha256 && known.shows === shows);
  return isKnown ? photos : [...photos, { blob: sha256, name, shows }];
}
