import { selectBlock } from '../../session/selecting.ts';
import type { Session } from '../../session/session.ts';

/** Goes to the walking workspace with a block selected. */
export function openBlockInWalk(session: Session, code: string): void {
  selectBlock(session, code);
  session.store.setState({ workspace: 'walk' });
}
