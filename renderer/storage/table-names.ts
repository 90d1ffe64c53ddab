import type { TableName } from '../../shared/operations/rows.ts';
import { emptyState } from '../../shared/operations/state.ts';

/** Every table of the ledger, in one fixed order. */
export const tableNames = Object.keys(emptyState) as readonly TableName[];
