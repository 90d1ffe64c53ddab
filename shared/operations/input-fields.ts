import { z } from '../problems/zod.ts';

/** Id of a record. A new record gets a fresh one when none is given; a known one changes that record. */
export const idField = z.string().min(1).max(200);
export const nameField = z.string().trim().min(1).max(500);
export const dayField = z.iso.date();
export const hashField = z.string().regex(/^[0-9a-f]{64}$/);

/** GeoJSON in WGS84 `[longitude, latitude]`; read and checked by the importer, not by this schema. */
export const geoJsonField = z
  .looseObject({ type: z.string() })
  .describe('GeoJSON FeatureCollection, Feature or geometry, WGS84 [longitude, latitude]');
