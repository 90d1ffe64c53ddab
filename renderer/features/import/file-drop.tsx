import { type DragEvent, type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { useSession } from '../../session/use-session.ts';

/** Takes files dropped anywhere on the window into the import. */
export function FileDrop({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way in; the button and Ctrl+I are the first
    <div
      className="file-drop"
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        session.store.setState((state) => ({
          dialog: 'import',
          droppedFiles: [...state.droppedFiles, ...event.dataTransfer.files],
        }));
      }}
    >
      {children}
      {isOver ? <div className="drop-veil">{t('map.dropFile')}</div> : null}
    </div>
  );
}
