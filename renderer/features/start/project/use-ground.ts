import type { GroundPort } from '../../../ports/ports.ts';
import { useSession } from '../../../session/use-session.ts';

/** Where ground is read and cut: off the page's own thread. */
export function useGround(): GroundPort {
  const { ground } = useSession().ports;
  if (ground === undefined) throw new Error('The page was put together without its ground worker');
  return ground;
}
