import type { Bounds } from '../../../shared/grid/records.ts';
import { selectBlock } from '../selecting.ts';
import type { Session } from '../session.ts';
import type { FindsView } from './finds-view.ts';

/** Opens the dossier of a find and shows its block; an open form is put away. */
export function selectFind(session: Session, findId: string | null): void {
  session.store.setState(({ finds, rows }) => {
    const code = rows.finds.get(findId ?? '')?.blockCode ?? null;
    return { finds: { ...finds, findId, form: null }, ...selectionOf(code) };
  });
}

/** Opens a lead and shows its block, where it has one. */
export function selectLead(session: Session, leadId: string | null): void {
  session.store.setState(({ finds, rows }) => {
    const code = rows.leads.get(leadId ?? '')?.blockCode ?? null;
    return { finds: { ...finds, leadId, form: null }, ...selectionOf(code) };
  });
}

function selectionOf(code: string | null) {
  return { selection: { codes: code === null ? [] : [code], gapId: null, trackId: null } };
}

/** Opens what a mark on the map stands for. */
export function selectMark(session: Session, id: string): void {
  const { clearView, rows } = session.store.getState();
  const site = rows.sites.get(id);
  if (site !== undefined) selectBlock(session, site.blockCode);
  else if (clearView.kind === 'leads') selectLead(session, id);
  else selectFind(session, id);
}

/** Goes from a lead to the find it led to, or the other way. */
export function openFindPage(session: Session, findId: string): void {
  session.store.setState({ clearView: { kind: 'finds', list: 'all' } });
  selectFind(session, findId);
}

export function openLeadPage(session: Session, leadId: string): void {
  session.store.setState({ clearView: { kind: 'leads', list: 'all' } });
  selectLead(session, leadId);
}

/** Opens or puts away a form in the place of the dossier. */
export function openForm(session: Session, form: FindsView['form']): void {
  session.store.setState(({ finds }) => ({ finds: { ...finds, form } }));
}

/** Some 300 m round a place, for the map to go to. */
export function boundsRound([longitude, latitude]: readonly [number, number]): Bounds {
  const [x, y] = [0.0017, 0.00135];
  return [longitude - x, latitude - y, longitude + x, latitude + y];
}
