import type { DrawingPoint, Shape, Stroke } from './drawing.ts';

/** Shapes so many times as large, seen from the upper left corner. */
export function grow(shapes: readonly Shape[], times: number): Shape[] {
  const point = ([x, y]: DrawingPoint): DrawingPoint => [x * times, y * times];
  const stroke = (one: Stroke): Stroke => ({
    ...one,
    width: one.width * times,
    ...(one.dash === undefined ? {} : { dash: one.dash.map((length) => length * times) }),
  });
  const growOne = (shape: Shape): Shape => {
    switch (shape.kind) {
      case 'polygon':
        return {
          ...shape,
          rings: shape.rings.map((ring) => ring.map(point)),
          stroke: shape.stroke === null ? null : stroke(shape.stroke),
        };
      case 'lines':
        return {
          ...shape,
          lines: shape.lines.map((line) => line.map(point)),
          stroke: stroke(shape.stroke),
        };
      case 'dots':
        return { ...shape, points: shape.points.map(point), radius: shape.radius * times };
      case 'text':
        return { ...shape, at: point(shape.at), size: shape.size * times };
    }
  };
  return shapes.map(growOne);
}
