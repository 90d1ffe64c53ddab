import type { Plane } from '../../../../../shared/geometry/plane.ts';

/** Box in the plane, metres. */
export interface PlaneBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** How the plane lies on the picture: pixels = (x − west) · pixelsPerMetre + left, y downwards. */
export interface PictureFrame {
  readonly box: PlaneBox;
  readonly pixelsPerMetre: number;
  readonly left: number;
  readonly top: number;
}

type Ring = readonly (readonly number[])[];

const marginPixels = 32;

/** Box of all shells of an area. Its first polygon must have at least one position. */
export function boxOf(area: GeoJSON.MultiPolygon, plane: Plane): PlaneBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [shell] of area.coordinates)
    for (const [longitude, latitude] of shell ?? []) {
      const [x, y] = plane.toPlane(longitude!, latitude!);
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  return { west, south, east, north };
}

/** Fits a box into a picture of so many pixels, centred, with a margin. */
export function fitFrame(box: PlaneBox, width: number, height: number): PictureFrame {
  const wide = box.east - box.west || 1;
  const high = box.north - box.south || 1;
  const pixelsPerMetre = Math.max(
    1e-9,
    Math.min((width - 2 * marginPixels) / wide, (height - 2 * marginPixels) / high),
  );
  return {
    box,
    pixelsPerMetre,
    left: (width - wide * pixelsPerMetre) / 2,
    top: (height - high * pixelsPerMetre) / 2,
  };
}

/** SVG path of polygons; vertices that would fall on the pixel before are left out, for looks only. */
export function drawPolygons(
  area: Pick<GeoJSON.MultiPolygon, 'coordinates'>,
  plane: Plane,
  frame: PictureFrame,
): string {
  return area.coordinates
    .flatMap((rings) => rings.map((ring) => drawLine(ring, plane, frame, true)))
    .join('');
}

/** SVG path of one line or ring. */
export function drawLine(
  positions: Ring,
  plane: Plane,
  frame: PictureFrame,
  isClosed: boolean,
): string {
  const points: string[] = [];
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (const [longitude, latitude] of positions) {
    const [x, y] = toPicture(plane.toPlane(longitude!, latitude!), frame);
    if (Math.abs(x - lastX) < 0.6 && Math.abs(y - lastY) < 0.6) continue;
    points.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
    [lastX, lastY] = [x, y];
  }
  return points.length < 2 ? '' : `M${points.join('L')}${isClosed ? 'Z' : ''}`;
}

/** Plane metres to pixels of the picture. */
export function toPicture(
  [x, y]: readonly [number, number],
  { box, pixelsPerMetre, left, top }: PictureFrame,
): [number, number] {
  return [left + (x - box.west) * pixelsPerMetre, top + (box.north - y) * pixelsPerMetre];
}

export interface GridDrawing {
  readonly path: string;
  /** Every how many-th line is drawn: 1 unless lines would stand closer than a few pixels. */
  readonly every: number;
}

const closestPixels = 4;

/** Lines of the square grid over a box: anchored at multiples of the size in the plane, as the cut itself is. */
export function drawGrid(frame: PictureFrame, sizeMetres: number): GridDrawing {
  const { box, pixelsPerMetre } = frame;
  const every = Math.max(1, Math.ceil(closestPixels / (sizeMetres * pixelsPerMetre)));
  const step = sizeMetres * every;
  const parts: string[] = [];
  const [left, top] = toPicture([box.west, box.north], frame);
  const [right, bottom] = toPicture([box.east, box.south], frame);
  for (let x = Math.ceil(box.west / step) * step; x < box.east; x += step)
    parts.push(`M${toPicture([x, 0], frame)[0].toFixed(1)} ${top.toFixed(1)}V${bottom.toFixed(1)}`);
  for (let y = Math.ceil(box.south / step) * step; y < box.north; y += step)
    parts.push(`M${left.toFixed(1)} ${toPicture([0, y], frame)[1].toFixed(1)}H${right.toFixed(1)}`);
  return { path: parts.join(''), every };
}

/** Length of a scale bar: 1, 2 or 5 times a power of ten metres, at most so many pixels long. */
export function scaleBarMetres(pixelsPerMetre: number, longestPixels: number): number {
  const longest = longestPixels / pixelsPerMetre;
  const power = 10 ** Math.floor(Math.log10(longest));
  return power * ([5, 2, 1].find((factor) => factor * power <= longest) ?? 1);
}
