import type { SampleAct } from './sample-act.ts';

const typed = (given: string) => ({ from: 'typed', frame: 'WGS84', given }) as const;
const act = (
  at: string,
  as: string,
  name: string,
  input: SampleAct['input'],
  label?: string,
): SampleAct => ({ at, as, name, input, ...(label === undefined ? {} : { label }) });

/**
 * Leads and finds of the sample: one closed; one waiting to be seen again; one pulled up and not yet dealt with; and one in a
 * block that had been signed. All of it is invented.
 */
export const caseActs: readonly SampleAct[] = [
  act(
    '2026-03-13 10:20',
    '禁毒办',
    'record-lead',
    () => ({
      channel: 'call',
      content: '西坨社区院内疑似种有罂粟',
      position: [118.5604, 37.5216],
      assignedUnitId: 'station-yantuo',
    }),
    'lead-call',
  ),
  act(
    '2026-03-14 09:50',
    '禁毒办',
    'record-find',
    ({ idOf }) => ({
      place: typed('118.5604,37.5216'),
      address: '西坨社区院落',
      count: { method: 'tally', plants: 46 },
      areaSquareMetres: 6,
      owner: { isKnown: true, name: '院主（示例）' },
      foundBy: 'report',
      leadId: idOf('lead-call'),
    }),
    'find-yard',
  ),
  act('2026-03-14 11:10', '禁毒办', 'eradicate-find', ({ idOf }) => ({
    findId: idOf('find-yard'),
    byPersonIds: ['person-100'],
    isForced: false,
    witness: '居委会主任',
    destruction: '拔除后焚烧',
  })),
  act('2026-03-14 15:00', '禁毒办', 'check-lead', ({ idOf }) => ({
    id: idOf('lead-call'),
    personId: 'person-100',
    result: 'true',
    position: [118.56043, 37.52166],
    findId: idOf('find-yard'),
  })),
  act('2026-03-16 10:00', '禁毒办', 'dispose-find', ({ idOf }) => ({
    findId: idOf('find-yard'),
    caseNumber: '示例-012',
    disposal: '依法处理（示例）',
  })),
  act('2026-03-17 09:00', '禁毒办', 'answer-lead', ({ idOf }) => ({
    id: idOf('lead-call'),
    rewardYuan: 500,
  })),
  act('2026-03-17 09:05', '禁毒办', 'close-lead', ({ idOf }) => ({ id: idOf('lead-call') })),
  act('2026-03-27 10:30', '禁毒办', 'recheck-find', ({ idOf }) => ({
    findId: idOf('find-yard'),
    personId: 'person-100',
    isClean: true,
  })),
  act('2026-03-27 16:00', '禁毒办', 'close-find', ({ idOf }) => ({ findId: idOf('find-yard') })),
  act('2026-04-01 14:00', '禁毒办', 'record-lead', () => ({
    channel: 'platform',
    content: '柳北沟边空地有人翻种，品种不明',
    position: [118.6328, 37.7082],
    assignedUnitId: 'station-liutan',
    isSupervised: true,
  })),
  act(
    '2026-04-05 10:40',
    '苇海所长',
    'record-find',
    () => ({
      place: typed('118.79434,37.52251'),
      address: '南滩社区沟坡',
      count: { method: 'tally', plants: 12 },
      areaSquareMetres: 3,
      foundBy: 'patrol',
    }),
    'find-ditch',
  ),
  act('2026-04-05 11:30', '苇海所长', 'eradicate-find', ({ idOf }) => ({
    findId: idOf('find-ditch'),
    byPersonIds: ['person-091'],
    isForced: false,
    witness: '治保员',
    destruction: '拔除后焚烧',
  })),
  act('2026-04-06 15:30', '苇海所长', 'dispose-find', ({ idOf }) => ({
    findId: idOf('find-ditch'),
    caseNumber: '示例-019',
    disposal: '无主，已登记',
  })),
  act(
    '2026-04-07 09:20',
    '禁毒办',
    'record-lead',
    () => ({
      kind: 'target',
      channel: 'satellite',
      content: '遥感疑似图斑 07',
      position: [118.5678, 37.6124],
      assignedUnitId: 'station-liutan',
    }),
    'lead-target',
  ),
  act(
    '2026-04-08 10:15',
    '禁毒办',
    'record-find',
    () => ({
      place: typed('118.62468,37.51337'),
      address: '盐坨社区南荒地',
      count: { method: 'sample', plantsPerSquareMetre: 14, areaSquareMetres: 45 },
      areaSquareMetres: 45,
      foundBy: 'drone',
    }),
    'find-waste',
  ),
  act('2026-04-08 15:40', '禁毒办', 'check-lead', ({ idOf }) => ({
    id: idOf('lead-target'),
    personId: 'person-108',
    result: 'false',
    position: [118.56805, 37.61222],
  })),
  act('2026-04-09 08:20', '禁毒办', 'eradicate-find', ({ idOf }) => ({
    findId: idOf('find-waste'),
    byPersonIds: ['person-100'],
    isForced: true,
    witness: '治保主任',
    destruction: '铲除后深埋',
  })),
  act(
    '2026-04-09 15:10',
    '苇海所长',
    'record-lead',
    () => ({
      channel: 'visit',
      content: '群众反映老堤根处见罂粟苗',
      position: [118.80566, 37.55855],
      assignedUnitId: 'station-weihai',
    }),
    'lead-visit',
  ),
  act('2026-04-09 16:20', '苇海所长', 'record-find', ({ idOf }) => ({
    place: typed('118.80566,37.55855'),
    address: '苇海社区老堤根',
    count: { method: 'tally', plants: 7 },
    areaSquareMetres: 2,
    foundBy: 'report',
    leadId: idOf('lead-visit'),
  })),
];
