import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { type LetterFacts, writeLetter } from '../../../../shared/report/letters/letter-text.ts';
import { writeLettersDocx } from '../../../../shared/report/letters/letters-docx.ts';

const unit = {
  kind: 'section-level',
  parentId: null,
  line: null,
  responsiblePersonId: null,
} as const;
const facts: LetterFacts = {
  letter: {
    id: 'l',
    number: '第7号',
    rank: 'section-level',
    issuerUnitId: 'a',
    holderUnitId: 'b',
    personId: 'p',
    signedOn: '2026-03-05',
    validUntil: '2026-12-31',
    parentLetterId: null,
  },
  type: 'survey',
  issuer: { ...unit, id: 'a', name: '甲单位' },
  holder: { ...unit, id: 'b', name: '乙单位' },
  person: { id: 'p', name: '张三', post: '经理', unitId: 'b', phone: '123' },
  blockCodes: ['A01', 'A02'],
  areaSquareMetres: 2_345_678,
};

it('fills every field the ledger has', () => {
  const text = writeLetter(facts);
  expect(text.missing).toEqual([]);
  expect(text.title).toBe('禁种铲毒踏查工作责任书');
  expect(text.paragraphs[1]).toBe('一、责任区：共 2 个区块，面积 2.35 平方千米，编号为 A01、A02。');
  expect(text.paragraphs.join('')).toContain('自 2026年3月5日 起至 2026年12月31日 止');
});

it('names what is missing, in the list and in the text', () => {
  const bare = { ...facts.letter, signedOn: null, validUntil: null };
  const text = writeLetter({ ...facts, letter: bare, person: undefined, blockCodes: [] });
  expect(text.missing).toEqual(['责任区', '责任人', '职务', '电话', '起始日期', '截止日期']);
  for (const name of text.missing) expect(text.paragraphs.join('')).toContain(`【缺：${name}】`);
});

it('puts letters into one document, each from a new page', async () => {
  const text = writeLetter(facts);
  const docx = await writeLettersDocx([text, { ...text, parties: ['编号：第8号'] }]);
  const xml = unzipPart(docx, 'word/document.xml');
  expect(xml).toContain('编号：第7号');
  expect(xml).toContain('编号：第8号');
  expect(xml.match(/<w:br w:type="page"\/>/g)).toHaveLength(1);
});

/** One part of an archive, found by its name in the central directory. */
function unzipPart(bytes: Uint8Array, name: string): string {
  const file = Buffer.from(bytes);
  let at = file.readUInt32LE(file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16);
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [packed, nameBytes] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)];
    const local = file.readUInt32LE(at + 42);
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const content = file.subarray(from, from + packed);
    if (file.toString('utf8', at + 46, at + 46 + nameBytes) === name)
      return (file.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString(
        'utf8',
      );
    at += 46 + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  throw new Error(`no ${name}`);
}
