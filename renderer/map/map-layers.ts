import { assetLayers } from './asset-layers.ts';
import { baseLayers, groundLabels } from './base-layers.ts';
import { blockFills, blockLabels, blockLines, borderLayers } from './block-layers.ts';
import { gapBadges, gapLayers, turfLayers } from './gap-layers.ts';
import type { Layer, LayerContext } from './layer-context.ts';
import { letterBands, letterFills, letterMarks } from './letter-layers.ts';
import { markLayers } from './mark-layers.ts';
import { lassoLayers, paintFills, paintMarks } from './paint-layers.ts';
import { measureLayers, selectionLabels, selectionLines } from './selection-layers.ts';
import { coverageLayers, excludedLayers, trackLayers } from './walk-layers.ts';

/** Every layer of the map from below to above. Pure: what changes in it is what has to change on the map. */
export function mapLayers(context: LayerContext): Layer[] {
  return [
    ...baseLayers(context),
    ...blockFills(context),
    ...paintFills(context),
    ...letterFills(context),
    ...coverageLayers(context),
    ...excludedLayers(context),
    ...assetLayers(context).filter(({ type }) => type !== 'symbol'),
    ...blockLines(context),
    ...letterBands(context),
    ...gapLayers(context),
    ...turfLayers(context),
    ...trackLayers(context),
    ...borderLayers(context),
    ...selectionLines(context),
    ...groundLabels(context),
    ...assetLayers(context).filter(({ type }) => type === 'symbol'),
    ...paintMarks(context),
    ...letterMarks(context),
    ...blockLabels(context),
    ...gapBadges(context),
    ...selectionLabels(context),
    ...markLayers(context),
    ...measureLayers(context),
    ...lassoLayers(context),
  ];
}
