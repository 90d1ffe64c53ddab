import { describe, expect, it } from 'vitest';
import {
  fileStates,
  type ListedFile,
  listProblems,
  sumFiles,
} from '../../../../renderer/features/import/read-files.ts';
import { emptyState } from '../../../../shared/operations/state.ts';
import { aTrack } from '../../session/track-record.ts';

function aFile(sha256: string, change: { accepted?: boolean } = {}): ListedFile {
  const { id: _id, packedBlob: _blob, file: _file, ...track } = aTrack();
  const accepted = change.accepted ?? true;
  return {
    kind: 'read',
    file: new File(['x'], 'walk.gpx'),
    read: {
      name: 'walk.gpx',
      sha256,
      bytes: 1,
      parsed: {
        format: 'gpx',
        frame: 'WGS84',
        waypoints: 0,
        fixes: 10,
        refusedFixes: 0,
        problems: accepted
          ? []
          : [
              {
                code: 'doctype',
                severity: 'refused',
                file: 'walk.gpx',
                line: 1,
                count: 1,
              } as never,
            ],
        accepted,
      },
      prepared: accepted ? [{ ...track, indexInFile: 0, packed: new Uint8Array() }] : [],
    },
  };
}

const known = { ...emptyState, tracks: new Map([['track-1', aTrack()]]) };

describe('files on their way in', () => {
  it('are ready, already here, doubled or refused', () => {
    const files = [aFile('1'), aFile('1'), aFile('a'.repeat(64)), aFile('2', { accepted: false })];
    const states = fileStates(files, known);
    expect(states).toEqual(['ready', 'twice', 'same', 'refused']);
    expect(sumFiles(files, states)).toEqual({
      files: 4,
      ready: 1,
      skipped: 2,
      refused: 1,
      tracks: 1,
    });
  });

  it('show their problems in one list', () =>
    expect(listProblems([aFile('1'), aFile('2', { accepted: false })])).toHaveLength(1));

  it('count nothing of a file still being read', () => {
    const files: ListedFile[] = [{ kind: 'reading', file: new File([], 'a.gpx') }];
    expect(sumFiles(files, fileStates(files, known)).tracks).toBe(0);
  });
});
