import type { AssetLayer, ExcludedGround } from '../../../../../shared/grid/records.ts';

type Rule<Category> = readonly [pattern: RegExp, category: Category];

const excludedRules: readonly Rule<ExcludedGround['category']>[] = [
  [/水|河|湖|塘|库|海|沟|water|river|lake|pond|creek/i, 'water'],
  [/路|road|street|highway/i, 'road'],
  [/建|房|城|镇|村|居民|厂|built|town|build|roof/i, 'built-up'],
];

const assetRules: readonly Rule<AssetLayer['kind']>[] = [
  [/管|pipe/i, 'pipeline'],
  [/路|road/i, 'lease-road'],
  [/井|well/i, 'well'],
  [/站|库|station/i, 'station'],
  [/沟|渠|ditch|canal/i, 'ditch'],
];

/** First guess of what a file of excluded ground holds, from its name; the user sees it and may change it. */
export function guessExcludedCategory(fileName: string): ExcludedGround['category'] {
  return firstMatch(excludedRules, fileName) ?? 'other';
}

/** First guess of an asset file's kind, from its name. */
export function guessAssetKind(fileName: string): AssetLayer['kind'] {
  return firstMatch(assetRules, fileName) ?? 'other';
}

/** Name a layer starts with: the file's, without its ending. */
export function layerNameOf(fileName: string): string {
  return fileName.replace(/\.(geo)?json$/i, '').trim() || fileName;
}

function firstMatch<Category>(
  rules: readonly Rule<Category>[],
  fileName: string,
): Category | undefined {
  return rules.find(([pattern]) => pattern.test(fileName))?.[1];
}
