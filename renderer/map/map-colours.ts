import type { LetterCover } from '../../shared/plan/letter-cover.ts';
import type { Mode } from '../../shared/tracks/records.ts';
import type { BlockState } from './map-props.ts';

export type Theme = 'light' | 'dark';
export type Hatch = 'dots' | 'diagonal' | 'horizontal' | 'cross' | 'vertical' | 'solid';

export interface StateColours {
  readonly fill: string;
  readonly line: string;
  readonly ink: string;
  readonly hatchLine: string;
}

export interface StateLook {
  readonly letter: string;
  readonly hatch: Hatch;
  readonly light: StateColours;
  readonly dark: StateColours;
}

const darkHatch = 'rgba(6,14,20,0.42)';

function stateLook(
  letter: string,
  hatch: Hatch,
  [fill, line, ink]: readonly [string, string, string],
  [darkFill, darkInk]: readonly [string, string],
): StateLook {
  return {
    letter,
    hatch,
    light: { fill, line, ink, hatchLine: line },
    dark: { fill: darkFill, line: darkFill, ink: darkInk, hatchLine: darkHatch },
  };
}

/** Fill, line, ink, hatch and letter of each block state; never colour alone. */
export const stateLooks: { readonly [State in BlockState]: StateLook } = {
  unvisited: stateLook('未', 'dots', ['#D5D8DC', '#8A929A', '#4B535B'], ['#56626D', '#FFFFFF']),
  ongoing: stateLook('进', 'diagonal', ['#9DC3EE', '#2F6FBE', '#174A8A'], ['#3572B8', '#FFFFFF']),
  partial: stateLook('临', 'horizontal', ['#F5D778', '#A97B00', '#6B4E00'], ['#D9A92E', '#0B141C']),
  overdue: stateLook('逾', 'cross', ['#EC8C80', '#B3261E', '#640B06'], ['#E0564A', '#0B141C']),
  found: stateLook('现', 'cross', ['#EC8C80', '#B3261E', '#640B06'], ['#E0564A', '#0B141C']),
  awaiting: stateLook('验', 'vertical', ['#C9E6BC', '#5E9A48', '#315F22'], ['#7FBF6B', '#0B141C']),
  cleared: stateLook('过', 'solid', ['#6DB277', '#2C7A3D', '#093815'], ['#27803F', '#FFFFFF']),
};

/** The same for how a block stands under its unit's letters. */
export const letterLooks: { readonly [Cover in LetterCover]: StateLook } = {
  'in-force': stateLook('效', 'solid', ['#E3EFEC', '#5E9C90', '#2C6B60'], ['#24443F', '#CFE8E2']),
  expiring: stateLook('将', 'diagonal', ['#A9D3C8', '#2C6B60', '#123F37'], ['#4C8F83', '#FFFFFF']),
  renew: stateLook('换', 'vertical', ['#E9C7E4', '#8A3F80', '#5E2456'], ['#C98FC0', '#0B141C']),
  pending: stateLook('待', 'horizontal', ['#F5D778', '#A97B00', '#6B4E00'], ['#D9A92E', '#0B141C']),
  expired: stateLook('期', 'cross', ['#EC8C80', '#B3261E', '#640B06'], ['#E0564A', '#0B141C']),
  none: stateLook('空', 'dots', ['#D5D8DC', '#8A929A', '#4B535B'], ['#56626D', '#FFFFFF']),
};

export const blockStates = Object.keys(stateLooks) as readonly BlockState[];

/** Colours of the map itself, by theme. */
export interface MapColours {
  readonly sea: string;
  readonly landOut: string;
  readonly landIn: string;
  readonly tidalFlat: string;
  readonly farm: string;
  readonly reed: string;
  readonly oilField: string;
  readonly pond: string;
  readonly town: string;
  readonly creek: string;
  readonly river: string;
  readonly ditch: string;
  readonly road: string;
  readonly roadCasing: string;
  readonly leaseRoad: string;
  readonly well: string;
  readonly blockLine: string;
  readonly jurisdiction: string;
  readonly jurisdictionWidth: number;
  readonly station: string;
  readonly stationWidth: number;
  readonly ownerBorder: string;
  readonly seam: string;
  readonly accent: string;
  readonly selectionCasing: string;
  readonly panel: string;
  readonly panelLine: string;
  readonly text: string;
  readonly hint: string;
  readonly halo: string;
  readonly excludedHatch: string;
  readonly gap: string;
}

export const mapColours: { readonly [Name in Theme]: MapColours } = {
  light: {
    sea: '#DDE8EE',
    landOut: '#ECEBE6',
    landIn: '#F4F3EE',
    tidalFlat: '#E9ECE6',
    farm: '#F3F2E6',
    reed: '#EAEFE0',
    oilField: '#F5F2EA',
    pond: '#DCE9EC',
    town: '#E6E2DC',
    creek: '#BFD5DE',
    river: '#C9DCE4',
    ditch: '#BCD3DB',
    road: '#FFFFFF',
    roadCasing: '#CFCABD',
    leaseRoad: '#CDBFA3',
    well: '#8C8577',
    blockLine: '#5B6670',
    jurisdiction: '#3B4550',
    jurisdictionWidth: 2,
    station: '#2B3540',
    stationWidth: 1.6,
    ownerBorder: '#B0307A',
    seam: '#FFFFFF',
    accent: '#1F5FC4',
    selectionCasing: '#FFFFFF',
    panel: '#FFFFFF',
    panelLine: '#B9C1C9',
    text: '#1B232B',
    hint: '#65707A',
    halo: 'rgba(255,255,255,0.92)',
    excludedHatch: '#6B737B',
    gap: '#C2410C',
  },
  dark: {
    sea: '#0B151E',
    landOut: '#121C25',
    landIn: '#17232D',
    tidalFlat: '#101C26',
    farm: '#18252F',
    reed: '#17272C',
    oilField: '#1A2630',
    pond: '#122430',
    town: '#222C36',
    creek: '#1B3A4B',
    river: '#153041',
    ditch: '#1B3644',
    road: '#2C3A46',
    roadCasing: '#2C3A46',
    leaseRoad: '#33414B',
    well: '#4C5A64',
    blockLine: '#0C161E',
    jurisdiction: '#C9D6E2',
    jurisdictionWidth: 2.2,
    station: '#E6EEF5',
    stationWidth: 1.8,
    ownerBorder: '#F08CC0',
    seam: '#0C161E',
    accent: '#6FA3EE',
    selectionCasing: '#0C161E',
    panel: '#131E28',
    panelLine: '#33424F',
    text: '#F2F6FA',
    hint: '#8FA2B3',
    halo: 'rgba(11,21,30,0.9)',
    excludedHatch: '#8FA2B3',
    gap: '#FF8A5C',
  },
};

export interface LineLook {
  readonly colour: string;
  readonly widthPixels: number;
  /** In pixels; null is a solid line. */
  readonly dashPixels: readonly number[] | null;
  readonly opacity: number;
}

/** How the line of each mode is drawn. */
export const modeLines: { readonly [Name in Mode]: LineLook } = {
  foot: { colour: '#7A3E9D', widthPixels: 1.25, dashPixels: null, opacity: 1 },
  vehicle: { colour: '#9A5B13', widthPixels: 1.6, dashPixels: [7, 3], opacity: 1 },
  drone: { colour: '#0F6E7C', widthPixels: 0.7, dashPixels: null, opacity: 0.28 },
  boat: { colour: '#2F6FBE', widthPixels: 1.25, dashPixels: [8, 3, 2, 3], opacity: 1 },
  video: { colour: '#4D5862', widthPixels: 1.25, dashPixels: [1, 4], opacity: 1 },
};
export const transitLine: LineLook = {
  colour: '#8A929A',
  widthPixels: 0.75,
  dashPixels: null,
  opacity: 1,
};
export const dropoutLine: LineLook = {
  colour: '#B3261E',
  widthPixels: 1.3,
  dashPixels: [3, 4],
  opacity: 1,
};
/** The same hues lifted for a dark ground, on which the light theme's would sink. */
export const darkModeColours: { readonly [Name in Mode]: string } = {
  foot: '#C39AE0',
  vehicle: '#E0A75C',
  drone: '#4FB6C4',
  boat: '#7FB0EE',
  video: '#B9C7D3',
};
