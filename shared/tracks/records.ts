import type { Bounds } from '../grid/records.ts';

/** 方式: how the ground was gone over. */
export type Mode = 'foot' | 'vehicle' | 'boat' | 'drone' | 'video';

/** 用途 declared for a whole track: 踏查 / 以巡代查 / 通勤 / 未声明. Survey and patrol legs search; commuting legs are transit. */
export type Purpose = 'survey' | 'patrol' | 'commuting' | 'undeclared';

/** 轨迹: one recorded track of one file. Fixes are in `packedBlob` (packing.ts); the file itself in `file.sha256`. */
export interface Track {
  readonly id: string;
  readonly name: string;
  readonly file: {
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly indexInFile: number;
  };
  readonly packedBlob: string;
  readonly mode: Mode;
  readonly purpose: Purpose;
  readonly roundId: string;
  readonly teamId: string | null;
  /** 人数 on this track; effort counts each, length and area never multiply. */
  readonly people: number;
  readonly sweepHalfWidthMetres: number;
  readonly fixes: number;
  readonly lengthMetres: number;
  readonly bounds: Bounds;
  /** ISO instants, null where the file has no usable time. */
  readonly firstTime: string | null;
  readonly lastTime: string | null;
  /** Declared frame and how it was decided. */
  readonly frame: { readonly name: 'WGS84'; readonly decidedBy: 'format' | 'person' };
  /** Codes and counts of what the importer flagged or repaired. */
  readonly problems: readonly { readonly code: string; readonly count: number }[];
}

/** 轮次. Days are ISO dates. */
export interface Round {
  readonly id: string;
  readonly name: string;
  readonly openedOn: string;
  readonly deadline: string | null;
}
