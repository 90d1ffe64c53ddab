/** A station, its organisations and the units whose ground it holds. All names are invented. */
export interface StationNames {
  readonly key: string;
  readonly name: string;
  readonly securityOrganisations: readonly string[];
  /** Section-level units by the county-level unit they belong to; `null` stands right under the branch. */
  readonly sections: readonly (readonly [county: string | null, names: readonly string[]])[];
}

export const branchName = '沧澜分局（示例）';

export const countyUnitNames: readonly string[] = [
  '沧澜采油厂',
  '苇海采油厂',
  '东港油气集输公司',
  '盐坨石油工程公司',
  '柳滩综合服务中心',
  '沧澜供水供电公司',
];

/** Departments inside a section-level unit. */
export const departmentNames: readonly string[] = ['安全环保组', '生产运行组', '治安保卫组'];

export const stationNames: readonly StationNames[] = [
  {
    key: 'donggang',
    name: '东港派出所',
    securityOrganisations: [
      '东港北社区治保会',
      '东港南社区治保会',
      '望海社区治保会',
      '北堤社区治保会',
      '东港集输治保组',
      '采油一区治保组',
      '采油四区治保组',
      '东港码头治保组',
    ],
    sections: [
      ['沧澜采油厂', ['采油一区', '采油二区', '采油三区', '采油四区', '采油五区', '采油六区']],
      ['东港油气集输公司', ['集输一站', '集输二站', '集输三站', '外输首站']],
      ['沧澜供水供电公司', ['东港供水站', '东港供电队']],
      [null, ['东港北社区居委会', '东港南社区居委会']],
    ],
  },
  {
    key: 'weihai',
    name: '苇海派出所',
    securityOrganisations: [
      '苇海社区治保会',
      '芦花社区治保会',
      '南滩社区治保会',
      '苇海采油一区治保组',
      '苇海采油四区治保组',
      '苇海养殖治保组',
      '苇场治保组',
      '南滩盐场治保组',
    ],
    sections: [
      ['苇海采油厂', ['采油一区', '采油二区', '采油三区', '采油四区', '采油五区', '采油六区']],
      ['苇海采油厂', ['注水大队', '作业大队']],
      ['东港油气集输公司', ['苇海集输站']],
      ['沧澜供水供电公司', ['苇海供水站']],
      [null, ['苇海社区居委会', '芦花社区居委会', '南滩社区居委会']],
    ],
  },
  {
    key: 'yantuo',
    name: '盐坨派出所',
    securityOrganisations: [
      '盐坨社区治保会',
      '双井社区治保会',
      '西坨社区治保会',
      '钻井队治保组',
      '采油七区治保组',
      '盐坨运输治保组',
      '双井农场治保组',
    ],
    sections: [
      ['盐坨石油工程公司', ['钻井一队', '钻井二队', '测井队', '运输队']],
      ['沧澜采油厂', ['采油七区', '采油八区']],
      ['沧澜供水供电公司', ['盐坨供电队']],
      [null, ['盐坨社区居委会', '双井社区居委会']],
    ],
  },
  {
    key: 'liutan',
    name: '柳滩派出所',
    securityOrganisations: [
      '柳滩社区治保会',
      '柳北社区治保会',
      '农场一队治保组',
      '农场三队治保组',
      '采油九区治保组',
      '柳滩水厂治保组',
      '园林队治保组',
      '水产队治保组',
    ],
    sections: [
      ['沧澜采油厂', ['采油九区', '采油十区']],
      ['柳滩综合服务中心', ['农场一队', '农场二队', '农场三队', '园林队', '水产队']],
      ['沧澜供水供电公司', ['柳滩水厂', '柳滩供电队']],
      [null, ['柳滩社区居委会', '柳北社区居委会']],
    ],
  },
];

/** Which station files each of the twelve communities, in the order of `towns.ts`. */
export const communityStations = [
  'donggang',
  'donggang',
  'donggang',
  'donggang',
  'weihai',
  'weihai',
  'weihai',
  'yantuo',
  'yantuo',
  'yantuo',
  'liutan',
  'liutan',
] as const;
