/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** 辖区: the ground to be proved; its geometry is the GeoJSON blob `blob` (WGS84). */
export interface Jurisdiction {
  readonly id: 'jurisdiction';
  readonly name: string;
  readonly blob: string;
  readonly areaSquareMetres: number;
  readonly bounds: Bounds;
  /** Central meridian of the project's transverse-Mercator plane, degrees east. */
  readonly centralMeridian: number;
}

/** 扣除地物: ground that cannot be planted; its geometry is a GeoJSON blob. Area is the projected sum of the layer. */
export interface ExcludedGround {
  readonly id: string;
  readonly name: string;
  readonly category: 'water' | 'road' | 'built-up' | 'other';
  readonly blob: string;
  readonly areaSquareMetres: number;
}

/** 设施图层: wells, pipelines, lease roads … as one GeoJSON blob per kind. */
export interface AssetLayer {
  readonly id: string;
  readonly name: string;
  readonly kind: 'well' | 'station' | 'pipeline' | 'lease-road' | 'ditch' | 'other';
  readonly geometry: 'point' | 'line' | 'area';
  readonly blob: string;
  readonly count: number;
}

/** 社区. `ring` is a closed `[longitude, latitude]` ring. */
export interface Community {
  readonly id: string;
  readonly name: string;
  readonly stationId: string | null;
  readonly ring: readonly (readonly [number, number])[];
}

/** 区块划分: how the jurisdiction was cut; shapes are in `blob` (see block-shapes.ts). */
export interface BlockPlan {
  readonly id: 'blocks';
  readonly blob: string;
  readonly sizeMetres: number;
  readonly count: number;
}
