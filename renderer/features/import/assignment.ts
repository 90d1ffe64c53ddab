import { latestRound } from '../../../shared/tracks/latest-round.ts';
import { modeTable } from '../../../shared/tracks/mode-table.ts';
import type { Mode, Purpose, Round } from '../../../shared/tracks/records.ts';
import { proposedHalfWidth, type SweepRows } from '../../../shared/tracks/sweep-widths.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { Preferences } from '../../session/preferences.ts';

/** What all tracks of one import are said to be. */
export interface Assignment {
  readonly mode: Mode;
  readonly purpose: Purpose;
  readonly roundId: string | null;
  readonly teamId: string | null;
  readonly people: number;
  readonly sweepHalfWidthMetres: number | null;
}

/** Half-width proposed for a mode: by the round's stage and cover where known, else as used last here, else the table's. */
export function halfWidthFor(
  mode: Mode,
  preferences: Preferences,
  roundId: string | null = null,
  rows: SweepRows | null = null,
): number {
  const isStaged = rows?.roundStages.has(roundId ?? '') === true || rows?.modeSettings.has(mode);
  if (rows !== null && isStaged) return proposedHalfWidth(mode, roundId, rows);
  return preferences.halfWidths[mode] ?? modeTable[mode].sweepHalfWidthMetres;
}

/** Starts from what was used last; the round is the one shown, else the newest. */
export function firstAssignment(
  preferences: Preferences,
  rounds: ReadonlyMap<string, Round>,
  teams: ReadonlyMap<string, unknown>,
  shownRoundId: string | null,
  rows: SweepRows | null = null,
): Assignment {
  const { importTeamId } = preferences;
  const roundId = shownRoundId ?? latestRound({ rounds })?.id ?? null;
  return {
    mode: preferences.importMode,
    purpose: preferences.importPurpose,
    roundId,
    teamId: importTeamId !== null && teams.has(importTeamId) ? importTeamId : null,
    people: preferences.importPeople,
    sweepHalfWidthMetres: halfWidthFor(preferences.importMode, preferences, roundId, rows),
  };
}

/** Why an assignment cannot be used yet; null when it can. */
export function findAssignmentFault(assignment: Assignment): MessageKey | null {
  if (assignment.roundId === null) return 'import.noRound';
  const width = assignment.sweepHalfWidthMetres;
  if (width === null || !(width > 0) || width > 500) return 'import.halfWidth.bad';
  return null;
}
