import type { Find, PlantCount } from '../records/find-entries.ts';

/** 幅度 by number of plants: the lowest, the middle, the highest. */
export type Band = 'lowest' | 'middle' | 'highest';

/** Numbers and articles in force between two days; data to be checked by the legal department, no wording of any statute. */
export interface LawData {
  readonly version: string;
  readonly from: string | null;
  readonly until: string | null;
  /** First number of plants of the middle and of the highest band. */
  readonly thresholds: Readonly<
    Record<'poppy' | 'cannabis', readonly [middle: number, highest: number]>
  >;
  readonly articles: Readonly<Record<Band, string>>;
  /** 待法制部门核对 until somebody says otherwise. */
  readonly isChecked: boolean;
}

const thresholds = { poppy: [500, 3000], cannabis: [5000, 30_000] } as const;

export const lawData: readonly LawData[] = [
  {
    version: '2013-01',
    from: null,
    until: '2025-12-31',
    thresholds,
    articles: {
      lowest: '治安管理处罚法 第71条',
      middle: '刑法 第351条',
      highest: '刑法 第351条',
    },
    isChecked: false,
  },
  {
    version: '2026-01',
    from: '2026-01-01',
    until: null,
    thresholds,
    articles: {
      lowest: '治安管理处罚法 第83条',
      middle: '刑法 第351条',
      highest: '刑法 第351条',
    },
    isChecked: false,
  },
];

/** A hint for whoever handles a find; it decides nothing. */
export interface LawHint {
  readonly plants: number;
  /** Null for plants the data has no numbers for. */
  readonly band: Band | null;
  /** First number of plants of the middle and of the highest band; null without a band. */
  readonly thresholds: readonly [middle: number, highest: number] | null;
  readonly version: string;
  readonly article: string | null;
  readonly isChecked: boolean;
  /** 又种植 and 抗拒铲除 weigh at any number of plants. */
  readonly flags: readonly ('planted-again' | 'resisted')[];
}

/** Number of plants: tallied, or mean density × area, rounded to whole plants. */
export function plantsOf(count: PlantCount): number {
  return count.method === 'tally'
    ? count.plants
    : Math.round(count.plantsPerSquareMetre * count.areaSquareMetres);
}

/** The hint by the law in force on the day of the act. */
export function lawHint(
  find: Pick<Find, 'plant' | 'count' | 'foundOn' | 'isPlantedAgain' | 'isResisted'>,
): LawHint {
  const law = lawData.find(
    ({ from, until }) =>
      (from === null || find.foundOn >= from) && (until === null || find.foundOn <= until),
  )!;
  const plants = plantsOf(find.count);
  const thresholds = find.plant === 'other' ? null : law.thresholds[find.plant];
  const band = thresholds === null ? null : bandOf(plants, thresholds);
  return {
    plants,
    band,
    thresholds,
    version: law.version,
    article: band === null ? null : law.articles[band],
    isChecked: law.isChecked,
    flags: [
      ...(find.isPlantedAgain === true ? (['planted-again'] as const) : []),
      ...(find.isResisted ? (['resisted'] as const) : []),
    ],
  };
}

function bandOf(plants: number, [middle, highest]: readonly [number, number]): Band {
  if (plants >= highest) return 'highest';
  return plants >= middle ? 'middle' : 'lowest';
}
