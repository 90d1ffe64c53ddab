import type { GrowthStage } from './growth-stage.ts';
import type { Mode, Purpose } from './records.ts';

/** 用途 of a leg: 搜索 sweeps, 过路 only passes, 停留 is time without ground, 未声明 counts but not when in doubt. */
export type LegUse = 'search' | 'transit' | 'standing' | 'undeclared';

/** A run of fixes put to one use; steps from fix `from` up to fix `to` (both are fixes of the track, `to` included). */
export interface LegUseSpan {
  readonly from: number;
  readonly to: number;
  readonly use: LegUse;
}

/** Uses decided by a person for one track (`id` is the track's); steps outside every span keep the declared use. */
export interface DecidedUses {
  readonly id: string;
  readonly spans: readonly LegUseSpan[];
}

/** A second purpose of one track (`id` is the track's), such as patrol and survey in one walk. */
export interface SecondPurpose {
  readonly id: string;
  readonly purpose: Purpose;
}

/** 方式参数: limits and half-width a project has set for one mode. Null limits are no limit. */
export interface ModeSetting {
  readonly id: Mode;
  readonly stepSeconds: number | null;
  readonly stepMetres: number | null;
  readonly speedKilometresPerHour: number | null;
  readonly sweepHalfWidthMetres: number;
  readonly highestLevel: 'seen' | 'checked';
  readonly source: string;
  readonly isCalibrated: boolean;
}

/** Limits one track (`id` is the track's) came in under, where they were not the program's own. */
export interface TrackLimits {
  readonly id: string;
  readonly stepSeconds: number | null;
  readonly stepMetres: number | null;
  readonly speedKilometresPerHour: number | null;
}

/** 头顶遮挡: what stands between a receiver and the sky, which decides how far off its fixes are. */
export type SkyCover = 'open' | 'reed' | 'trees' | 'built-up';

/** 定位误差 of a mode under a sky, set by the project: root mean square of one coordinate of a fix. */
export interface PositionError {
  readonly id: string;
  readonly mode: Mode;
  readonly sky: SkyCover;
  readonly errorMetres: number;
  readonly source: string;
  readonly isCalibrated: boolean;
}

/** Position error one track (`id` is the track's) counts with, where it is not the program's own in the open. */
export interface TrackError {
  readonly id: string;
  readonly sky: SkyCover;
  readonly errorMetres: number;
}

/** 集中拉网 led by one track (`id` is the track's): people abreast, metres between them, tracks of its members. */
export interface DragNet {
  readonly id: string;
  readonly people: number;
  readonly spacingMetres: number;
  readonly memberTrackIds: readonly string[];
}

/** 视频点位: a camera's fixed view in one round. Days are inclusive; hours are `HH:MM` of each day. */
export interface ViewPost {
  readonly id: string;
  readonly name: string;
  readonly roundId: string;
  /** `[longitude, latitude]`. */
  readonly position: readonly [number, number];
  /** Middle of the view, degrees clockwise from north, and its opening. */
  readonly bearingDegrees: number;
  readonly angleDegrees: number;
  readonly rangeMetres: number;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly fromHour: string;
  readonly untilHour: string;
}

/** What a round finds on the ground: 生育期 and 植被, by which its sweep widths are proposed. `id` is the round's. */
export interface RoundStage {
  readonly id: string;
  readonly stage: GrowthStage;
  readonly cover: GroundCover;
  readonly from: string | null;
  readonly until: string | null;
}

/** 植被: bare or low ground, crop or shrub, dense growth. */
export type GroundCover = 'open' | 'crop' | 'dense';

/** 扫宽: width of the strip a mode sees at a stage and cover, set by the project. */
export interface SweepWidth {
  readonly id: string;
  readonly mode: Mode;
  readonly stage: GrowthStage;
  readonly cover: GroundCover;
  readonly widthMetres: number;
  readonly source: string;
  readonly isCalibrated: boolean;
}

/** 设施到访距离: how near a track must come to a facility for it to count as visited. */
export interface VisitSetting {
  readonly id: 'visit';
  readonly withinMetres: number;
}
