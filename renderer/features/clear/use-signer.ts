import { actingHere } from '../../session/signing-in.ts';
import { useSessionState } from '../../session/use-session.ts';
import type { Signer } from './clear-lists.ts';

/** Who sits at this page: the person behind the account signed in, nobody where none is. */
export function useSigner(): Signer {
  return useSessionState((state) => ({ personId: actingHere(state).personId }));
}
