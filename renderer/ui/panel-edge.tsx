import { type PointerEvent, type ReactNode, useRef } from 'react';

/** The draggable edge of a panel; arrow keys move it by 16 px. */
export function PanelEdge(properties: {
  readonly side: 'left' | 'right' | 'top';
  readonly size: number;
  readonly smallest: number;
  readonly largest: number;
  readonly onSize: (size: number) => void;
}): ReactNode {
  const { side, size, smallest, largest, onSize } = properties;
  const start = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const along = (event: PointerEvent) => (side === 'top' ? event.clientY : event.clientX);
  const sign = side === 'right' ? 1 : -1;
  const clamp = (wanted: number) => Math.round(Math.min(largest, Math.max(smallest, wanted)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved has no element of its own
    <div
      className={`panel-edge panel-edge-${side}`}
      role="separator"
      aria-orientation={side === 'top' ? 'horizontal' : 'vertical'}
      aria-valuenow={size}
      aria-valuemin={smallest}
      aria-valuemax={largest}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: along(event), size };
      }}
      onPointerMove={(event) => {
        if (start.current !== null)
          onSize(clamp(start.current.size + sign * (along(event) - start.current.at)));
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onKeyDown={(event) => {
        const grow = side === 'top' ? 'ArrowUp' : side === 'right' ? 'ArrowRight' : 'ArrowLeft';
        const shrink = side === 'top' ? 'ArrowDown' : side === 'right' ? 'ArrowLeft' : 'ArrowRight';
        if (event.key === grow) onSize(clamp(size + 16));
        if (event.key === shrink) onSize(clamp(size - 16));
      }}
    />
  );
}
