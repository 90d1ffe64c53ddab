import { lotState } from '../../clearance/lots/lot-state.ts';
import type { SigningLevel } from '../../clearance/records/campaign-entries.ts';
import type { ActView, SampleAct } from './sample-act.ts';

const split = (codes: string): string[] => codes.split(' ');

/** 苇海采油厂采油五区, walked on foot on 3 April. */
const weihaiField = split('AI36 AJ36 AJ37 AJ38 AK38 AK39 AL39 AM39');
/** 苇海社区, seen from the car on 6 April. */
const weihaiTown = split(
  'Z30 AA30 AB30 U31 V31 W31 X31 Y31 Z31 AA31 AB31 U32 V32 W32 X32 Y32 Z32 AA32 AB32 U33 V33 W33 X33 Y33 Z33 U34',
);
/** 东港南社区, its northern half and the rest. */
const donggangNorth = split(
  'AC14 AD14 AE14 AF14 AG14 AD15 AE15 AF15 AG15 AH15 AD16 AE16 AF16 AG16 AH16 AF17 AG17 AH17',
);
const donggangSouth = split('AD17 AE17 AD18 AE18 AD19 AE19 AD20 AE20');
/** 采油一区 and 采油二区, walked and not yet confirmed. */
const donggangField = split(
  'W18 X18 W19 X19 Y19 X20 Y20 X21 Y15 Z15 AA15 AB15 AC15 Y16 Z16 AA16 AB16 AC16 Y17 Z17 AA17 AB17 AC17',
);
const returned = [
  { block: 'U31', reason: '西侧芦苇沟未走到' },
  { block: 'U34', reason: '西侧芦苇沟未走到' },
  { block: 'Z33', reason: '轨迹与前日重叠，请补踏查' },
];
const notReturned = weihaiTown.filter((code) => !returned.some(({ block }) => block === code));

const roundId = 'round-1';

const sign = (
  at: string,
  as: string,
  level: SigningLevel,
  blocks: readonly string[],
): SampleAct => ({
  at,
  as,
  name: 'sign-blocks',
  input: () => ({ roundId, level, isPessimisticAcknowledged: true, blocks }),
});

const draw = (at: string, label: string, name: string): SampleAct => ({
  at,
  as: '禁毒办',
  name: 'draw-lot',
  label,
  input: () => ({ roundId, name, seed: `沧澜分局抽签 ${at}` }),
});

/** Every drawn block looked at and found clean, or only the first of them. */
const check = (at: string, lot: string, most = Number.POSITIVE_INFINITY): SampleAct => ({
  at,
  as: '分局长',
  name: 'check-lot',
  input: ({ state, idOf }: ActView) =>
    lotState(state.lots.get(idOf(lot))!, state)
      .drawn.slice(0, most)
      .map((block) => ({ lotId: idOf(lot), block, isClean: true })),
});

/** The blocks signed so far: 8 and 23 cleared, 18 in a lot half looked at, the rest waiting for one signature or another. */
export const signingActs: readonly SampleAct[] = [
  sign('2026-04-04 20:30', '苇海二组长', 'self', weihaiField),
  sign('2026-04-05 09:10', '苇海五区', 'unit', weihaiField),
  sign('2026-04-05 16:40', '苇海所长', 'station', weihaiField),
  draw('2026-04-06 09:00', 'lot-1', '第一批抽查'),
  check('2026-04-06 17:20', 'lot-1'),
  sign('2026-04-06 18:05', '禁毒办', 'branch', weihaiField),
  sign('2026-04-07 08:20', '苇海二组长', 'self', weihaiTown),
  sign('2026-04-07 14:30', '苇海社区', 'unit', weihaiTown),
  ...returned.map(
    (input, index): SampleAct => ({
      at: `2026-04-08 09:${10 + index}`,
      as: '苇海所长',
      name: 'return-block',
      input: () => ({ roundId, ...input }),
    }),
  ),
  sign('2026-04-08 09:40', '苇海所长', 'station', notReturned),
  draw('2026-04-08 10:00', 'lot-2', '第二批抽查'),
  sign('2026-04-08 11:30', '东港二组长', 'self', [...donggangNorth, ...donggangSouth]),
  sign('2026-04-08 16:15', '东港南社区', 'unit', [...donggangNorth, ...donggangSouth]),
  check('2026-04-08 18:00', 'lot-2'),
  sign('2026-04-09 08:45', '禁毒办', 'branch', notReturned),
  sign('2026-04-09 09:30', '东港所长', 'station', donggangNorth),
  sign('2026-04-09 10:10', '东港二组长', 'self', donggangField),
  draw('2026-04-09 14:00', 'lot-3', '第三批抽查'),
  check('2026-04-09 17:30', 'lot-3', 5),
];
