/** A point of a drawing, millimetres from its upper left corner. */
export type DrawingPoint = readonly [x: number, y: number];

/** Colours are `#RRGGBB`; widths and sizes are millimetres. */
export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

/** What a drawing is made of. Later shapes lie above earlier ones. */
export type Shape =
  | {
      readonly kind: 'polygon';
      readonly rings: readonly (readonly DrawingPoint[])[];
      readonly fill: string | null;
      readonly stroke: Stroke | null;
    }
  | {
      readonly kind: 'lines';
      readonly lines: readonly (readonly DrawingPoint[])[];
      readonly stroke: Stroke;
    }
  | {
      readonly kind: 'dots';
      readonly points: readonly DrawingPoint[];
      readonly radius: number;
      readonly fill: string;
    }
  | {
      readonly kind: 'text';
      readonly at: DrawingPoint;
      readonly text: string;
      /** Height of the letters, millimetres. */
      readonly size: number;
      readonly colour: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly isBold?: boolean;
    };

/** A picture in vectors, to be written as SVG or as a Windows metafile. */
export interface Drawing {
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
  /** What it shows, for readers who cannot see it. */
  readonly label: string;
  readonly shapes: readonly Shape[];
}
