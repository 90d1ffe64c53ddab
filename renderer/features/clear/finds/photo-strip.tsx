import { Image } from 'antd';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Find } from '../../../../shared/clearance/records/find-entries.ts';
import { useWords } from '../../../i18n/words.tsx';
import { clientOf } from '../../../session/session.ts';
import { useSession } from '../../../session/use-session.ts';

export type Photo = Find['photos'][number];

/** Photos as small pictures with what they show; a click enlarges one. */
export function PhotoStrip({
  photos,
  onRemove,
}: {
  readonly photos: readonly Photo[];
  readonly onRemove?: (photo: Photo) => void;
}): ReactNode {
  const { t } = useWords();
  if (photos.length === 0) return null;
  return (
    <ul className="photo-strip" data-testid="photo-strip">
      {photos.map((photo) => (
        <li key={`${photo.shows} ${photo.blob}`}>
          <Thumbnail photo={photo} />
          <span className="photo-caption" title={photo.name}>
            {t(`find.photos.${photo.shows}`)}
          </span>
          {onRemove === undefined ? null : (
            <button
              type="button"
              className="photo-remove"
              aria-label={t('find.photos.remove', { name: photo.name })}
              title={t('find.photos.remove', { name: photo.name })}
              onClick={() => onRemove(photo)}
            >
              <X size={12} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Thumbnail({ photo }: { readonly photo: Photo }): ReactNode {
  const { t } = useWords();
  const address = useBlobAddress(photo.blob);
  if (address === null) return <span className="photo-place" />;
  if (address === 'missing')
    return <span className="photo-place hint">{t('find.photos.broken')}</span>;
  return <Image src={address} alt={photo.name} width={96} height={72} className="photo-image" />;
}

/** Address of a kept file for this page; null while it is read, `missing` where it cannot be. */
function useBlobAddress(sha256: string): string | null {
  const session = useSession();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isWanted = true;
    const read = async () => {
      const bytes = await clientOf(session)?.readBlob(sha256);
      if (!isWanted) return;
      if (bytes?.ok !== true) return setAddress('missing');
      made = URL.createObjectURL(new Blob([new Uint8Array(bytes.value)]));
      setAddress(made);
    };
    void read();
    return () => {
      isWanted = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [session, sha256]);
  return address;
}
