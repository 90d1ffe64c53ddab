import type { CSSProperties, ReactNode } from 'react';

/** Shares 0–1 as one bar: pessimistic, nominal, optimistic, with a tick at nominal. Without an interval only nominal. */
export function IntervalBar(properties: {
  readonly nominal: number;
  readonly pessimistic: number | null;
  readonly optimistic: number | null;
  readonly label: string;
  readonly tall?: boolean;
}): ReactNode {
  const { nominal, pessimistic, optimistic, label, tall } = properties;
  const width = (share: number) =>
    ({ width: `${Math.min(1, Math.max(0, share)) * 100}%` }) satisfies CSSProperties;
  return (
    <div
      className={tall ? 'interval-bar interval-bar-tall' : 'interval-bar'}
      role="img"
      aria-label={label}
    >
      {optimistic === null ? null : <i className="optimistic" style={width(optimistic)} />}
      <i className="nominal" style={width(nominal)} />
      {pessimistic === null ? null : <i className="pessimistic" style={width(pessimistic)} />}
      <b style={{ left: `${Math.min(1, Math.max(0, nominal)) * 100}%` }} />
    </div>
  );
}
