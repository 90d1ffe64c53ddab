import { z } from '../problems/zod.ts';
import { reportKinds, reportProfiles } from './model/parameters.ts';

const id = z.string().min(1).max(200);
const day = z.iso.date();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const reportRecordSchema = z.strictObject({
  id,
  kind: z.enum(reportKinds),
  roundId: id,
  from: day,
  asOf: day,
  profile: z.enum(reportProfiles),
  addressee: z.string().max(200),
  hasRedHead: z.boolean(),
  mapApproval: z.string().max(100),
  /** SHA-256 over the report's parameters and figures; the code in the footer is its first eight digits. */
  hash,
  headHash: hash.nullable(),
  madeAt: z.iso.datetime(),
  /** Not called `sha256`: the files lie outside the ledger, and no blob stands behind these hashes. */
  files: z.array(z.strictObject({ name: z.string().min(1).max(300), contentHash: hash })),
});

/** 报告 as it was made: enough to make it again and to know its files. */
export type ReportRecord = z.output<typeof reportRecordSchema>;

/** Kinds of entry about reports. They are passed over when a report looks for the ledger's head. */
export const reportEntries = {
  reports: { put: 'report-made', remove: 'report-removed', version: 1, record: reportRecordSchema },
} as const;
