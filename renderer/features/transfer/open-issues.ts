import type { State } from '../../../shared/operations/rows.ts';
import { findRuleBreaks } from '../../../shared/operations/transfer/rule-breaks.ts';

/** Conflicts that wait for a decision, and rules that merged records break. */
export function openIssues(rows: State): number {
  // One desk alone cannot disagree with itself.
  if (rows.transfers.size === 0) return 0;
  let open = findRuleBreaks(rows).length;
  for (const conflict of rows.conflicts.values()) if (conflict.decision === null) open++;
  return open;
}
