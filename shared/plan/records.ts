/** 区块责任: who answers for a block, overriding what the cut of the blocks says. `id` is the block's code. */
export interface BlockOwnerRecord {
  readonly id: string;
  readonly unitId: string;
  readonly personId: string;
  /** 派出所 the block is filed under; null keeps the one of the cut. */
  readonly stationId: string | null;
  /** ISO day the responsibility begins. */
  readonly since: string;
  readonly reason: string;
}

/** 低 / 中 / 高 / 住宅: what a block must reach follows from it. */
export type Risk = 'low' | 'medium' | 'high' | 'residential';
/** 偏远 / 荒野 / 暗处 / 无人区. */
export type RiskTag = 'remote' | 'wild' | 'dark' | 'uninhabited';
/** 梯 / 墩桥 / 绳 / 船 / 无人机. */
export type AccessAid = 'ladder' | 'plank' | 'rope' | 'boat' | 'drone';

/** 区块特征: what a walker must know of a block. `id` is the block's code. */
export interface BlockTraits {
  readonly id: string;
  readonly risk: Risk;
  readonly tags: readonly RiskTag[];
  /** Difficulty from 1 (a lane) to 5 (not without aids). */
  readonly access: {
    readonly difficulty: 1 | 2 | 3 | 4 | 5;
    readonly aids: readonly AccessAid[];
  };
  /** Last ISO day on which the block cannot be entered, with the reason; null when it can. */
  readonly blockedUntil: string | null;
  readonly blockedReason: string;
}

/** 公安 / 综治 / 单位 / 群众. */
export type Category = 'police' | 'governance' | 'unit' | 'public';

/** 小组详情: what a team has beside its people. `id` is the team's. */
export interface TeamDetails {
  readonly id: string;
  /** Members whose category is not the team's. */
  readonly categories: readonly { readonly personId: string; readonly category: Category }[];
  /** Vehicles, drones and boats by plate or name. */
  readonly vehicles: readonly string[];
  readonly drones: readonly string[];
  readonly boats: readonly string[];
  /** Number the team answers on; empty when it is the leader's own. */
  readonly phone: string;
}

/** 分散踏查 / 集中拉网. */
export type AssignmentKind = 'dispersed' | 'drag-net';
/** 踏查 / 复查 / 互查 / 抽查. */
export type AssignmentPurpose = 'survey' | 'recheck' | 'cross-check' | 'spot-check';

/** 任务: blocks given to one team within a round, from a day to a day, both included. */
export interface Assignment {
  readonly id: string;
  readonly teamId: string;
  readonly roundId: string;
  /** Block codes. */
  readonly blocks: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly operation: AssignmentKind;
  /** People abreast and their spacing in metres: of a drag-net only, else null. */
  readonly people: number | null;
  readonly spacingMetres: number | null;
  readonly purpose: AssignmentPurpose;
  readonly note: string;
}

/** 测算口径: what person-hours are worked out from. One record, `id` is `assumptions`. */
export interface PlanAssumptions {
  readonly id: 'assumptions';
  readonly speedKilometresPerHour: number;
  /** Width one person searches, both sides together. */
  readonly sweepWidthMetres: number;
  /** Hours of searching one person does in a day. */
  readonly hoursPerDay: number;
  /** Share of the plantable ground that is to be seen, above 0 to 1. */
  readonly wantedShare: number;
  /** Factor on the hours for access difficulty 1 to 5. */
  readonly slowdowns: readonly number[];
}
