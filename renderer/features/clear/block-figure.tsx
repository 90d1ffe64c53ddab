import type { ReactNode } from 'react';
import { useSessionState } from '../../session/use-session.ts';

const size = 96;

/** A block's outline with the tracks inside it, as a small picture. */
export function BlockFigure({ code }: { readonly code: string }): ReactNode {
  const { block, plane, lines, gaps } = useSessionState((state) => ({
    block: state.ground?.byCode.get(code),
    plane: state.ground?.plane,
    lines: state.trackLines,
    gaps: state.gaps.get(code),
  }));
  const { trackIds } = useSessionState((state) => ({ trackIds: state.tracksByBlock?.get(code) }));
  if (block === undefined || plane === undefined) return null;
  const [west, south, east, north] = block.bounds;
  const ratio = Math.cos((south * Math.PI) / 180);
  const scale = (size - 8) / Math.max((east - west) * ratio, north - south);
  const x = (longitude: number) => 4 + (longitude - west) * ratio * scale;
  const y = (latitude: number) => size - 4 - (latitude - south) * scale;
  const path = (positions: readonly (readonly [number, number])[]) =>
    positions
      .map(([lon, lat], i) => `${i === 0 ? 'M' : 'L'}${x(lon).toFixed(1)} ${y(lat).toFixed(1)}`)
      .join('');
  const shells = block.shape.polygons.map(([shell = []]) => {
    const ring: [number, number][] = [];
    for (let i = 0; i < shell.length; i += 2)
      ring.push(plane.toPosition(shell[i]! / 1000, shell[i + 1]! / 1000));
    return `${path(ring)}Z`;
  });
  const holes = (gaps?.gaps ?? []).slice(0, 60).map(({ polygon: [shell = []] }) => {
    const ring: [number, number][] = [];
    for (let i = 0; i < shell.length; i += 2)
      ring.push(plane.toPosition(shell[i]! / 1000, shell[i + 1]! / 1000));
    return `${path(ring)}Z`;
  });
  const clipId = `clear-clip-${code}`;
  return (
    <svg
      className="clear-figure"
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={code}
    >
      <clipPath id={clipId}>
        <path d={shells.join('')} />
      </clipPath>
      <path d={shells.join('')} className="clear-figure-ground" />
      <g clipPath={`url(#${clipId})`}>
        {(trackIds ?? []).slice(0, 40).map((id) => (
          <path
            key={id}
            className="clear-figure-track"
            d={(lines.get(id)?.search ?? []).map(path).join('')}
          />
        ))}
        <path d={holes.join('')} className="clear-figure-gap" />
      </g>
      <path d={shells.join('')} className="clear-figure-line" />
    </svg>
  );
}
