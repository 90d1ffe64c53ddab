export type ListKind = 'units' | 'persons' | 'posts' | 'letters';

export interface ListField {
  readonly name: string;
  /** Head of its column when a list is written; first of the names it is known by. */
  readonly head: string;
  readonly aliases: readonly string[];
  readonly isRequired: boolean;
  readonly type: 'text' | 'day' | 'unit' | 'person' | 'letter' | 'choice';
  /** Words of a choice, each with the value it stands for. The first word of a value is the one written. */
  readonly choices?: Readonly<Record<string, string>>;
}

const text = (
  name: string,
  head: string,
  aliases: readonly string[],
  isRequired = false,
): ListField => ({ name, head, aliases, isRequired, type: 'text' });

export const unitKindWords = {
  分局: 'branch',
  派出所: 'station',
  治保组织: 'security-organisation',
  正县级: 'county-level',
  正科级: 'section-level',
  部门: 'department',
  社区: 'community',
  治保会: 'security-organisation',
  县级: 'county-level',
  科级: 'section-level',
  子单位: 'department',
} as const;

const lineWords = { 油区: 'oilfield', 社区: 'community', 油区线: 'oilfield', 社区线: 'community' };
const categoryWords = { 公安: 'police', 综治: 'governance', 单位: 'unit', 群众: 'public' };
const rankWords = {
  正县级: 'county-level',
  正科级: 'section-level',
  子责任书: 'department',
  县级: 'county-level',
  科级: 'section-level',
  部门: 'department',
};
const typeWords = {
  责任书: 'responsibility',
  踏查工作责任书: 'survey',
  承诺书: 'pledge',
  告知书: 'notice',
  告诫书: 'admonition',
  禁种铲毒责任书: 'responsibility',
};
const yesWords = { 是: 'yes', 否: 'no', 有: 'yes', '√': 'yes', 无: 'no' };

/** Columns of each list, in the order they are written. */
export const listFields: Readonly<Record<ListKind, readonly ListField[]>> = {
  units: [
    text('name', '单位名称', ['名称', '单位', '单位全称', '组织名称'], true),
    {
      ...text('kind', '单位类型', ['类型', '级别', '单位级别', '性质'], true),
      type: 'choice',
      choices: unitKindWords,
    },
    { ...text('parent', '上级单位', ['上级', '主管单位', '隶属单位', '所属单位']), type: 'unit' },
    { ...text('line', '条线', ['线', '油区社区', '所属线']), type: 'choice', choices: lineWords },
    { ...text('person', '责任人', ['负责人', '责任人姓名', '负责人姓名']), type: 'person' },
  ],
  persons: [
    text('name', '姓名', ['人员姓名', '名字', '人员'], true),
    {
      ...text('unit', '所在单位', ['单位', '单位名称', '工作单位', '所属单位'], true),
      type: 'unit',
    },
    text('post', '职务', ['岗位', '职位']),
    text('phone', '电话', ['联系电话', '手机', '手机号', '手机号码', '联系方式']),
    {
      ...text('answers', '是责任人', ['是否责任人', '单位责任人']),
      type: 'choice',
      choices: yesWords,
    },
  ],
  posts: [
    { ...text('person', '姓名', ['人员姓名', '人员'], true), type: 'person' },
    { ...text('home', '所在单位', ['工作单位', '人员单位']), type: 'unit' },
    { ...text('unit', '任职单位', ['兼任单位', '单位', '单位名称'], true), type: 'unit' },
    text('title', '兼任职务', ['职务', '任职', '岗位'], true),
    {
      ...text('category', '参与类别', ['类别', '参加类别', '人员类别']),
      type: 'choice',
      choices: categoryWords,
    },
    { ...text('since', '任职日期', ['开始日期', '起始日期', '任职时间']), type: 'day' },
    { ...text('until', '免职日期', ['结束日期', '终止日期', '免职时间']), type: 'day' },
  ],
  letters: [
    text('number', '编号', ['责任书编号', '文书编号', '书号'], true),
    {
      ...text('type', '文书类型', ['类型', '种类', '责任书类型']),
      type: 'choice',
      choices: typeWords,
    },
    { ...text('rank', '级别', ['单位级别', '层级'], true), type: 'choice', choices: rankWords },
    { ...text('issuer', '甲方', ['发出单位', '甲方单位', '签发单位'], true), type: 'unit' },
    {
      ...text('holder', '乙方', ['责任单位', '乙方单位', '签订单位', '单位', '单位名称'], true),
      type: 'unit',
    },
    { ...text('person', '责任人', ['签订人', '责任人姓名', '签字人']), type: 'person' },
    { ...text('signedOn', '签订日期', ['签订时间', '签订', '签署日期']), type: 'day' },
    {
      ...text('validUntil', '有效期至', ['有效至', '到期日期', '有效期', '截止日期']),
      type: 'day',
    },
    { ...text('parent', '上级书编号', ['上级书', '上级责任书', '上级编号']), type: 'letter' },
  ],
};
