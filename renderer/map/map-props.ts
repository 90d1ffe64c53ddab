import type { Ref } from 'react';
import type { Level } from '../../shared/coverage/figures.ts';
import type { BlockShape } from '../../shared/grid/block-shape.ts';
import type { AssetLayer, Bounds, Community } from '../../shared/grid/records.ts';
import type { LetterCover } from '../../shared/plan/letter-cover.ts';
import type { Mode } from '../../shared/tracks/records.ts';
import type { CoveragePort, TrackLines } from '../ports/ports.ts';

/** A position is `[longitude, latitude]` in degrees, WGS84. */
export type Position = readonly [longitude: number, latitude: number];

/** How a block stands; each has its own fill, hatch and letter (未 进 临 逾 现 验 过). */
export type BlockState =
  | 'unvisited'
  | 'ongoing'
  | 'partial'
  | 'overdue'
  | 'found'
  | 'awaiting'
  | 'cleared';

/** What changes about a block from figure to figure; its shape does not. */
export interface BlockLook {
  readonly state: BlockState;
  /** Share of the plantable ground seen, 0 to 1; null where there is none to see. */
  readonly seenShare: number | null;
  /** Its own colour and short mark, in place of the state's; absent where the map shows states. */
  readonly paint?: { readonly fill: string; readonly mark: string };
  /** How it stands under its unit's letters; absent while the letters are not shown. */
  readonly cover?: LetterCover;
}

/** Outlines of the project. `stations` are dissolved by the map from the blocks' `stationId`. */
export interface MapGround {
  readonly centralMeridian: number;
  readonly boundary: GeoJSON.MultiPolygon;
  readonly excluded: readonly GeoJSON.MultiPolygon[];
  readonly blocks: readonly BlockShape[];
}

export interface MapTrack {
  readonly id: string;
  readonly mode: Mode;
  readonly lines: TrackLines;
}

/** One leg of the selected track: drawn where the program takes it for something else, or where it is picked. */
export interface MapLeg {
  readonly line: readonly (readonly [number, number])[];
  readonly suggested: 'search' | 'transit' | 'standing' | null;
  readonly isOther: boolean;
  readonly isPicked: boolean;
}

/** One gap of the selected blocks as the list shows it: same id, same rank. */
export interface MapGap {
  readonly id: string;
  readonly rank: number;
  readonly polygon: GeoJSON.Polygon;
  readonly position: Position;
}

/** A place with something to do about it: its letter in a coloured disc. */
export interface MapMark {
  readonly id: string;
  readonly position: Position;
  readonly letter: string;
  /** Coloured as blocks of this state are. */
  readonly state: BlockState;
  readonly isSelected: boolean;
}

export interface MapAssets {
  readonly id: string;
  readonly kind: AssetLayer['kind'];
  readonly data: GeoJSON.FeatureCollection;
}

export type MapLayerName =
  | 'block-states'
  | 'block-lines'
  | 'coverage'
  | 'gaps'
  | 'excluded'
  | 'assets'
  | 'communities'
  | 'owner-borders'
  | 'letters'
  | 'basemap'
  | 'tracks-foot'
  | 'tracks-vehicle'
  | 'tracks-boat'
  | 'tracks-drone'
  | 'tracks-video'
  | 'dropouts';

/** A layer not named is shown whole. `opacity` runs from 0 to 1. */
export type MapLayers = {
  readonly [Name in MapLayerName]?: { readonly visible: boolean; readonly opacity: number };
};

export type MapTool = 'select' | 'pan' | 'lasso' | 'measure-length' | 'measure-area';

export interface MapViewState {
  readonly zoom: number;
  /** 1 : N on a 96 dpi screen at the middle of the map. */
  readonly scaleDenominator: number;
  readonly metresPerPixel: number;
  readonly bounds: Bounds;
}

export interface Measured {
  /** Metres of the line drawn so far, or of the area's outline. */
  readonly lengthMetres: number;
  /** Null for lengths. */
  readonly areaSquareMetres: number | null;
  readonly finished: boolean;
}

/** What the page can ask of the map. Every call is a no-op while the map cannot draw. */
export interface MapHandle {
  zoomIn(): void;
  zoomOut(): void;
  zoomTo(bounds: Bounds): void;
  /** Whole jurisdiction. */
  zoomToGround(): void;
  zoomToBlocks(codes: readonly string[]): void;
  centreOn(position: Position): void;
  setScale(denominator: number): void;
  clearMeasure(): void;
  /** The map as drawn now, PNG; null without WebGL. */
  exportImage(): Promise<Blob | null>;
  /** Lays the map out again after its box was resized by a drag. */
  resize(): void;
}

/** Everything is data in, callbacks out. Objects are compared by identity: keep what did not change. */
export interface MapViewProps {
  readonly handleRef?: Ref<MapHandle>;
  /** Out of sight: changes are kept until it is seen again, for a frame can cost more than the command behind it. */
  readonly isCovered: boolean;
  readonly theme: 'light' | 'dark';
  readonly language: 'zh' | 'en';
  /** Null shows the base map alone. */
  readonly ground: MapGround | null;
  /** True for the sample: its fictional ground is drawn below everything. */
  readonly sampleGround: boolean;
  /** By block code; a block not named is drawn as unvisited. */
  readonly blockLooks: ReadonlyMap<string, BlockLook>;
  /** Short names of the stations blocks are filed under, by id. */
  readonly stationNames?: ReadonlyMap<string, string>;
  readonly selectedCodes: readonly string[];
  /** Gaps of the selected blocks. */
  readonly gaps: readonly MapGap[];
  readonly selectedGapId: string | null;
  /** What the second opinion leaves uncovered of the selected block. */
  readonly turfOutline?: GeoJSON.MultiPolygon | null;
  /** Coverage texture; `revision` must rise with every change of tracks or filter. */
  readonly coverage: {
    readonly port: CoveragePort;
    readonly revision: number;
    readonly level: Level;
  } | null;
  readonly tracks: readonly MapTrack[];
  readonly selectedTrackId: string | null;
  readonly legs?: readonly MapLeg[];
  /** Outlines of what cameras see. */
  readonly views?: readonly GeoJSON.Polygon[];
  readonly marks?: readonly MapMark[];
  /** A place being given to a form. */
  readonly placed?: Position | null;
  readonly assets: readonly MapAssets[];
  readonly communities: readonly Community[];
  /** 结合部: borders between owners, `[x0, y0, x1, y1]` in integer millimetres of the plane. */
  readonly ownerBorders?: readonly (readonly [number, number, number, number])[];
  /** Areas of letters as they were drawn. */
  readonly letterAreas?: readonly GeoJSON.Polygon[];
  readonly layers: MapLayers;
  readonly tool: MapTool;
  /** A click on a block, or on no block (`null`); `additive` with Ctrl or ⌘ held. */
  readonly onSelectBlock: (code: string | null, additive: boolean) => void;
  /**
   * Blocks whose middle lies in a box drawn with Shift, or in a lasso; `additive` with Ctrl or ⌘ held. Without it Shift draws
   * the box to zoom to.
   */
  readonly onSelectBlocks?: ((codes: readonly string[], additive: boolean) => void) | undefined;
  /** Takes the lasso's outline in place of the blocks in it. */
  readonly onOutline?: ((outline: readonly Position[]) => void) | undefined;
  readonly onSelectGap?: (gapId: string) => void;
  readonly onSelectTrack?: (trackId: string) => void;
  readonly onSelectMark?: (id: string) => void;
  /** While a form waits for a place a click gives one, and selects nothing. */
  readonly onPick?: ((position: Position) => void) | undefined;
  readonly onHover?: (position: Position | null, blockCode: string | null) => void;
  readonly onView?: (view: MapViewState) => void;
  readonly onMeasure?: (measured: Measured | null) => void;
  readonly onContextMenu?: (at: {
    readonly position: Position;
    readonly blockCode: string | null;
    readonly xPixels: number;
    readonly yPixels: number;
  }) => void;
  /** Called once when the map cannot be drawn on this machine. */
  readonly onUnavailable?: () => void;
  /** Called once when the first frame with the ground is on screen. */
  readonly onReady?: () => void;
}
