import initGeosJs from 'geos-wasm';

/** A geometry that lives in GEOS's own memory until it is freed. */
export type GeosGeometry = number;

/** The few calls of GEOS that the engine is checked and timed against. Coordinates are flat `[x0, y0, …]`, metres. */
export interface Geos {
  /** Union of the capsules of consecutive pairs in each list of fixes. */
  capsules(lines: readonly Float64Array[], radius: number, quadrantSegments: number): GeosGeometry;
  /** Buffer of one line or point. */
  bufferLine(line: Float64Array, radius: number, quadrantSegments: number): GeosGeometry;
  /** Union of geometries; they are freed. */
  union(parts: readonly GeosGeometry[]): GeosGeometry;
  polygon(rings: readonly ArrayLike<number>[]): GeosGeometry;
  intersection(a: GeosGeometry, b: GeosGeometry): GeosGeometry;
  area(geometry: GeosGeometry): number;
  isValid(geometry: GeosGeometry): boolean;
  free(geometry: GeosGeometry): void;
}

const geometryCollection = 7;

export async function openGeos(): Promise<Geos> {
  const geos = await initGeosJs();
  const doublePointer = geos.Module._malloc(8);

  const sequence = (coordinates: ArrayLike<number>, isClosed: boolean) => {
    const count = coordinates.length / 2;
    const made = geos.GEOSCoordSeq_create(count + (isClosed ? 1 : 0), 2);
    for (let i = 0; i < count; i++)
      geos.GEOSCoordSeq_setXY(made, i, coordinates[2 * i]!, coordinates[2 * i + 1]!);
    if (isClosed) geos.GEOSCoordSeq_setXY(made, count, coordinates[0]!, coordinates[1]!);
    return made;
  };
  const pointers = (values: readonly number[]) => {
    const start = geos.Module._malloc(4 * Math.max(1, values.length));
    for (const [i, value] of values.entries()) geos.Module.HEAP32[start / 4 + i] = value;
    return start;
  };
  const isOnePlace = (line: Float64Array) =>
    line.every((value, i) => value === line[i % 2 === 0 ? 0 : 1]);

  const opened: Geos = {
    bufferLine(line, radius, quadrantSegments) {
      const shape = isOnePlace(line)
        ? geos.GEOSGeom_createPoint(sequence(line.subarray(0, 2), false))
        : geos.GEOSGeom_createLineString(sequence(line, false));
      const buffered = geos.GEOSBuffer(shape, radius, quadrantSegments);
      geos.GEOSGeom_destroy(shape);
      return buffered;
    },
    capsules(lines, radius, quadrantSegments) {
      const parts: GeosGeometry[] = [];
      for (const line of lines)
        for (let i = 0; i + 3 < line.length; i += 2)
          parts.push(opened.bufferLine(line.subarray(i, i + 4), radius, quadrantSegments));
      return opened.union(parts);
    },
    union(parts) {
      const start = pointers(parts);
      const all = geos.GEOSGeom_createCollection(geometryCollection, start, parts.length);
      geos.Module._free(start);
      const joined = geos.GEOSUnaryUnion(all);
      geos.GEOSGeom_destroy(all);
      return joined;
    },
    polygon(rings) {
      const [shell, ...holes] = rings.map((ring) =>
        geos.GEOSGeom_createLinearRing(sequence(ring, true)),
      );
      const start = pointers(holes);
      const made = geos.GEOSGeom_createPolygon(shell!, start, holes.length);
      geos.Module._free(start);
      return made;
    },
    intersection: (a, b) => geos.GEOSIntersection(a, b),
    area(geometry) {
      geos.GEOSArea(geometry, doublePointer);
      return geos.Module.getValue(doublePointer, 'double');
    },
    isValid: (geometry) => geos.GEOSisValid(geometry) === 1,
    free: (geometry) => geos.GEOSGeom_destroy(geometry),
  };
  return opened;
}
