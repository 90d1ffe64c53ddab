import type { Evidence, Override, Signature } from '../records/signing-entries.ts';
import type { SiteCheck } from '../records/site-entries.ts';

/** What is known of a block that nobody has signed yet. Areas in square metres; null where nothing was computed. */
export interface UnsignedBlock {
  readonly freeSquareMetres: number;
  readonly seen: {
    readonly pessimistic: number | null;
    readonly nominal: number;
    readonly optimistic: number | null;
  };
  readonly tracksInside: number;
  readonly metresInside: number;
  readonly sites: readonly { readonly checkId: string | null }[];
}

/** 清查过关证据单, the same on the screen and on paper: what was on the table when the last signature was given. */
export interface BlockCertificate {
  readonly code: string;
  readonly tracks: number;
  readonly metres: number;
  /** Shares of the ground that can be planted, 0 to 1; null where there is no such ground, or nothing was computed. */
  readonly seen: {
    readonly pessimistic: number | null;
    readonly nominal: number | null;
    readonly optimistic: number | null;
  };
  readonly sites: { readonly done: number; readonly total: number; readonly withPhotos: number };
  readonly openFinds: number;
  /** 放行 by a leader on which the last signature rests; null where none was needed. */
  readonly override: Override | null;
  /** Signatures that stand one on another, the last of them last; empty before the first. */
  readonly signatures: readonly Signature[];
}

/**
 * The certificate of a block: once it is signed, from the evidence under its last signature, whatever was walked since; before,
 * from what is known now. Open finds are always those of today, for a find takes the force from every signature.
 */
export function makeCertificate(
  code: string,
  signatures: readonly Signature[],
  rows: {
    readonly evidences: ReadonlyMap<string, Evidence>;
    readonly siteChecks: ReadonlyMap<string, Pick<SiteCheck, 'photos'>>;
    readonly overrides: ReadonlyMap<string, Override>;
  },
  unsigned: UnsignedBlock,
  openFinds: number,
): BlockCertificate {
  const evidence = rows.evidences.get(signatures.at(-1)?.evidenceId ?? '');
  const block = evidence === undefined ? unsigned : frozenBlock(evidence);
  const { freeSquareMetres: free, seen, tracksInside, metresInside, sites } = block;
  const share = (area: number | null) => (area === null || free === 0 ? null : area / free);
  const photosOf = (checkId: string | null) => rows.siteChecks.get(checkId ?? '')?.photos ?? [];
  return {
    code,
    tracks: tracksInside,
    metres: metresInside,
    seen: {
      pessimistic: share(seen.pessimistic),
      nominal: share(seen.nominal),
      optimistic: share(seen.optimistic),
    },
    sites: {
      done: sites.filter(({ checkId }) => checkId !== null).length,
      total: sites.length,
      withPhotos: sites.filter(({ checkId }) => photosOf(checkId).length > 0).length,
    },
    openFinds,
    override: rows.overrides.get(signatures.at(-1)?.overrideId ?? '') ?? null,
    signatures,
  };
}

function frozenBlock({ figures, inputs }: Evidence): UnsignedBlock {
  const { maskSquareMetres, excludedSquareMetres, seen, tracksInside, metresInside } = figures;
  const freeSquareMetres = maskSquareMetres - excludedSquareMetres;
  return { freeSquareMetres, seen, tracksInside, metresInside, sites: inputs.sites };
}
