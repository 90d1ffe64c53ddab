import { letterDetailsOf } from '../../shared/people/letter-details.ts';
import type { Letter } from '../../shared/people/records.ts';
import { writeLetter } from '../../shared/report/letters/letter-text.ts';
import { saveExport } from './exports.ts';
import { perform, type Session } from './session.ts';
import { storeFile } from './stored-files.ts';

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Letters with the ground they are over, as one document ready to print and sign. */
export async function printLetters(
  session: Session,
  lines: readonly {
    readonly letter: Letter;
    readonly codes: readonly string[];
    readonly areaSquareMetres: number;
  }[],
): Promise<void> {
  const { rows } = session.store.getState();
  const texts = lines.map(({ letter, codes, areaSquareMetres }) =>
    writeLetter({
      letter,
      type: letterDetailsOf(rows, letter.id).type,
      issuer: rows.units.get(letter.issuerUnitId),
      holder: rows.units.get(letter.holderUnitId),
      person: rows.persons.get(letter.personId ?? ''),
      blockCodes: codes,
      areaSquareMetres,
    }),
  );
  // The writer is large and seldom wanted.
  const { writeLettersDocx } = await import('../../shared/report/letters/letters-docx.ts');
  const bytes = await writeLettersDocx(texts);
  const name = `责任书-${texts.length}份.docx`;
  await saveExport(session, name, bytes, documentType);
}

/** Keeps a file as the scan of a letter. */
export async function keepScan(session: Session, letterId: string, file: File): Promise<void> {
  const scan = await storeFile(session, file.name, new Uint8Array(await file.arrayBuffer()));
  if (scan !== null) await perform(session, 'describe-letter', { id: letterId, scan });
}
