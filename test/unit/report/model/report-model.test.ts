import { expect, it } from 'vitest';
import { prepareReport } from '../../../../shared/operations/report/prepare-report.ts';
import { allFigures, traceFigure } from '../../../../shared/report/model/report-model.ts';
import { addWalk, aReportLedger, reportOf, weeklyOf } from '../../../builders/report-ledger.ts';

it('says the same twice: same ledger and parameters, same code and hash', async () => {
  const scene = await aReportLedger();
  const parameters = weeklyOf(scene.roundId);
  const [first, second] = [await reportOf(scene, parameters), await reportOf(scene, parameters)];
  expect(second.model).toEqual(first.model);
  expect(first.model.code).toBe(first.model.hash.slice(0, 8).toUpperCase());
  const other = await reportOf(scene, weeklyOf(scene.roundId, { from: '2026-03-30' }));
  expect(other.model.code).not.toBe(first.model.code);
});

it('moves, when one track changes, only the figures that rest on it', async () => {
  const scene = await aReportLedger();
  const parameters = weeklyOf(scene.roundId);
  const before = new Map(
    allFigures((await reportOf(scene, parameters)).model).map((one) => [one.code, one]),
  );
  await scene.ledger.do('change-track', { id: scene.trackIds[0], sweepHalfWidthMetres: 12 });
  const after = allFigures((await reportOf(scene, parameters)).model);
  const moved = after
    .filter((one) => one.inputs.hash !== before.get(one.code)?.inputs.hash)
    .map((one) => one.code);
  // The other station's ground, the ground's own figures and the letters stand as they were.
  expect(moved.filter((code) => /^(G|L|S2)/.test(code))).toEqual([]);
  expect(moved).toEqual(expect.arrayContaining(['C1', 'C3', 'C4', 'C5', 'S1E', 'S1H', 'T4']));
  for (const figure of after)
    if (!moved.includes(figure.code)) expect(figure).toEqual(before.get(figure.code));
  expect(traceFigure((await reportOf(scene, parameters)).model, 'S1E')?.value).toBeGreaterThan(
    before.get('S1E')?.value ?? 0,
  );
});

it('lists for every figure the entries it was computed from', async () => {
  const scene = await aReportLedger();
  const { model } = await reportOf(scene, weeklyOf(scene.roundId));
  const subjects = (code: string) =>
    traceFigure(model, code)?.inputs.entries.map((entry) => entry.subject) ?? [];
  expect(subjects('C3')).toEqual(expect.arrayContaining(['blocks', ...scene.trackIds]));
  expect(subjects('S1E')).toContain(scene.trackIds[0]);
  expect(subjects('S1E')).not.toContain(scene.trackIds[1]);
  expect(subjects('E1')).toEqual([scene.trackIds[1]]);
  expect(traceFigure(model, 'Z9')).toBeNull();
});

it('adds up: stations to the branch, excluded, seen and left to the whole, states to all blocks', async () => {
  const scene = await aReportLedger();
  const { model } = await reportOf(scene, weeklyOf(scene.roundId));
  const value = (code: string) => traceFigure(model, code)?.value ?? Number.NaN;
  const stations = (column: 'area' | 'blocks' | 'uncovered' | 'gaps' | 'covered') =>
    model.stations.reduce((sum, line) => sum + (line.figures[column].value ?? 0), 0);
  expect(stations('area')).toBeCloseTo(value('G1'), 9);
  expect(stations('blocks')).toBe(value('G2'));
  expect(stations('uncovered')).toBeCloseTo(value('C5'), 9);
  expect(stations('gaps')).toBe(value('C6'));
  expect(value('G3') + value('C4') + value('C5')).toBeCloseTo(value('G1'), 9);
  expect(value('C7') + value('C8')).toBeCloseTo(value('C5'), 9);
  expect(value('W1') + value('W2') + value('W3')).toBe(value('G2'));
});

it('tells the last period from this one by the day a track was walked', async () => {
  const scene = await aReportLedger();
  const { model } = await reportOf(scene, weeklyOf(scene.roundId));
  const reached = traceFigure(model, 'C2');
  expect(reached).toMatchObject({ before: 2, value: 4 });
  expect(traceFigure(model, 'C9')?.value).toBe(2);
  expect(traceFigure(model, 'E1')?.value).toBe(3);
  expect(traceFigure(model, 'T1')?.value).toBe(6);
});

it('knows on a day what was recorded by its end in Beijing, and counts no walk of a later day', async () => {
  const scene = await aReportLedger();
  const first = await reportOf(scene, weeklyOf(scene.roundId));
  await addWalk(scene.ledger, scene.roundId, 'later', 700, '2026-04-05');
  const second = await reportOf(scene, weeklyOf(scene.roundId));
  expect(traceFigure(second.model, 'T4')?.value).toBe(traceFigure(first.model, 'T4')?.value);
  const refused = await prepareReport(
    await scene.ledger.port.entries(0),
    (sha256) => scene.ledger.port.readBlob(sha256),
    weeklyOf(scene.roundId, { from: '2026-03-20', asOf: '2026-03-31' }),
  );
  expect(refused).toMatchObject({ ok: false, problem: { code: 'report-day-early' } });
});

it('stays what it was when reports are recorded, and only then', async () => {
  const scene = await aReportLedger();
  const parameters = weeklyOf(scene.roundId);
  const { model } = await reportOf(scene, parameters);
  const { hash, head } = model;
  await scene.ledger.do('record-report', { ...parameters, hash, headHash: head!.hash, files: [] });
  expect((await reportOf(scene, parameters)).model.hash).toBe(hash);
  await scene.ledger.do('open-round', { name: '第2轮', openedOn: '2026-04-02' });
  const after = (await reportOf(scene, parameters)).model;
  expect(after.head?.hash).not.toBe(head?.hash);
  expect(after.figures).toEqual(model.figures);
});

it('counts blocks by the state of their clearing once something of it is recorded, and they sum to all', async () => {
  const scene = await aReportLedger();
  const parameters = weeklyOf(scene.roundId);
  expect(traceFigure((await reportOf(scene, parameters)).model, 'K1')?.value).toBeNull();
  const site = { kind: 'courtyard', name: '院落', position: [118.705, 37.605] };
  await scene.ledger.do('record-sites', { source: 'drawn', sites: [site] });
  const { model } = await reportOf(scene, parameters);
  const value = (code: string) => traceFigure(model, code)?.value ?? Number.NaN;
  const sum = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7'].reduce(
    (all, code) => all + value(code),
    0,
  );
  expect(sum).toBe(value('G2'));
  expect(value('K1')).toBe(0);
  expect([value('C11'), value('C13')]).toEqual([0, 1]);
});
