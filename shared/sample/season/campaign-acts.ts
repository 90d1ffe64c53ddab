import type { SampleAct } from './sample-act.ts';

const act = (
  at: string,
  as: string,
  name: string,
  input: object | readonly object[],
): SampleAct => ({ at, as, name, input: () => input });

/** 必查点 of two blocks of 东港南社区, all looked at before they were signed. */
const sites = [
  { id: 'site-01', kind: 'courtyard', name: '一区东排院落', position: [118.8843, 37.7113] },
  { id: 'site-02', kind: 'roof', name: '二号楼楼顶', position: [118.8859, 37.7124] },
  { id: 'site-03', kind: 'greenhouse', name: '村北大棚', position: [118.8866, 37.7102] },
  { id: 'site-04', kind: 'vacant-yard', name: '老场部空院', position: [118.8729, 37.7031] },
  { id: 'site-05', kind: 'ditch', name: '东排沟涵洞', position: [118.8749, 37.7019] },
  { id: 'site-06', kind: 'courtyard', name: '一队院落', position: [118.7712, 37.6761] },
  { id: 'site-07', kind: 'well-site', name: '一区南井场', position: [118.7725, 37.6748] },
];

const weeks = ['2026-W11', '2026-W12', '2026-W13', '2026-W14'];
const nilReturn = (at: string, as: string, unitId: string, week: string, personId: string) =>
  act(at, as, 'give-nil-return', { unitId, week, personId });
/** The Monday after each of the weeks. */
const mondays = ['2026-03-16 09:00', '2026-03-23 09:00', '2026-03-30 09:00', '2026-04-06 09:10'];

/** Stations hand the returns of their units in together; the units of 柳滩 are a week behind. */
const unitReturns = weeks.map(
  (week, index): SampleAct => ({
    at: `${mondays[index]!.slice(0, 10)} 10:30`,
    as: '禁毒办',
    name: 'give-nil-returns',
    input: ({ state }) => ({
      week,
      returns: [...state.units.values()].flatMap(({ id, kind, responsiblePersonId }) =>
        kind === 'section-level' &&
        responsiblePersonId !== null &&
        !(week === '2026-W14' && id.startsWith('section-liutan'))
          ? [{ unitId: id, personId: responsiblePersonId }]
          : [],
      ),
    }),
  }),
);

/** What goes on beside walking and signing: the campaign's dates, publicity, nil returns, must-check sites, supervision. */
export const campaignActs: readonly SampleAct[] = [
  act('2026-03-10 09:30', '禁毒办', 'set-campaign', {
    phases: [
      { name: '宣传发动', from: '2026-03-10', until: '2026-03-31' },
      { name: '踏查清零', from: '2026-04-01', until: '2026-04-30' },
      { name: '复查巩固', from: '2026-05-01', until: '2026-06-26' },
    ],
  }),
  act('2026-03-12 16:00', '东港所长', 'record-publicity', {
    on: '2026-03-12',
    title: '禁种铲毒进社区',
    place: '东港南社区广场',
    unitId: 'station-donggang',
    communityIds: ['community-01', 'community-02'],
    copies: 1800,
    banners: 12,
    people: 640,
  }),
  act('2026-03-20 15:30', '苇海所长', 'record-publicity', {
    on: '2026-03-20',
    title: '识毒拒种入户宣传',
    place: '苇海社区、芦花社区',
    unitId: 'station-weihai',
    communityIds: ['community-05', 'community-06'],
    copies: 2400,
    banners: 8,
    people: 910,
  }),
  act('2026-04-02 11:00', '禁毒办', 'record-publicity', {
    on: '2026-04-02',
    title: '采油队班前会宣讲',
    place: '各采油区',
    unitId: 'branch',
    communityIds: ['community-08', 'community-11'],
    copies: 950,
    banners: 20,
    people: 1320,
  }),
  ...weeks.map((week, index) =>
    nilReturn(mondays[index]!, '东港所长', 'station-donggang', week, 'person-082'),
  ),
  ...weeks
    .slice(0, 3)
    .map((week, index) =>
      nilReturn(mondays[index]!, '苇海所长', 'station-weihai', week, 'person-091'),
    ),
  ...weeks
    .slice(1)
    .map((week, index) =>
      nilReturn(mondays[index + 1]!, '禁毒办', 'station-yantuo', week, 'person-100'),
    ),
  ...weeks
    .slice(0, 3)
    .map((week, index) =>
      nilReturn(mondays[index]!, '禁毒办', 'station-liutan', week, 'person-108'),
    ),
  ...unitReturns,
  act('2026-04-01 08:10', '禁毒办', 'record-sites', { source: 'drawn', sites }),
  act('2026-04-07 17:00', '东港二组长', 'check-site', [
    { siteId: 'site-01', items: ['院内空地', '菜畦', '墙根'] },
    { siteId: 'site-02', items: ['楼顶', '花盆花箱'] },
    { siteId: 'site-03', items: ['棚内', '棚间', '棚后'] },
    { siteId: 'site-04', items: ['院内', '屋后', '围墙外'] },
    { siteId: 'site-05', items: ['沟渠两岸', '涵洞口'] },
    { siteId: 'site-06', items: ['院内空地', '菜畦', '墙根', '花盆'] },
    { siteId: 'site-07', items: ['井场四周', '值班房后', '土堤'] },
  ]),
  act('2026-04-08 19:00', '分局长', 'record-supervision', {
    on: '2026-04-08',
    personIds: ['person-081'],
    unitId: 'station-weihai',
    blockCodes: ['U31', 'U34'],
    findings: '两块苇沟西侧轨迹稀疏，台账签字先于补查',
    demands: '补踏查后重新签字，报送照片',
    dueOn: '2026-04-14',
  }),
];
