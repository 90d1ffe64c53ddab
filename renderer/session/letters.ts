import { letterDetailsOf } from '../../shared/people/letter-details.ts';
import type { Letter } from '../../shared/people/records.ts';
import { writeLetter } from '../../shared/report/letters/letter-text.ts';
import { saveExport } from './exports.ts';
import { addNotice, clientOf, perform, type Session } from './session.ts';

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
  const client = clientOf(session);
  if (client === null) return;
  const stored = await client.putBlob(new Uint8Array(await file.arrayBuffer()));
  if (!stored.ok) return addNotice(session, { kind: 'problem', problem: stored.problem });
  const scan = { name: file.name, sha256: stored.value };
  await perform(session, 'describe-letter', { id: letterId, scan });
}

/** Gives a kept scan back as the file it came as. */
export async function saveScan(
  session: Session,
  scan: { readonly name: string; readonly sha256: string },
): Promise<void> {
  const bytes = await clientOf(session)?.readBlob(scan.sha256);
  if (bytes === undefined) return;
  if (bytes.ok) await saveExport(session, scan.name, bytes.value, 'application/octet-stream');
  else addNotice(session, { kind: 'problem', problem: bytes.problem });
}
