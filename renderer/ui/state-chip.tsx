import type { ReactNode } from 'react';

export type ChipState =
  | 'unvisited'
  | 'ongoing'
  | 'partial'
  | 'overdue'
  | 'found'
  | 'awaiting'
  | 'cleared'
  | 'letter-in-force'
  | 'letter-expiring'
  | 'letter-renew';

/** Custom property each state's colours are kept under. */
const colours: Readonly<Record<ChipState, string>> = {
  unvisited: '--state-unvisited',
  ongoing: '--state-going',
  partial: '--state-due',
  overdue: '--state-late',
  found: '--state-late',
  awaiting: '--state-waiting',
  cleared: '--state-passed',
  'letter-in-force': '--letter-in-force',
  'letter-expiring': '--letter-expiring',
  'letter-renew': '--letter-renew',
};

function Hatch({ state }: { readonly state: ChipState }): ReactNode {
  const stroke = { stroke: `var(${colours[state]}-line)`, strokeWidth: 0.85, opacity: 0.6 };
  switch (state) {
    case 'unvisited':
      return [3, 9, 15].flatMap((x) =>
        [3, 9, 15].map((y) => (
          <circle key={`${x}-${y}`} cx={x} cy={y} r={0.8} fill={stroke.stroke} opacity={0.6} />
        )),
      );
    case 'ongoing':
    case 'letter-expiring':
      return <path d="M-2 8 8 -2M-2 14 14 -2M-2 20 20 -2M4 20 20 4M10 20 20 10" {...stroke} />;
    case 'partial':
      return <path d="M0 3H18M0 9H18M0 15H18" {...stroke} />;
    case 'overdue':
    case 'found':
      return (
        <path
          d="M0 6 6 0M0 12 12 0M0 18 18 0M6 18 18 6M12 18 18 12M0 12 6 18M0 6 12 18M0 0 18 18M6 0 18 12M12 0 18 6"
          {...stroke}
        />
      );
    case 'awaiting':
    case 'letter-renew':
      return <path d="M3 0V18M9 0V18M15 0V18" {...stroke} />;
    case 'cleared':
    case 'letter-in-force':
      return null;
  }
}

/** The sign of a block's or a letter's state: fill, hatch and letter, never colour alone. */
export function StateChip(properties: {
  readonly state: ChipState;
  readonly letter: string;
  readonly label: string;
}): ReactNode {
  const { state, letter, label } = properties;
  return (
    <svg
      className="state-chip"
      width="18"
      height="18"
      viewBox="0 0 18 18"
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <rect
        x="0.5"
        y="0.5"
        width="17"
        height="17"
        rx="3"
        fill={`var(${colours[state]})`}
        stroke={`var(${colours[state]}-line)`}
      />
      <Hatch state={state} />
      <text x="9" y="13.3" textAnchor="middle" fill={`var(${colours[state]}-ink)`}>
        {letter}
      </text>
    </svg>
  );
}
