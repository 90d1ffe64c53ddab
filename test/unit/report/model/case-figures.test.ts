import { beforeAll, expect, it } from 'vitest';
import { makeCaseFigures } from '../../../../shared/report/model/case-figures.ts';
import type { CaseRows, FindRow, FindStepRow } from '../../../../shared/report/model/case-rows.ts';
import { makeFindFigures } from '../../../../shared/report/model/find-figures.ts';
import type { ReportFacts } from '../../../../shared/report/model/report-facts.ts';
import { aReportLedger, reportOf, weeklyOf } from '../../../builders/report-ledger.ts';

let facts: ReportFacts;
beforeAll(async () => {
  const scene = await aReportLedger();
  facts = (await reportOf(scene, weeklyOf(scene.roundId))).facts;
});

const withRows = (rows: CaseRows): ReportFacts => ({ ...facts, rows: { ...facts.rows, ...rows } });
const tableOf = <Row extends { readonly id: string }>(...rows: Row[]) =>
  new Map(rows.map((row) => [row.id, row]));
const find = (id: string, foundOn: string, more: Partial<FindRow> = {}): FindRow => ({
  id,
  foundOn,
  stage: 'seedling',
  foundBy: 'survey',
  count: { method: 'tally', plants: 10 },
  ...more,
});
const step = (findId: string, name: string, on: string): FindStepRow => ({
  id: `${findId} ${name}`,
  findId,
  step: name,
  on,
  recordedAt: `${on}T00:00:00.000Z`,
});
const valuesOf = (figures: ReturnType<typeof makeFindFigures>) =>
  Object.fromEntries(figures.map((figure) => [figure.name, figure.value]));

it('says nothing about finds while nobody has, and zero once a nil return has been given', () => {
  expect(valuesOf(makeFindFigures(facts)).发现处数).toBeNull();
  const nils = withRows({ nilReturns: tableOf({ id: 'n', at: '2026-04-03T02:00:00.000Z' }) });
  expect(valuesOf(makeFindFigures(nils))).toMatchObject({ 发现处数: 0, 发现株数: 0 });
});

it('counts finds up to the day, how far they went, how early and how fast', () => {
  const rows = withRows({
    finds: tableOf(
      find('a', '2026-03-20'),
      find('b', '2026-04-02', { stage: 'bolting', foundBy: 'drone' }),
      find('c', '2026-04-03', {
        count: { method: 'sample', plantsPerSquareMetre: 2.5, areaSquareMetres: 10 },
      }),
      find('later', '2026-04-05'),
      find('mistake', '2026-04-01'),
    ),
    findSteps: tableOf(
      step('a', 'eradicated', '2026-03-22'),
      step('a', 'disposed', '2026-03-23'),
      step('a', 'rechecked', '2026-04-02'),
      step('a', 'closed', '2026-04-03'),
      step('b', 'eradicated', '2026-04-03'),
      step('mistake', 'withdrawn', '2026-04-02'),
    ),
  });
  const figures = makeFindFigures(rows);
  expect(valuesOf(figures)).toMatchObject({
    发现处数: 3,
    发现株数: 45,
    闭环处数: 1,
    未处置处数: 2,
    抓早占比: 66.7,
    铲除用时: 1.5,
    幼苗期发现: 2,
    拔节期发现: 1,
    航测发现: 1,
  });
  expect(figures[0]?.before).toBe(1);
});

it('tells leads overdue on the day from those closed since, and counts a community once', () => {
  const lead = (id: string, deadline: string, closedOn: string | null) => ({
    id,
    receivedOn: '2026-03-20',
    deadline,
    answeredOn: closedOn,
    closedOn,
  });
  const event = (id: string, on: string, communityIds: string[]) => ({
    id,
    title: '进社区',
    on,
    communityIds,
    copies: 100,
    banners: 1,
  });
  const values = valuesOf(
    makeCaseFigures(
      withRows({
        leads: tableOf(
          lead('a', '2026-04-01', '2026-03-30'),
          lead('b', '2026-04-01', null),
          lead('c', '2026-04-04', null),
          lead('d', '2026-04-01', '2026-04-05'),
        ),
        publicity: tableOf(event('p', '2026-04-01', ['x', 'y']), event('q', '2026-04-02', ['y'])),
        sites: tableOf({ id: 's1' }, { id: 's2' }),
        siteChecks: tableOf(
          { id: 'c1', siteId: 's1', roundId: facts.parameters.roundId, personId: 'p' },
          { id: 'c2', siteId: 's2', roundId: facts.parameters.roundId, personId: null },
          { id: 'c3', siteId: 's2', roundId: 'other', personId: 'p' },
        ),
      }),
    ),
  );
  expect(values).toMatchObject({
    线索条数: 4,
    线索办结: 1,
    线索在办: 3,
    线索超期: 2,
    线索答复: 1,
    宣传条幅: 2,
    宣传场次: 2,
    宣传资料: 200,
    宣传社区: 2,
    查到率: 50,
    必查点: 2,
  });
});

it('never takes up what a lead says or who told of it', () => {
  const secret = {
    id: 'a',
    receivedOn: '2026-03-20',
    deadline: '2026-04-01',
    answeredOn: null,
    closedOn: null,
  };
  const rows = { ...secret, content: '机密内容', informer: '举报人王五' };
  const text = JSON.stringify(makeCaseFigures(withRows({ leads: tableOf(rows) })));
  expect(text).not.toContain('机密内容');
  expect(text).not.toContain('王五');
});
