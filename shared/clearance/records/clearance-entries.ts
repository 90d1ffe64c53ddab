import { campaignEntries } from './campaign-entries.ts';
import { findEntries } from './find-entries.ts';
import { leadEntries } from './lead-entries.ts';
import { publicityEntries } from './publicity-entries.ts';
import { recheckEntries } from './recheck-entries.ts';
import { signingEntries } from './signing-entries.ts';
import { siteEntries } from './site-entries.ts';

/** Kinds of entry about clearing: which kind puts a whole record, and which takes it away. `version` rises with any field. */
export const clearanceEntries = {
  ...campaignEntries,
  ...signingEntries,
  ...siteEntries,
  ...findEntries,
  ...leadEntries,
  ...recheckEntries,
  ...publicityEntries,
} as const;

/** Kinds no undo takes back: names given, draws made and secrets opened are answered by another entry, never withdrawn. */
export const lastingKinds: ReadonlySet<string> = new Set([
  'block-signed',
  'block-returned',
  'limit-overridden',
  'clearance-lapsed',
  'find-recorded',
  'find-step-recorded',
  'informer-sealed',
  'informer-read',
  'lot-drawn',
  'lot-block-checked',
  'nil-return-given',
]);
