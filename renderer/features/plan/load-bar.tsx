import type { ReactNode } from 'react';

/** Hours asked for against hours at hand: filled up to the need, marked where the capacity ends, red past it. */
export function LoadBar(properties: {
  readonly needed: number;
  readonly capacity: number;
  readonly label: string;
}): ReactNode {
  const { needed, capacity, label } = properties;
  const whole = Math.max(needed, capacity, 1e-9);
  const isOver = needed > capacity * (1 + 1e-9);
  return (
    <div className="plan-meter" role="img" aria-label={label}>
      <i
        className={isOver ? 'plan-meter-over' : undefined}
        style={{ width: `${(needed / whole) * 100}%` }}
      />
      <b style={{ left: `${(capacity / whole) * 100}%` }} />
    </div>
  );
}
