import type { ModeSetting, TrackLimits } from './counting-records.ts';
import { modeTable } from './mode-table.ts';
import type { Mode } from './records.ts';

/** What a project goes by for a mode: its own setting, or the program's starting values, which nobody has calibrated. */
export function modeSettingOf(mode: Mode, own: ReadonlyMap<string, ModeSetting>): ModeSetting {
  const limits = modeTable[mode];
  return (
    own.get(mode) ?? {
      id: mode,
      stepSeconds: finite(limits.stepSeconds),
      stepMetres: finite(limits.stepMetres),
      speedKilometresPerHour: finite(limits.speedKilometresPerHour),
      sweepHalfWidthMetres: limits.sweepHalfWidthMetres,
      highestLevel: limits.highestLevel,
      source: '',
      isCalibrated: false,
    }
  );
}

/** Limits to keep with a new track of a mode, null where they are the program's own and need no keeping. */
export function limitsToKeep(
  trackId: string,
  mode: Mode,
  own: ReadonlyMap<string, ModeSetting>,
): TrackLimits | null {
  const setting = own.get(mode);
  if (setting === undefined) return null;
  const { stepSeconds, stepMetres, speedKilometresPerHour } = setting;
  return { id: trackId, stepSeconds, stepMetres, speedKilometresPerHour };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
