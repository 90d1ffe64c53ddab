import type { PlanePolygon } from '../../grid/block-shape.ts';
import type { DrawingPoint, Shape } from './drawing.ts';
import { hatchLines } from './hatch.ts';
import { type MapFrame, middleOf } from './map-frame.ts';

const gapColour = '#C2410C';
const numbered = 20;

/** Rings of uncovered ground: an outline and a hatch, for metafiles know no transparency. */
export function gapShapes(rings: readonly (readonly DrawingPoint[])[], cell: number): Shape[] {
  const lines = hatchLines(rings, 'diagonal', cell);
  const outline = { colour: gapColour, width: 0.3 };
  return [
    { kind: 'polygon', rings, fill: null, stroke: outline },
    ...(lines.length > 0
      ? [{ kind: 'lines', lines, stroke: { colour: gapColour, width: 0.14 } } as const]
      : []),
  ];
}

/** Gaps over the blocks they lie in, the largest with their numbers in a white ring. */
export function drawGaps(gaps: readonly PlanePolygon[], frame: MapFrame): Shape[] {
  const onPaper = gaps.map((polygon) =>
    polygon.map((ring) => {
      const points: DrawingPoint[] = [];
      for (let i = 0; i < ring.length; i += 2)
        points.push(frame.at(ring[i]! / 1000, ring[i + 1]! / 1000));
      return points;
    }),
  );
  const numbers = onPaper.slice(0, numbered).flatMap((rings, place): Shape[] => {
    const { at } = middleOf(rings);
    const text = { text: String(place + 1), size: 2.6, anchor: 'middle', isBold: true } as const;
    return [
      { kind: 'dots', points: [at], radius: 2, fill: '#FFFFFF' },
      { kind: 'text', at: [at[0], at[1] + 0.95], colour: gapColour, ...text },
    ];
  });
  return [...onPaper.flatMap((rings) => gapShapes(rings, 1.6)), ...numbers];
}
