import type { GroundCover, ModeSetting, RoundStage, SweepWidth } from './counting-records.ts';
import type { GrowthStage } from './growth-stage.ts';
import { modeSettingOf } from './mode-settings.ts';
import type { Mode } from './records.ts';

/**
 * Widths on foot to start from, metres. None has been published for opium poppy; flowers in the open are the easiest to
 * see, seedlings the hardest in any cover, and nothing is seen far into dense growth. Fruiting plants stand as tall as
 * flowering ones but have lost their colour; bolting ones lie between.
 */
const widthsOnFoot: Readonly<Record<GrowthStage, Readonly<Record<GroundCover, number>>>> = {
  seedling: { open: 5, crop: 5, dense: 3 },
  bolting: { open: 8, crop: 5, dense: 3 },
  flowering: { open: 12, crop: 8, dense: 3 },
  fruiting: { open: 8, crop: 5, dense: 3 },
  overwintering: { open: 5, crop: 5, dense: 3 },
};

/** Tables that sweep widths are proposed from. */
export interface SweepRows {
  readonly sweepWidths: ReadonlyMap<string, SweepWidth>;
  readonly modeSettings: ReadonlyMap<string, ModeSetting>;
  readonly roundStages: ReadonlyMap<string, RoundStage>;
}

export function sweepWidthId(mode: Mode, stage: GrowthStage, cover: GroundCover): string {
  return `${mode} ${stage} ${cover}`;
}

/** Width a project goes by: its own, else the starting value on foot, else twice the mode's half-width. */
export function sweepWidthOf(
  mode: Mode,
  stage: GrowthStage,
  cover: GroundCover,
  rows: Omit<SweepRows, 'roundStages'>,
): SweepWidth {
  const id = sweepWidthId(mode, stage, cover);
  const ofMode = 2 * modeSettingOf(mode, rows.modeSettings).sweepHalfWidthMetres;
  const widthMetres = mode === 'foot' ? widthsOnFoot[stage][cover] : ofMode;
  return (
    rows.sweepWidths.get(id) ?? {
      id,
      mode,
      stage,
      cover,
      widthMetres,
      source: '',
      isCalibrated: false,
    }
  );
}

/** Half-width proposed for a new track of a round: by the round's stage and cover where they are known, else the mode's. */
export function proposedHalfWidth(mode: Mode, roundId: string | null, rows: SweepRows): number {
  const stage = rows.roundStages.get(roundId ?? '');
  if (stage === undefined) return modeSettingOf(mode, rows.modeSettings).sweepHalfWidthMetres;
  return sweepWidthOf(mode, stage.stage, stage.cover, rows).widthMetres / 2;
}
