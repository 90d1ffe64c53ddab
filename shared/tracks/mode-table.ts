import type { Mode } from './records.ts';

/** Longest step in time and space that is still the same leg, and fastest believable speed. */
export interface StepLimits {
  readonly stepSeconds: number;
  readonly stepMetres: number;
  readonly speedKilometresPerHour: number;
}

/** What one mode of going over ground allows between two fixes, and how far it is taken to see. */
export interface ModeLimits extends StepLimits {
  /** Sweep half-width proposed for a new track: a starting value, uncalibrated, to be edited. */
  readonly sweepHalfWidthMetres: number;
  /** The most this mode can show of a must-check site. */
  readonly highestLevel: 'seen' | 'checked';
}

/**
 * Defaults by mode. The half-widths are not calibrated: no sweep width for opium poppy has been published, 6 m on foot
 * is half of the 12 m proposed for flowering plants in the open, the others are settings to start from.
 * Video has no limits between fixes: its frames come where the camera stood.
 */
export const modeTable: Readonly<Record<Mode, ModeLimits>> = {
  foot: {
    stepSeconds: 60,
    stepMetres: 50,
    speedKilometresPerHour: 12,
    sweepHalfWidthMetres: 6,
    highestLevel: 'checked',
  },
  vehicle: {
    stepSeconds: 30,
    stepMetres: 300,
    speedKilometresPerHour: 100,
    sweepHalfWidthMetres: 20,
    highestLevel: 'seen',
  },
  boat: {
    stepSeconds: 60,
    stepMetres: 200,
    speedKilometresPerHour: 60,
    sweepHalfWidthMetres: 20,
    highestLevel: 'seen',
  },
  drone: {
    stepSeconds: 10,
    stepMetres: 200,
    speedKilometresPerHour: 80,
    sweepHalfWidthMetres: 40,
    highestLevel: 'seen',
  },
  video: {
    stepSeconds: Number.POSITIVE_INFINITY,
    stepMetres: Number.POSITIVE_INFINITY,
    speedKilometresPerHour: Number.POSITIVE_INFINITY,
    sweepHalfWidthMetres: 50,
    highestLevel: 'seen',
  },
};

/** All modes in the order they are offered. */
export const modes = Object.keys(modeTable) as readonly Mode[];
