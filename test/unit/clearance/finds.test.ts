import { describe, expect, it } from 'vitest';
import { findState, nextStep } from '../../../shared/clearance/finds/find-state.ts';
import { lawHint } from '../../../shared/clearance/finds/law-bands.ts';
import { metresBetween } from '../../../shared/clearance/finds/near-finds.ts';
import { readPlace } from '../../../shared/clearance/finds/read-place.ts';
import { openSealed, sealText } from '../../../shared/clearance/leads/sealed-informer.ts';
import type { FindStep } from '../../../shared/clearance/records/find-entries.ts';
import { expiryOf } from '../../../shared/clearance/states/expiry.ts';
import { isoWeekOf } from '../../../shared/clearance/states/iso-week.ts';
import { defaultStageCalendar } from '../../../shared/tracks/growth-stage.ts';

const hintOf = (plants: number, foundOn = '2026-04-10') =>
  lawHint({
    plant: 'poppy',
    count: { method: 'tally', plants },
    foundOn,
    isPlantedAgain: null,
    isResisted: false,
  });

describe('the hint of the law', () => {
  it('changes its band at 500 and 3,000 plants', () => {
    expect([1, 499, 500, 2999, 3000].map((plants) => hintOf(plants).band)).toEqual([
      'lowest',
      'lowest',
      'middle',
      'middle',
      'highest',
    ]);
  });

  it('goes by the data in force on the day of the act, and says it is not checked', () => {
    const before = hintOf(10, '2025-12-31');
    const after = hintOf(10, '2026-01-01');
    expect([before.version, after.version]).toEqual(['2013-01', '2026-01']);
    expect(before.article).not.toBe(after.article);
    expect([before.isChecked, after.isChecked]).toEqual([false, false]);
  });

  it('counts plants by a sample’s density', () => {
    const hint = lawHint({
      plant: 'poppy',
      count: { method: 'sample', plantsPerSquareMetre: 12.5, areaSquareMetres: 40 },
      foundOn: '2026-04-10',
      isPlantedAgain: true,
      isResisted: true,
    });
    expect(hint).toMatchObject({
      plants: 500,
      band: 'middle',
      flags: ['planted-again', 'resisted'],
    });
  });
});

describe('a find', () => {
  const step = (name: FindStep['step'], isClean = true) => ({ step: name, isClean }) as FindStep;

  it('skips no step, and begins anew where plants grew again', () => {
    expect(findState([step('disposed'), step('closed')])).toBe('found');
    const through = [step('eradicated'), step('disposed'), step('rechecked')];
    expect(findState(through)).toBe('rechecked');
    expect(findState([...through, step('closed')])).toBe('closed');
    expect(findState([step('eradicated'), step('disposed'), step('rechecked', false)])).toBe(
      'found',
    );
    expect(nextStep.closed).toBeNull();
  });
});

describe('a typed place', () => {
  it('is read in degrees in either order, and in degrees, minutes, seconds', () => {
    expect(readPlace('118.7, 37.6', 'WGS84')).toEqual([118.7, 37.6]);
    expect(readPlace('37.6，118.7', 'CGCS2000')).toEqual([118.7, 37.6]);
    expect(readPlace('118°42′00″E 37°36′00″N', 'WGS84')).toEqual([118.7, 37.6]);
    expect(readPlace('12, 300', 'WGS84')).toBeNull();
  });

  it('is the same place in both zones of Gauss', () => {
    // 118.5°E 37.45°N lies on the border of the zones: 632 730 m in the one, 367 269 m in the other.
    const west = readPlace('632730.5, 4147509.4', 'CGCS2000-4548')!;
    const east = readPlace('4147509.4 40367269.5', 'CGCS2000-4549')!;
    expect(metresBetween(west, east)).toBeLessThan(2);
    expect(west[0]).toBeCloseTo(118.5, 4);
    expect(readPlace('40367269.5, 4147509.4', 'CGCS2000-4548')).toBeNull();
  });

  it('is moved some 500 m from GCJ-02', () => {
    const moved = readPlace('118.7, 37.6', 'GCJ-02')!;
    expect(metresBetween(moved, [118.7, 37.6])).toBeGreaterThan(400);
    expect(metresBetween(moved, [118.7, 37.6])).toBeLessThan(700);
  });
});

describe('an informer', () => {
  it('is opened by the passphrase alone, and by nothing once a byte is changed', () => {
    const sealed = sealText('王某', '芦苇荡里的船', new Uint8Array(16).fill(7));
    expect(new TextDecoder().decode(openSealed(sealed, '芦苇荡里的船')!)).toBe('王某');
    expect(openSealed(sealed, '芦苇荡里的鸟')).toBeNull();
    const flipped = `${sealed.sealed.slice(0, -1)}${sealed.sealed.endsWith('0') ? '1' : '0'}`;
    expect(openSealed({ ...sealed, sealed: flipped }, '芦苇荡里的船')).toBeNull();
    expect(JSON.stringify(sealed)).not.toContain('王某');
  });
});

describe('a walk', () => {
  it('holds up to the last day of its growth stage, or of its interval', () => {
    expect(expiryOf('2027-04-01', 45, defaultStageCalendar)).toEqual({
      on: '2027-04-15',
      cause: 'stage',
    });
    expect(expiryOf('2027-04-14', 45, defaultStageCalendar)).toEqual({
      on: '2027-04-15',
      cause: 'stage',
    });
    expect(expiryOf('2027-04-15', 45, defaultStageCalendar)).toEqual({
      on: '2027-05-05',
      cause: 'stage',
    });
    expect(expiryOf('2027-04-01', 7, defaultStageCalendar)).toEqual({
      on: '2027-04-09',
      cause: 'interval',
    });
    expect(expiryOf('2027-06-20', 30, defaultStageCalendar)).toEqual({
      on: '2027-07-21',
      cause: 'interval',
    });
  });
});

it('counts weeks by ISO 8601', () => {
  expect(['2027-01-03', '2027-01-04', '2026-12-31', '2027-04-12'].map(isoWeekOf)).toEqual([
    '2026-W53',
    '2027-W01',
    '2026-W53',
    '2027-W15',
  ]);
});
