import { randomUUID } from 'node:crypto';
import type { Actor } from '../../shared/operations/record-operation.ts';

/** Who the command line acts as without an account, by the machine's clock. */
export const commandLineActor: Actor = {
  actor: 'lawang',
  now: () => Date.now(),
  newId: () => randomUUID(),
};
