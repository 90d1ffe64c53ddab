import { type DragEvent, type ReactNode, useRef, useState } from 'react';

/** A place to drop files on, or to choose them with the button inside; `onFiles` gets at least one. */
export function FilePick(properties: {
  readonly label: string;
  readonly hint?: string;
  readonly isMany?: boolean;
  readonly isDisabled?: boolean;
  readonly isSmall?: boolean;
  readonly testId: string;
  readonly onFiles: (files: readonly File[]) => void;
}): ReactNode {
  const { label, hint, isMany = false, isDisabled = false, isSmall = false, testId } = properties;
  const input = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !isDisabled) properties.onFiles(isMany ? files : files.slice(0, 1));
    // The same file chosen again, mended meanwhile, must be read again.
    if (input.current !== null) input.current.value = '';
  };
  const drop = useDrop(take);
  return (
    <div
      className={isSmall ? 'file-pick file-pick-small' : 'file-pick'}
      data-over={drop.isOver && !isDisabled}
      {...drop.handlers}
    >
      <button
        type="button"
        className="file-pick-button"
        disabled={isDisabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      {hint === undefined ? null : <span className="hint">{hint}</span>}
      <input
        ref={input}
        type="file"
        accept=".geojson,.json,application/geo+json,application/json"
        multiple={isMany}
        disabled={isDisabled}
        tabIndex={-1}
        aria-hidden="true"
        data-testid={testId}
        onChange={({ target }) => take(target.files)}
      />
    </div>
  );
}

function useDrop(take: (list: FileList) => void) {
  const [isOver, setIsOver] = useState(false);
  const follow = (isNowOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setIsOver(isNowOver);
  };
  const handlers = {
    onDragOver: follow(true),
    onDragLeave: follow(false),
    onDrop(event: DragEvent) {
      follow(false)(event);
      take(event.dataTransfer.files);
    },
  };
  return { isOver, handlers };
}
