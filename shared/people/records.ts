/** 单位: a node of the unit tree. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind:
    | 'branch'
    | 'station'
    | 'security-organisation'
    | 'county-level'
    | 'section-level'
    | 'department'
    | 'community';
  readonly parentId: string | null;
  /** 油区线 / 社区线. */
  readonly line: 'oilfield' | 'community' | null;
  readonly responsiblePersonId: string | null;
}

/** 人员. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly unitId: string;
  readonly phone: string;
}

/** 小组 (踏查小组). */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly leaderId: string | null;
  readonly memberIds: readonly string[];
  /** 公安 / 综治 / 单位 / 群众. */
  readonly category: 'police' | 'governance' | 'unit' | 'public';
}

/** 责任书. */
export interface Letter {
  readonly id: string;
  readonly number: string;
  readonly rank: 'county-level' | 'section-level' | 'department';
  readonly issuerUnitId: string;
  readonly holderUnitId: string;
  readonly personId: string | null;
  /** ISO day, null while unsigned. */
  readonly signedOn: string | null;
  readonly validUntil: string | null;
  readonly parentLetterId: string | null;
}

/** 职务: one post of a person, in whatever unit; a person may hold several. The person's own `post` is the main one. */
export interface Post {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly title: string;
  /** 公安 / 综治 / 单位 / 群众; null where it does not matter. */
  readonly category: Team['category'] | null;
  /** ISO days; null is open. */
  readonly since: string | null;
  readonly until: string | null;
}

/** 包保: a leader of the branch bound to a station and answering for it beside the station's own people. */
export interface Guarantee {
  readonly id: string;
  readonly leaderId: string;
  readonly stationId: string;
  readonly since: string | null;
  readonly until: string | null;
}

/** How the area of a letter was given where it was not block by block; `id` is the letter's. One of the two is null. */
export interface LetterArea {
  readonly id: string;
  /** Corners of the drawn area, `[longitude, latitude]`, WGS84, not repeated at the end. */
  readonly outline: readonly (readonly [number, number])[] | null;
  /** Layers of facilities the holder answers for. */
  readonly assetLayerIds: readonly string[] | null;
}

/** What is kept about a letter beside its parties and days; `id` is the letter's. */
export interface LetterDetails {
  readonly id: string;
  /** 责任书, 踏查工作责任书, 承诺书, 告知书, 告诫书. */
  readonly type: 'responsibility' | 'survey' | 'pledge' | 'notice' | 'admonition';
  /** The letter this one was signed in place of; that one no longer counts. */
  readonly supersedes: string | null;
  /** The signed paper as scanned. */
  readonly scan: { readonly name: string; readonly sha256: string; readonly bytes: number } | null;
  /** Blocks the letter names; null is all blocks of its holder. */
  readonly blockCodes: readonly string[] | null;
}
