import type { BlockFigures, BlockGaps, BlockInterval } from '../../coverage/figures.ts';
import { beijingDay } from '../../ledger/beijing-day.ts';
import { canonicalJson } from '../../ledger/canonical-json.ts';
import type { JsonValue } from '../../ledger/entry.ts';
import { hashText } from '../../ledger/hash.ts';
import type { Evidence, EvidenceInputs, Signature } from '../records/signing-entries.ts';
import { walkDateOf } from '../states/walk-date.ts';

/** What the engine measured in one block for one round. */
export interface BlockMeasure {
  readonly figures: BlockFigures;
  readonly interval: BlockInterval;
  readonly gaps: BlockGaps;
  readonly resolutionMetres: readonly [number, number];
  /** Ids of the tracks with a leg inside, and of those that come near enough to sweep ground of it. */
  readonly inside: readonly string[];
  readonly near: readonly string[];
}

/** Everything that was on the table, under the hash of it. */
export function freezeEvidence(
  block: { readonly code: string; readonly roundId: string },
  measure: BlockMeasure,
  inputs: EvidenceInputs,
  walkers: ReadonlySet<string>,
): Evidence {
  const { figures, interval, gaps } = measure;
  const { since, ...seen } = interval;
  const freeSquareMetres = figures.maskSquareMetres - figures.excludedSquareMetres;
  const content = {
    blockCode: block.code,
    roundId: block.roundId,
    inputs,
    figures: {
      maskSquareMetres: figures.maskSquareMetres,
      excludedSquareMetres: figures.excludedSquareMetres,
      seen,
      uncoveredSquareMetres: figures.uncoveredSquareMetres,
      isReached: figures.reached,
      metresInside: figures.metresInside,
      tracksInside: figures.tracksInside,
      personTimes: figures.personTimes,
      resolutionMetres: [...measure.resolutionMetres] as [number, number],
    },
    gaps: {
      count: gaps.gaps.length,
      areaSquareMetres: gaps.gaps.reduce((sum, gap) => sum + gap.areaSquareMetres, 0),
      sliverSquareMetres: gaps.sliverSquareMetres,
      hash: gapsHash(gaps),
    },
    walkers: [...walkers].sort(),
    walkedOn: walkDateOf(
      { since, lastDay: lastDayIn(figures), freeSquareMetres, seen },
      inputs.requirement,
    ),
  };
  return { id: hashOf(content), ...content };
}

/** Hash of a block's gaps, by their outlines in the plane. */
export function gapsHash({ gaps }: BlockGaps): string {
  return hashOf(gaps.map(({ polygon, areaSquareMetres }) => ({ polygon, areaSquareMetres })));
}

/** Beijing day of the last fix inside. */
export function lastDayIn({ lastTime }: BlockFigures): string | null {
  return lastTime === null ? null : beijingDay(Date.parse(lastTime));
}

/** Whether the evidence is what its id says. */
export function isEvidenceWhole({ id, ...content }: Evidence): boolean {
  return hashOf(content) === id;
}

/** 校验码 of a signature: the first sixteen hexadecimal digits of the hash over everything else in it. */
export function verificationCode(signature: Omit<Signature, 'code'>): string {
  return hashOf(signature).slice(0, 16).toUpperCase();
}

/** What a certificate says against what the ledger's own tracks come to. */
export type CertificateFault =
  | 'evidence-missing'
  | 'evidence-altered'
  | 'code-wrong'
  | 'inputs-changed'
  | 'figures-differ';

/**
 * Checks a signature against evidence made again from the same ledger: hash, code, inputs and every figure. A page that gave
 * itself better figures than its tracks have is found here. `again` is null when the ledger has changed since.
 */
export function recheckCertificate(
  signature: Signature,
  evidence: Evidence | undefined,
  again: Evidence | null,
): CertificateFault[] {
  if (evidence === undefined) return ['evidence-missing'];
  const faults: CertificateFault[] = [];
  const { code, ...rest } = signature;
  if (!isEvidenceWhole(evidence)) faults.push('evidence-altered');
  if (verificationCode(rest) !== code) faults.push('code-wrong');
  if (again === null || again.id === evidence.id) return faults;
  if (hashOf(again.inputs) !== hashOf(evidence.inputs)) return [...faults, 'inputs-changed'];
  return [...faults, 'figures-differ'];
}

function hashOf(value: object): string {
  return hashText(canonicalJson(value as JsonValue));
}
