import { addDays } from '../../ledger/beijing-day.ts';

/** 周报, 月报, 专报, 通报, 零报告, 社区材料, 区块凭证. */
export const reportKinds = [
  'weekly',
  'monthly',
  'special',
  'circular',
  'nil',
  'community',
  'certificates',
] as const;
export type ReportKind = (typeof reportKinds)[number];

/** 内部 / 公开: the public profile names no facility, no coordinate and no person. */
export const reportProfiles = ['internal', 'public'] as const;
export type ReportProfile = (typeof reportProfiles)[number];

/** Everything a report depends on beside the ledger. Days are ISO dates of Beijing, both included. */
export interface ReportParameters {
  readonly kind: ReportKind;
  readonly roundId: string;
  /** First day of the period; its last is `asOf`. */
  readonly from: string;
  readonly asOf: string;
  readonly profile: ReportProfile;
  /** 报送单位, empty when it goes to nobody in particular. */
  readonly addressee: string;
  /** 红头: a red title over a rule, for issued papers. */
  readonly hasRedHead: boolean;
  /** 审图号, without which a public report carries no map. */
  readonly mapApproval: string;
}

/** First day of the usual period of a kind: seven days, the month, or the whole round. */
export function periodStart(kind: ReportKind, asOf: string, roundOpenedOn: string): string {
  if (kind === 'monthly') return `${asOf.slice(0, 8)}01`;
  if (kind === 'weekly' || kind === 'nil') return addDays(asOf, -6);
  return roundOpenedOn < asOf ? roundOpenedOn : asOf;
}
