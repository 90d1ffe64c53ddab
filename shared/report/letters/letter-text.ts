import type { Letter, LetterDetails, Person, Unit } from '../../people/records.ts';

/** What a letter is written from. Days are ISO, the area square metres. */
export interface LetterFacts {
  readonly letter: Letter;
  readonly type: LetterDetails['type'];
  readonly issuer: Unit | undefined;
  readonly holder: Unit | undefined;
  readonly person: Person | undefined;
  readonly blockCodes: readonly string[];
  readonly areaSquareMetres: number;
}

/** A letter as it is printed, and what could not be filled in. */
export interface LetterText {
  readonly title: string;
  readonly parties: readonly string[];
  readonly paragraphs: readonly string[];
  readonly signatures: readonly (readonly [string, string])[];
  /** Names of fields the ledger has nothing for; each stands in the text as 【缺：…】. */
  readonly missing: readonly string[];
}

const titles: Readonly<Record<LetterDetails['type'], string>> = {
  responsibility: '禁种铲毒责任书',
  survey: '禁种铲毒踏查工作责任书',
  pledge: '禁种铲毒承诺书',
  notice: '禁种铲毒告知书',
  admonition: '禁种铲毒告诫书',
};

const duties = [
  '（一）按轮次踏查责任区，做到走到、看到、查到，踏查情况如实登记；',
  '（二）发现罂粟等毒品原植物或者疑似情况，立即报告甲方，保护现场，配合铲除和处理；',
  '（三）对责任区内的住户、承包人和作业人员开展禁种宣传；',
  '（四）责任区边界相邻处与相邻单位共同踏查，不留空白。',
];

/** Fills the template of a letter. Nothing is left blank in silence: what the ledger lacks is named in the text and listed. */
export function writeLetter(facts: LetterFacts): LetterText {
  const { letter, type, issuer, holder, person, blockCodes, areaSquareMetres } = facts;
  const missing: string[] = [];
  const filled = (name: string, value: string | null | undefined): string => {
    if (value !== null && value !== undefined && value !== '') return value;
    missing.push(name);
    return `【缺：${name}】`;
  };
  const area = (areaSquareMetres / 1_000_000).toFixed(2);
  const ground =
    blockCodes.length === 0
      ? filled('责任区', null)
      : `共 ${blockCodes.length} 个区块，面积 ${area} 平方千米，编号为 ${blockCodes.join('、')}`;
  const contact = [
    filled('责任人', person?.name),
    filled('职务', person?.post),
    `电话 ${filled('电话', person?.phone)}`,
  ].join('，');
  const from = filled('起始日期', dayText(letter.signedOn));
  const until = filled('截止日期', dayText(letter.validUntil));
  return {
    title: titles[type],
    parties: [
      `编号：${letter.number}`,
      `甲方：${filled('甲方', issuer?.name)}`,
      `乙方：${filled('乙方', holder?.name)}`,
    ],
    paragraphs: [
      '为落实禁种铲毒工作责任，确保责任区内零种植，甲乙双方确认以下事项。',
      `一、责任区：${ground}。`,
      `二、责任人：${contact}。`,
      '三、乙方责任：',
      ...duties,
      '四、甲方责任：提供责任区范围和踏查要求，指导培训，受理报告并及时处置，对乙方履行情况督导检查。',
      `五、期限：自 ${from} 起至 ${until} 止。期满或者乙方责任人变动的，重新签订。`,
      '六、本书一式两份，甲乙双方各执一份。',
    ],
    signatures: [
      ['甲方（盖章）：', '乙方（盖章）：'],
      ['负责人（签字）：', '责任人（签字）：'],
      ['　　年　　月　　日', '　　年　　月　　日'],
    ],
    missing,
  };
}

function dayText(day: string | null): string | null {
  if (day === null) return null;
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
