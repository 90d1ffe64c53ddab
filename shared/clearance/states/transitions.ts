import type { ClearanceCommand, ClearanceState } from './block-states.ts';

/**
 * What a command makes of a state: the next one, `stays` where it changes nothing, `refused` where it may not be done, and
 * `as-it-was` where an obstacle goes away and the block is again what its walks and signatures make of it.
 */
export type Transition = ClearanceState | 'stays' | 'refused' | 'as-it-was';

type Row = Readonly<Record<ClearanceCommand, Transition>>;

/** Nothing signed: no signature but the first, nothing to return, nothing that could lapse. */
const unsigned = {
  'sign-unit': 'refused',
  'sign-station': 'refused',
  'sign-branch': 'refused',
  return: 'refused',
  find: 'found',
  eradicate: 'refused',
  dispose: 'refused',
  'recheck-clean': 'refused',
  'recheck-regrown': 'refused',
  'close-find': 'refused',
  block: 'blocked',
  unblock: 'stays',
  change: 'stays',
  expire: 'stays',
} as const;

/** Partly signed: only the next level signs, a change or the end of a stage breaks the chain. */
const signed = {
  walk: 'stays',
  'meet-limit': 'stays',
  'sign-self': 'refused',
  'sign-unit': 'refused',
  'sign-station': 'refused',
  'sign-branch': 'refused',
  return: 'awaiting-self',
  find: 'found',
  eradicate: 'refused',
  dispose: 'refused',
  'recheck-clean': 'refused',
  'recheck-regrown': 'refused',
  'close-find': 'refused',
  block: 'stays',
  unblock: 'stays',
  change: 'review',
  expire: 'expired',
} as const;

/** An open find outranks everything: no signature until it is closed. */
const open = {
  walk: 'stays',
  'meet-limit': 'stays',
  'sign-self': 'refused',
  'sign-unit': 'refused',
  'sign-station': 'refused',
  'sign-branch': 'refused',
  return: 'refused',
  find: 'found',
  eradicate: 'refused',
  dispose: 'refused',
  'recheck-clean': 'refused',
  'recheck-regrown': 'refused',
  'close-find': 'refused',
  block: 'stays',
  unblock: 'stays',
  change: 'stays',
  expire: 'stays',
} as const;

/** Broken off: the first signature begins the chain anew. */
const broken = {
  ...signed,
  'sign-self': 'awaiting-unit',
  change: 'stays',
  expire: 'stays',
} as const;

/**
 * The machine of the full chain of four; a shorter chain leaves its levels out. `meet-limit` stands for all that must be
 * seen, ticked and settled before the first signature.
 */
export const transitions: Readonly<Record<ClearanceState, Row>> = {
  unvisited: {
    ...unsigned,
    walk: 'walking',
    'meet-limit': 'awaiting-self',
    'sign-self': 'refused',
  },
  walking: { ...unsigned, walk: 'stays', 'meet-limit': 'awaiting-self', 'sign-self': 'refused' },
  'awaiting-self': {
    ...unsigned,
    walk: 'stays',
    'meet-limit': 'stays',
    'sign-self': 'awaiting-unit',
    change: 'as-it-was',
    expire: 'walking',
  },
  'awaiting-unit': { ...signed, 'sign-unit': 'awaiting-station' },
  'awaiting-station': { ...signed, 'sign-station': 'awaiting-branch' },
  'awaiting-branch': { ...signed, 'sign-branch': 'cleared' },
  cleared: signed,
  found: { ...open, eradicate: 'eradicating' },
  eradicating: { ...open, dispose: 'awaiting-recheck' },
  'awaiting-recheck': {
    ...open,
    'recheck-clean': 'stays',
    'recheck-regrown': 'found',
    'close-find': 'as-it-was',
  },
  blocked: {
    ...unsigned,
    walk: 'stays',
    'meet-limit': 'stays',
    'sign-self': 'refused',
    block: 'stays',
    unblock: 'as-it-was',
  },
  review: broken,
  expired: { ...broken, change: 'review' },
};
