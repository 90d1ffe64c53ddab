import { describe, expect, it } from 'vitest';
import {
  boxOf,
  drawGrid,
  drawLine,
  drawPolygons,
  fitFrame,
  scaleBarMetres,
  toPicture,
} from '../../../../../../renderer/features/start/project/preview/ground-drawing.ts';
import { createPlane } from '../../../../../../shared/geometry/plane.ts';
import { oneArea, readBoundaryOf } from '../draft-files.ts';

const { boundary, centralMeridian } = readBoundaryOf(oneArea).read;
const plane = createPlane(centralMeridian);
const box = boxOf(boundary, plane);

describe('the picture of a jurisdiction', () => {
  it('fits the whole box inside, north up', () => {
    const frame = fitFrame(box, 800, 600);
    const [left, top] = toPicture([box.west, box.north], frame);
    const [right, bottom] = toPicture([box.east, box.south], frame);
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(31.9);
    expect(right).toBeLessThanOrEqual(768.1);
    expect(bottom).toBeLessThanOrEqual(568.1);
    expect(top).toBeLessThan(bottom);
  });

  it('stays finite when the place for it has no size yet', () => {
    expect(fitFrame(box, 0, 0).pixelsPerMetre).toBeGreaterThan(0);
  });

  it('closes rings and leaves out vertices that fall on the same pixel', () => {
    const frame = fitFrame(box, 800, 600);
    expect(drawPolygons(boundary, plane, frame).match(/[ML]/g)).toHaveLength(5);
    const [longitude, latitude] = boundary.coordinates[0]![0]![0]!;
    const dense = Array.from({ length: 50 }, (_, index) => [longitude! + index * 1e-9, latitude!]);
    expect(drawLine(dense, plane, frame, false)).toBe('');
  });

  it('lays grid lines on multiples of the size in the plane', () => {
    const frame = {
      box: { west: 950, south: 0, east: 3050, north: 1000 },
      pixelsPerMetre: 0.1,
      left: 0,
      top: 0,
    };
    const { path, every } = drawGrid(frame, 1000);
    expect(every).toBe(1);
    expect(path.match(/V/g)).toHaveLength(3);
    expect(path).toContain('M5.0 0.0V100.0');
  });

  it('thins lines that would stand closer than four pixels and says by how much', () => {
    const frame = {
      box: { west: 0, south: 0, east: 100_000, north: 100_000 },
      pixelsPerMetre: 0.005,
      left: 0,
      top: 0,
    };
    expect(drawGrid(frame, 250).every).toBe(4);
  });

  it.each([
    [0.02, 5000],
    [0.1, 1000],
    [0.06, 2000],
  ])('gives a round scale bar at %s pixels a metre', (pixelsPerMetre, metres) => {
    expect(scaleBarMetres(pixelsPerMetre, 120)).toBe(metres);
  });
});
