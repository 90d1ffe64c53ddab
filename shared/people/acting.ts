/** Who may do it: 办公室计划员, 值班员, 带班领导, 审计员. */
export type Role = 'planner' | 'duty-officer' | 'leadership' | 'auditor';

/** Who performs a command, as operations see it: what they may do follows from it, whichever door the command came by. */
export interface Acting {
  /** Name the entries carry as `actor`. */
  readonly account: string;
  /** The person behind the account; null for the local operator, who can therefore sign nothing. */
  readonly personId: string | null;
  /** A ledger without accounts has one local operator, who may do everything but sign. */
  readonly role: Role | 'local-operator';
  /** 派出所 whose blocks a duty officer is limited to; null is no limit. */
  readonly stationId: string | null;
  /** Whether the password was given again for this very command, which every signature asks for. */
  readonly isConfirmed: boolean;
}

/** The operator of a ledger that has no accounts. */
export function localOperator(account: string): Acting {
  return { account, personId: null, role: 'local-operator', stationId: null, isConfirmed: false };
}
