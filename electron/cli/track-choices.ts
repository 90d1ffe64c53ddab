import { modeSchema, purposeSchema } from '../../shared/tracks/track-entries.ts';

/** What `--mode` and `--purpose` may be. */
export const modes = modeSchema.options;
export const purposes = purposeSchema.options;
