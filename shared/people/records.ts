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
