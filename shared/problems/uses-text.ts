import type { Sentence } from './problem-text.ts';

/** What records that name another one are called where a refusal counts them. */
export const usesText: Readonly<Record<string, Sentence>> = {
  childUnits: { zh: '下级单位', en: 'units below it' },
  persons: { zh: '人员', en: 'people' },
  posts: { zh: '兼任职务', en: 'further posts' },
  teams: { zh: '踏查小组', en: 'teams' },
  teamDetails: { zh: '小组人员类别', en: 'categories in a team' },
  letters: { zh: '责任书', en: 'letters' },
  childLetters: { zh: '下级责任书', en: 'letters below it' },
  guarantees: { zh: '包保', en: 'pairings' },
  communities: { zh: '社区', en: 'communities' },
  blocks: { zh: '区块', en: 'blocks' },
  blockOwners: { zh: '区块责任', en: 'owners of blocks' },
  responsibleUnits: { zh: '单位责任人', en: 'units it answers for' },
  tracks: { zh: '轨迹', en: 'tracks' },
  assignments: { zh: '任务', en: 'tasks' },
  accounts: { zh: '账户', en: 'accounts' },
  signatures: { zh: '清查签字', en: 'signatures' },
  signingReturns: { zh: '退回', en: 'returns' },
  overrides: { zh: '放行', en: 'overrides' },
  siteChecks: { zh: '必查点检查', en: 'site checks' },
  lotChecks: { zh: '抽查', en: 're-checks' },
  supervisions: { zh: '督导', en: 'supervisions' },
  finds: { zh: '发现', en: 'finds' },
  findSteps: { zh: '发现的处置', en: 'steps of finds' },
  leads: { zh: '线索', en: 'leads' },
  informerReadings: { zh: '举报人查阅', en: 'readings of an informer' },
  nilReturns: { zh: '零报告', en: 'nil returns' },
  publicity: { zh: '宣传', en: 'publicity' },
  lapses: { zh: '失效', en: 'lapses' },
};

/** Counted uses, as a problem carries them (`childUnits 2, letters 1`), in words. A code without a word stays as it is. */
export function describeUses(uses: string, language: 'zh' | 'en'): string {
  return uses
    .split(', ')
    .map((use) => {
      const [code = '', count = ''] = use.split(' ');
      const word = Object.hasOwn(usesText, code) ? usesText[code]![language] : code;
      return `${word} ${count}`.trim();
    })
    .join(language === 'zh' ? '、' : ', ');
}
