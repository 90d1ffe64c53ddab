import { beforeAll, expect, it } from 'vitest';
import type { PreparedReport } from '../../../../shared/operations/report/prepare-report.ts';
import { clearedOn } from '../../../../shared/report/model/report-facts.ts';
import { traceFigure } from '../../../../shared/report/model/report-model.ts';
import { aClearing, type ClearingLedger } from '../../../builders/clearing-ledger.ts';
import { reportOf, weeklyOf } from '../../../builders/report-ledger.ts';

/** B02 cleared on the 2nd, B03 on the 5th; plants found in B02 on the 8th; a track under B03 taken out on the 9th. */
let ledger: ClearingLedger;
beforeAll(async () => {
  ledger = await aClearing();
  await ledger.walk('B02');
  const second = await ledger.walk('B03');
  ledger.on('2027-04-02');
  await ledger.signUpTo('branch', 'B02');
  ledger.on('2027-04-05');
  await ledger.signUpTo('branch', 'B03');
  ledger.on('2027-04-08');
  await ledger.do('record-find', {
    place: { from: 'typed', frame: 'WGS84', given: await ledger.placeIn('B02') },
    count: { method: 'tally', plants: 12 },
    foundBy: 'patrol',
  });
  ledger.on('2027-04-09');
  await ledger.do('remove-track', { id: second });
}, 60_000);

const on = (asOf: string): Promise<PreparedReport> =>
  reportOf({ ledger }, weeklyOf('round-1', { from: '2027-04-03', asOf }));
const value = ({ model }: PreparedReport, code: string) => traceFigure(model, code)?.value;

it('says of every day what the report of that day says', async () => {
  const { facts } = await on('2027-04-12');
  expect(facts.clearedByDay).toEqual([
    { day: '2027-04-02', codes: ['B02'] },
    { day: '2027-04-05', codes: ['B02', 'B03'] },
    { day: '2027-04-08', codes: ['B03'] },
    { day: '2027-04-09', codes: [] },
  ]);
  for (const day of ['2027-04-03', '2027-04-04', '2027-04-05', '2027-04-08', '2027-04-09'])
    expect(clearedOn(facts, day).length, day).toBe(value(await on(day), 'K1'));
}, 60_000);

it('counts what was cleared in the period, and what was lost again', async () => {
  const six = await on('2027-04-06');
  expect(traceFigure(six.model, 'K1')).toMatchObject({ value: 2, before: 1 });
  expect(value(six, 'K9')).toBe(1);
  const ten = await on('2027-04-10');
  expect(traceFigure(ten.model, 'K1')).toMatchObject({ value: 0, before: 1 });
  expect(value(ten, 'K9')).toBe(-1);
}, 60_000);

it('looks back seven days for its pace, and the stations sum to the branch', async () => {
  const six = await on('2027-04-06');
  // Two blocks in the seven days after 30 March.
  expect(value(six, 'K10')).toBe(0.3);
  const stations = six.model.stations.map((line) => line.figures.cleared);
  expect(stations.reduce((sum, figure) => sum + (figure.value ?? 0), 0)).toBe(2);
  expect(stations.reduce((sum, figure) => sum + (figure.before ?? 0), 0)).toBe(1);
}, 60_000);

it('ends a clearance on the day the calendar ends it, though nothing is entered', async () => {
  const calm = await aClearing();
  await calm.walk('B02');
  calm.on('2027-04-02');
  await calm.signUpTo('branch', 'B02');
  const days = async (asOf: string) =>
    (await reportOf({ ledger: calm }, weeklyOf('round-1', { from: '2027-04-01', asOf }))).facts
      .clearedByDay;
  const [signed, lapsed, ...more] = await days('2027-09-30');
  expect(more).toEqual([]);
  expect(signed).toEqual({ day: '2027-04-02', codes: ['B02'] });
  expect(lapsed?.codes).toEqual([]);
  const until = (day: string) =>
    reportOf({ ledger: calm }, weeklyOf('round-1', { from: day, asOf: day }));
  expect(value(await until(lapsed!.day), 'K1')).toBe(0);
  expect(value(await until('2027-04-14'), 'K1')).toBe(1);
}, 60_000);
