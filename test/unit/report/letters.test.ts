import { expect, it } from 'vitest';
import { writeLettersCsv } from '../../../shared/report/letters-csv.ts';

it('writes the register for spreadsheets: marked as UTF-8, no name can act as a formula', () => {
  const csv = writeLettersCsv([
    {
      letter: {
        id: 'l',
        number: '第1号',
        rank: 'section-level',
        issuerUnitId: 'b',
        holderUnitId: 'u',
        personId: null,
        signedOn: null,
        validUntil: null,
        parentLetterId: null,
      },
      status: 'pending',
      issuer: '分局',
      holder: '=HYPERLINK("x")',
      person: null,
      phone: null,
      station: '东港派出所',
      parent: null,
      blocks: 8,
      areaSquareMetres: 43_300_000.126,
    },
  ]);
  const [header, line] = csv.split('\r\n');
  expect(header?.startsWith('\ufeffnumber,status,rank')).toBe(true);
  expect(line).toBe(
    `第1号,pending,section-level,分局,"'=HYPERLINK(""x"")",,,东港派出所,,,,8,43300000.13`,
  );
});
