import { describe, expect, it } from 'vitest';
import { makeLayerContext } from '../../../renderer/map/layer-context.ts';
import { blockStates, letterLooks, stateLooks } from '../../../renderer/map/map-colours.ts';
import { mapLayers } from '../../../renderer/map/map-layers.ts';
import type { MapLayers } from '../../../renderer/map/map-props.ts';
import { emptySources } from '../../../renderer/map/map-sources.ts';

const ground = { latitude: 37.6, blockSideMetres: 1000, hasCoast: true, hasRim: true };
const layersOf = (theme: 'light' | 'dark', layers: MapLayers = {}, hasCoast = true) =>
  mapLayers(makeLayerContext(theme, layers, { ...ground, hasCoast }));

describe('layers of the map', () => {
  it('are the same in both themes and for every ground, so that a change only recolours', () => {
    const ids = layersOf('light').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(layersOf('dark').map(({ id }) => id)).toEqual(ids);
    expect(layersOf('light', {}, false).map(({ id }) => id)).toEqual(ids);
  });

  it('draw from sources the style has', () => {
    const sources = Object.keys(
      emptySources({ address: 'coverage://1', rimAddress: 'coverage://2' }),
    );
    for (const layer of layersOf('light'))
      if ('source' in layer) expect(sources).toContain(layer.source);
  });

  it('hide what is switched off and nothing else', () => {
    const shown = layersOf('light');
    const hidden = layersOf('light', { coverage: { visible: false, opacity: 1 } });
    const changed = hidden.filter(
      (layer, index) => JSON.stringify(layer) !== JSON.stringify(shown[index]),
    );
    expect(changed.map(({ id }) => id)).toEqual(['coverage-rim', 'coverage']);
    expect(changed[0]!.layout?.visibility).toBe('none');
  });

  it('leave the ground to coverage close up: the fill ends where labels begin', () => {
    const layers = layersOf('light');
    const zoomOf = (id: string) => layers.find((layer) => layer.id === id)!;
    expect(zoomOf('blocks-fill').maxzoom).toBe(zoomOf('blocks-chip').minzoom);
    expect(zoomOf('blocks-letter').minzoom).toBeLessThan(zoomOf('blocks-letter').maxzoom!);
  });

  it('tell block states apart by letter and hatch, not by colour alone', () => {
    const marks = blockStates.map((state) => stateLooks[state]);
    expect(new Set(marks.map(({ letter }) => letter)).size).toBe(marks.length);
    // Late and found are one kind of trouble, in one look: the letter alone tells them apart.
    const others = blockStates.filter((state) => state !== 'found').map((one) => stateLooks[one]);
    expect(new Set(others.map(({ hatch }) => hatch)).size).toBe(others.length);
    expect({ ...stateLooks.found, letter: '' }).toEqual({ ...stateLooks.overdue, letter: '' });
  });

  it('tell covers by letters apart by letter and hatch, in both themes on one list of layers', () => {
    const looks = Object.values(letterLooks);
    expect(new Set(looks.map(({ letter }) => letter)).size).toBe(looks.length);
    expect(new Set(looks.map(({ hatch }) => hatch)).size).toBe(looks.length);
    for (const theme of ['light', 'dark'] as const)
      expect(new Set(looks.map((look) => look[theme].fill)).size).toBe(looks.length);
  });
});
