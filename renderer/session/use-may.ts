import { mayDo } from './signing-in.ts';
import { useSessionState } from './use-session.ts';

/** Whether the role of who is signed in may do an operation: what nobody here may do is shown, and cannot be pressed. */
export function useMay(operation: string): boolean {
  return useSessionState((state) => mayDo(state, operation));
}
