import { checkedByBlock } from '../../shared/clearance/sites/checked-of.ts';
import type { Gap } from '../../shared/coverage/figures.ts';
import { makeBlockLines } from '../../shared/report/block-lines.ts';
import { writeBlocksCsv } from '../../shared/report/blocks-csv.ts';
import { makeGapFeatures } from '../../shared/report/gaps-geojson.ts';
import { writeGapsGpx } from '../../shared/report/gaps-gpx.ts';
import { type LetterLine, writeLettersCsv } from '../../shared/report/letters-csv.ts';
import { latestRound } from '../../shared/tracks/latest-round.ts';
import type { Track } from '../../shared/tracks/records.ts';
import { fillAllGaps, fillAllIntervals } from './fill-figures.ts';
import { addNotice, clientOf, type Session } from './session.ts';

/** Saves a file by the host’s means and says so. */
export async function saveExport(
  session: Session,
  name: string,
  content: string | Uint8Array,
  mediaType: string,
): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const outcome = await session.ports.host.saveFile(name, bytes, mediaType);
  if (outcome === 'saved') addNotice(session, { kind: 'exported', name });
}

function projectName(session: Session): string {
  return session.store.getState().rows.ledger.get('ledger')?.name ?? 'lawang';
}

/** The table of blocks as CSV for spreadsheets. */
export async function exportBlocks(session: Session): Promise<void> {
  await fillAllIntervals(session, new AbortController().signal);
  await fillAllGaps(session);
  const { ground, figures, rows, intervals, gaps, filter } = session.store.getState();
  if (ground === null || figures === null) return;
  const shapes = ground.blocks.map((block) => block.shape);
  const lines = makeBlockLines(shapes, rows, {
    figures: figures.blocks,
    intervals,
    gaps,
    checked: checkedByBlock(rows, filter.roundId ?? latestRound(rows)?.id ?? ''),
  });
  await saveExport(session, `${projectName(session)}-区块.csv`, writeBlocksCsv(lines), 'text/csv');
}

/** The register of letters as CSV for spreadsheets, in the order given. */
export async function exportLetters(session: Session, lines: readonly LetterLine[]): Promise<void> {
  await saveExport(
    session,
    `${projectName(session)}-责任书.csv`,
    writeLettersCsv(lines),
    'text/csv',
  );
}

/** Gaps of some blocks, or of all of them (`null`), as GeoJSON or GPX. */
export async function exportGaps(
  session: Session,
  format: 'geojson' | 'gpx',
  codes: readonly string[] | null,
): Promise<void> {
  if (codes === null) await fillAllGaps(session);
  const { ground, gaps } = session.store.getState();
  if (ground === null) return;
  const wanted = codes ?? [...gaps.keys()];
  const listed: Gap[] = wanted.flatMap((code) => [...(gaps.get(code)?.gaps ?? [])]);
  const name = `${projectName(session)}-空白区${codes?.length === 1 ? `-${codes[0]}` : ''}.${format}`;
  if (format === 'gpx')
    return saveExport(session, name, writeGapsGpx(listed, ground.plane), 'application/gpx+xml');
  const features = JSON.stringify(makeGapFeatures(listed, ground.plane));
  return saveExport(session, name, features, 'application/geo+json');
}

/** The original files of some tracks, each once, exactly as they came. */
export async function exportOriginals(session: Session, tracks: readonly Track[]): Promise<void> {
  const client = clientOf(session);
  const files = new Map(tracks.map((track) => [track.file.sha256, track.file.name]));
  for (const [sha256, name] of files) {
    const bytes = await client?.readBlob(sha256);
    if (bytes === undefined) return;
    if (bytes.ok) await saveExport(session, name, bytes.value, 'application/gpx+xml');
    else addNotice(session, { kind: 'problem', problem: bytes.problem });
  }
}
