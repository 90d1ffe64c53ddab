import { refuse } from '../../problems/problem.ts';
import { z } from '../../problems/zod.ts';
import { modeSettingSchema } from '../../tracks/counting-entries.ts';
import { modeSettingOf } from '../../tracks/mode-settings.ts';
import { draftPut } from '../entry-kinds.ts';
import { defineOperation, record } from '../operation.ts';

const { id: modeField, ...fields } = modeSettingSchema.shape;

/**
 * Sets limits, half-width and highest level of a mode for tracks still to come; fields left out keep their value, and
 * tracks already in keep the limits they came in under. Vehicles, boats, drones and cameras can at most see.
 */
export const setMode = defineOperation({
  name: 'set-mode',
  roles: ['planner'],
  input: z.strictObject({ mode: modeField, ...z.strictObject(fields).partial().shape }),
  perform({ mode, ...change }, state) {
    const given = Object.fromEntries(
      Object.entries(change).filter(([, value]) => value !== undefined),
    );
    if (Object.keys(given).length === 0) return refuse('nothing-to-change');
    const setting = { ...modeSettingOf(mode, state.modeSettings), ...given };
    if (setting.highestLevel === 'checked' && mode !== 'foot')
      return refuse('mode-cannot-check', { mode });
    return record([draftPut('modeSettings', setting)], { mode });
  },
});
