import type { BlockOwner } from '../../plan/block-owner.ts';
import type { StageWindow } from '../../tracks/growth-stage.ts';
import type { Campaign, SigningLevel } from '../records/campaign-entries.ts';
import type {
  Evidence,
  EvidenceInputs,
  Override,
  Signature,
  SigningReturn,
} from '../records/signing-entries.ts';

/** How far a find has come: 有发现, 铲除中, 待复查. */
export type OpenFindState = 'found' | 'eradicating' | 'awaiting-recheck';

/** What walking came to in one block and round; areas in square metres. */
export interface BlockWalk {
  readonly isReached: boolean;
  /** Ground that can be planted: mask less excluded. */
  readonly freeSquareMetres: number;
  readonly seen: {
    /** Null where the interval was not computed. */
    readonly pessimistic: number | null;
    readonly nominal: number;
  };
  /** 踏查日 (see `walkDateOf`), null without one. */
  readonly walkedOn: string | null;
  /** Hash of the gaps, null where they were not computed or no override is there to be held against it. */
  readonly gapsHash: string | null;
}

/** The re-check lot a block is in. */
export interface LotPlace {
  readonly lotId: string;
  /** Every drawn block was looked at, none was wrong. */
  readonly isPassed: boolean;
  /** A drawn block was wrong: the whole lot is open again. */
  readonly isFailed: boolean;
}

/** Everything the state of one block in one round on one day follows from. */
export interface BlockFacts {
  readonly code: string;
  readonly roundId: string;
  /** Beijing day it is asked for. */
  readonly day: string;
  readonly campaign: Campaign;
  readonly calendar: readonly StageWindow[];
  readonly risk: 'low' | 'medium' | 'high' | 'residential';
  readonly isBlocked: boolean;
  readonly owner: BlockOwner;
  readonly letter: 'in-force' | 'missing' | 'not-needed';
  readonly walk: BlockWalk;
  /** Persons on the tracks that entered the block. */
  readonly walkers: ReadonlySet<string>;
  /** Tracks that entered the block and name no team, so that nobody knows who walked. */
  readonly namelessTracks: number;
  readonly sites: { readonly done: number; readonly total: number };
  readonly openFinds: readonly OpenFindState[];
  readonly openLeads: number;
  readonly signatures: readonly Signature[];
  readonly returns: readonly SigningReturn[];
  readonly overrides: readonly Override[];
  readonly evidences: ReadonlyMap<string, Evidence>;
  /** What a signature given now would rest on. */
  readonly inputs: EvidenceInputs;
  readonly lot: LotPlace | null;
}

/** Who wants to sign, and how. */
export interface Signing {
  readonly level: SigningLevel;
  readonly personId: string | null;
  /** The password was given again. */
  readonly isConfirmed: boolean;
  readonly isPessimisticAcknowledged: boolean;
  /** The person holds the post this level asks for. */
  readonly isEntitled: boolean;
}
