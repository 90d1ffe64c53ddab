import type { LayerLook } from './preferences.ts';

const firstLooks: Readonly<Record<string, LayerLook>> = {
  communities: { visible: false, opacity: 1 },
  'owner-borders': { visible: false, opacity: 1 },
  letters: { visible: false, opacity: 1 },
};

/** How a layer is shown: as set on this machine, else as it starts. */
export function lookOf(layers: Readonly<Record<string, LayerLook>>, name: string): LayerLook {
  return layers[name] ?? firstLooks[name] ?? { visible: true, opacity: 1 };
}
