import type { FindState } from '../../../shared/clearance/finds/find-state.ts';
import type { LeadState } from '../../../shared/clearance/leads/lead-state.ts';

type Position = readonly [longitude: number, latitude: number];

/** Finds by state, those late, and those in ground that had been signed. */
export type FindList = 'all' | FindState | 'overdue' | 'traced';
/** Leads by state, those late, those under 督办, and suspect plots. */
export type LeadList = 'all' | LeadState | 'overdue' | 'supervised' | 'targets';

/** What the books of finds and leads show beside their tables. */
export interface FindsView {
  readonly findId: string | null;
  readonly leadId: string | null;
  /** The form open in place of a dossier; a find may be recorded out of a lead. */
  readonly form:
    | { readonly kind: 'find'; readonly leadId: string | null }
    | { readonly kind: 'lead' }
    | null;
}

export const firstFindsView: FindsView = { findId: null, leadId: null, form: null };

/** A place being given to a form: what is shown of it on the map, and who is told of a click there. */
export interface Placing {
  readonly shown: Position | null;
  /** Null while the place is given otherwise than by the map. */
  readonly onPick: ((position: Position) => void) | null;
}
