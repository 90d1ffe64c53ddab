import { type ReactNode, useId, useMemo } from 'react';

export type SketchLook =
  | 'plain'
  | 'chosen'
  | 'overdue'
  | 'letter-in-force'
  | 'letter-pending'
  | 'letter-expired'
  | 'letter-renew';

/** An area in a plane, `[x0, y0, x1, y1, …]` rings in millimetres, north up. */
export interface SketchShape {
  readonly key: string;
  readonly polygons: readonly (readonly (readonly number[])[])[];
  readonly look: SketchLook;
  readonly title: string;
  readonly onClick?: () => void;
}

export interface SketchLines {
  readonly key: string;
  readonly className: string;
  readonly edges: readonly (readonly [number, number, number, number])[];
}

/** A word standing at a place. */
export interface SketchMark {
  readonly key: string;
  readonly at: readonly [number, number];
  readonly text: string;
  readonly look: SketchLook;
}

/** Areas drawn small, without a map under them: fill, hatch and lines follow the theme. */
export function BlockSketch(properties: {
  readonly label: string;
  readonly shapes: readonly SketchShape[];
  readonly lines: readonly SketchLines[];
  readonly marks: readonly SketchMark[];
}): ReactNode {
  const { label, shapes, lines, marks } = properties;
  const id = useId();
  const box = useMemo(() => boxOf(shapes), [shapes]);
  if (box === null) return null;
  const pixel = Math.max(box.width / 400, box.height / 320);
  return (
    <svg
      className="block-sketch"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${box.width} ${box.height}`}
    >
      <Hatches id={id} pixel={pixel} />
      {shapes.map(({ key, polygons, look, title, onClick }) => {
        const path = pathOf(polygons, box);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table beside it is the way by keyboard
          <g key={key} className={`sketch-${look}`} onClick={onClick}>
            <path className="sketch-fill" d={path} />
            {hatched.has(look) ? <path d={path} fill={`url(#${id}${look})`} /> : null}
            <title>{title}</title>
          </g>
        );
      })}
      {lines.map(({ key, className, edges }) => (
        <path
          key={key}
          className={className}
          d={edges
            .map(([x0, y0, x1, y1]) => `M${placeOf(x0, y0, box)}L${placeOf(x1, y1, box)}`)
            .join('')}
        />
      ))}
      {marks.map(({ key, at: [x, y], text, look }) => (
        <text
          key={key}
          className={`sketch-mark sketch-${look}`}
          x={(x - box.west) / 1000}
          y={(box.north - y) / 1000}
          fontSize={11 * pixel}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

const hatched: ReadonlySet<SketchLook> = new Set([
  'overdue',
  'letter-pending',
  'letter-expired',
  'letter-renew',
]);

/** The hatches of look.md's states, drawn in the sketch's own units so that they keep their size on the screen. */
function Hatches({ id, pixel }: { readonly id: string; readonly pixel: number }): ReactNode {
  const cell = 6 * pixel;
  const paths = {
    overdue: `M0 0L${cell} ${cell}M${cell} 0L0 ${cell}`,
    'letter-pending': `M0 ${cell / 2}H${cell}`,
    'letter-expired': `M0 0L${cell} ${cell}M${cell} 0L0 ${cell}`,
    'letter-renew': `M${cell / 2} 0V${cell}`,
  };
  return (
    <defs>
      {Object.entries(paths).map(([look, path]) => (
        <pattern
          key={look}
          id={`${id}${look}`}
          width={cell}
          height={cell}
          patternUnits="userSpaceOnUse"
        >
          <path className={`sketch-hatch sketch-${look}`} d={path} strokeWidth={0.9 * pixel} />
        </pattern>
      ))}
    </defs>
  );
}

interface Box {
  readonly west: number;
  readonly north: number;
  readonly width: number;
  readonly height: number;
}

/** Metres from the upper left corner: the plane's millimetres are more than a drawing can tell apart. */
function placeOf(x: number, y: number, box: Box): string {
  return `${Math.round((x - box.west) / 1000)} ${Math.round((box.north - y) / 1000)}`;
}

function pathOf(polygons: SketchShape['polygons'], box: Box): string {
  let path = '';
  for (const polygon of polygons)
    for (const ring of polygon) {
      for (let i = 0; i < ring.length; i += 2)
        path += `${i === 0 ? 'M' : 'L'}${placeOf(ring[i]!, ring[i + 1]!, box)}`;
      path += 'Z';
    }
  return path;
}

function boxOf(shapes: readonly SketchShape[]): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { polygons } of shapes)
    for (const [shell = []] of polygons)
      for (let i = 0; i < shell.length; i += 2) {
        west = Math.min(west, shell[i]!);
        east = Math.max(east, shell[i]!);
        south = Math.min(south, shell[i + 1]!);
        north = Math.max(north, shell[i + 1]!);
      }
  if (west > east) return null;
  const margin = (east - west) * 0.02;
  return {
    west: west - margin,
    north: north + margin,
    width: (east - west + 2 * margin) / 1000,
    height: (north - south + 2 * margin) / 1000,
  };
}
