import type { ReactNode } from 'react';

const lineDashes: Readonly<Record<string, { readonly colour: string; readonly dash: string }>> = {
  'tracks-foot': { colour: '--track-foot', dash: '' },
  'tracks-vehicle': { colour: '--track-vehicle', dash: '7 3' },
  'tracks-boat': { colour: '--track-boat', dash: '8 3 2 3' },
  'tracks-drone': { colour: '--track-drone', dash: '' },
  'tracks-video': { colour: '--track-video', dash: '1 4' },
  transit: { colour: '--text-3', dash: '' },
  suggested: { colour: '--text-3', dash: '3 2' },
  dropouts: { colour: '--bad', dash: '3 4' },
};

function Shape({ name }: { readonly name: string }): ReactNode {
  const line = lineDashes[name];
  if (line !== undefined)
    return (
      <path
        d="M0 6.5H20"
        stroke={`var(${line.colour})`}
        strokeWidth="1.8"
        strokeDasharray={line.dash === '' ? undefined : line.dash}
      />
    );
  switch (name) {
    case 'coverage':
      return <rect width="20" height="13" fill="#1f857b" opacity="0.4" />;
    case 'gaps':
      return (
        <g stroke="var(--gap)">
          <rect x="0.5" y="0.5" width="19" height="12" fill="none" />
          <path d="M2 12 8 1M8 12 14 1M14 12 19 3" strokeWidth="0.8" opacity="0.5" />
        </g>
      );
    case 'excluded':
      return (
        <path
          d="M0 5 5 0M0 10 10 0M2 13 15 0M7 13 20 0M12 13 20 5M17 13 20 10"
          stroke="#8a929a"
          strokeWidth="0.8"
        />
      );
    case 'assets':
      return <circle cx="10" cy="6.5" r="3" fill="none" stroke="#8c8577" strokeWidth="1.5" />;
    case 'marks':
      return (
        <circle cx="10" cy="6.5" r="5.5" fill="var(--state-late)" stroke="var(--state-late-line)" />
      );
    case 'sites':
      return (
        <>
          <circle cx="6" cy="6.5" r="4.5" fill="var(--state-due)" stroke="var(--state-due-line)" />
          <circle
            cx="15"
            cy="6.5"
            r="4.5"
            fill="var(--state-passed)"
            stroke="var(--state-passed-line)"
          />
        </>
      );
    case 'communities':
      return (
        <rect
          x="0.5"
          y="0.5"
          width="19"
          height="12"
          fill="none"
          stroke="#8a929a"
          strokeDasharray="2 2"
        />
      );
    case 'owner-borders':
      return <path d="M0 10H8V3H20" fill="none" stroke="var(--owner-border)" strokeWidth="2.2" />;
    case 'letters':
      return (
        <g>
          <rect
            x="0.5"
            y="0.5"
            width="19"
            height="12"
            fill="var(--letter-in-force)"
            stroke="var(--letter-in-force-line)"
          />
          <path
            d="M10 0V13H20V0ZM10 6.5H20"
            fill="var(--state-due)"
            stroke="var(--state-due-line)"
          />
        </g>
      );
    case 'basemap':
      return (
        <g>
          <rect width="20" height="13" fill="var(--bar-ground)" />
          <path d="M0 10C6 3 10 12 20 4" fill="none" stroke="#8fb7c6" strokeWidth="2" />
        </g>
      );
    default:
      return <rect x="0.5" y="0.5" width="19" height="12" fill="none" stroke="var(--text-2)" />;
  }
}

/** What a layer looks like on the map, 20 × 13. */
export function LayerSwatch({ name }: { readonly name: string }): ReactNode {
  return (
    <svg className="layer-swatch" width="20" height="13" viewBox="0 0 20 13" aria-hidden="true">
      <Shape name={name} />
    </svg>
  );
}
