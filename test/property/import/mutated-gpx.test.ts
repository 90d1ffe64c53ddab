import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GpxParser } from '../../../shared/import/gpx/parse-gpx.ts';
import type { ParsedFile } from '../../../shared/import/parsed-file.ts';
import { prepareTracks } from '../../../shared/import/prepare-tracks.ts';
import { ProblemList } from '../../../shared/import/problem-list.ts';
import type { FileProblem } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { unpackTrack } from '../../../shared/tracks/packing.ts';
import { walk, writeGpx } from '../../fixtures/gpx-files.ts';
import { readGpx } from '../../fixtures/read-gpx.ts';

const original = new TextEncoder().encode(
  writeGpx(walk(12))
    .replace('<trk>', '<wpt lat="37" lon="118"><name>井 1</name></wpt><trk>')
    .replace(
      '</time></trkpt>',
      '</time><extensions>\n<g:hr>61</g:hr> <time>1999-01-01T00:00:00Z</time></extensions></trkpt>',
    )
    .replace('8:00:05Z</time>', '8:00:05Z</time><ele>3.5</ele><fix a="b">3d</fix>'),
);
const odd = [
  '<!DOCTYPE a [<!ENTITY x "y">]>',
  '<![CDATA[',
  ']]>',
  '&#0;',
  '&amp;',
  '&x;',
  '<!--',
  '-->',
  '<trk>',
  '</gpx>',
  '<trkpt lat="1e309" lon="-0">',
  'lat="0x1F"',
  '<?xml version="1.1" encoding="UTF-16"?>',
  '\u0000',
  '\uFEFF',
  '\u202E',
  '<time>+275760-09-13T00:00:00Z</time>',
  '<a:b xmlns:a="">',
].map((text) => new TextEncoder().encode(text));

type Mutator = (bytes: Uint8Array, at: number, length: number) => Uint8Array;
const join = (...parts: Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const mutators: Readonly<Record<string, Mutator>> = {
  flip: (bytes, at, length) => bytes.with(at, bytes[at]! ^ (1 << (length % 8))),
  overwrite: (bytes, at, length) => bytes.with(at, length % 256),
  cut: (bytes, at) => bytes.subarray(0, at),
  behead: (bytes, at) => bytes.subarray(at),
  remove: (bytes, at, length) => join(bytes.subarray(0, at), bytes.subarray(at + length)),
  repeat: (bytes, at, length) =>
    join(
      bytes.subarray(0, at + length),
      bytes.subarray(at, at + length),
      bytes.subarray(at + length),
    ),
  move: (bytes, at, length) =>
    join(bytes.subarray(0, at), bytes.subarray(at + length), bytes.subarray(at, at + length)),
  insert: (bytes, at, length) =>
    join(bytes.subarray(0, at), odd[length % odd.length]!, bytes.subarray(at)),
  digits: (bytes, at, length) =>
    bytes.map((byte, index) =>
      index >= at && byte >= 0x30 && byte <= 0x39 ? 0x30 + (length % 10) : byte,
    ),
  widen: (bytes) => Uint8Array.from([...bytes].flatMap((byte) => [byte, 0])),
};

const mutation = fc.tuple(
  fc.constantFrom(...Object.values(mutators)),
  fc.nat(original.length * 2),
  fc.nat(80),
);

function mutate(mutations: readonly [Mutator, number, number][]): Uint8Array {
  return mutations.reduce<Uint8Array>(
    (bytes, [apply, at, length]) =>
      bytes.length === 0 ? bytes : apply(bytes, at % bytes.length, length),
    original,
  );
}

function isCoded(parsed: ParsedFile): boolean {
  return parsed.problems.every(
    (problem) => problem.count > 0 && !/\{\w+\}/.test(describeProblem(problem, 'zh')),
  );
}

/** The XML parser tells an error round the root where the piece in hand ends: its place depends on the pieces alone. */
function comparable(problem: FileProblem) {
  return problem.code.startsWith('xml-') ? 'xml' : problem;
}

describe('a mutated GPX file', () => {
  it('ends accepted or in a coded refusal, and never half kept', async () => {
    const outcomes = { accepted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 300 }),
        async (mutations, pieceBytes) => {
          const parsed = await readGpx(mutate(mutations), pieceBytes);
          expect(isCoded(parsed)).toBe(true);
          const kept = prepareTracks(parsed);
          const fixes = kept.reduce((sum, track) => sum + track.fixes, 0);
          const unpacked = kept.flatMap(({ packed }) => unpackTrack(packed));
          expect(unpacked.reduce((sum, { times }) => sum + times.length, 0)).toBe(fixes);
          expect(fixes).toBe(parsed.fixes);
          if (parsed.accepted) expect(fixes).toBeGreaterThan(0);
          else
            expect([fixes, parsed.problems.some(({ severity }) => severity === 'refused')]).toEqual(
              [0, true],
            );
          outcomes[parsed.accepted ? 'accepted' : 'refused']++;
        },
      ),
      { numRuns: 800 },
    );
    // The control: mutators too tame or too wild would leave one of the two unseen.
    expect(Math.min(outcomes.accepted, outcomes.refused)).toBeGreaterThan(50);
  });

  it('is read the same whole, by the short way for plain fixes, as letter by letter, by the XML parser alone', () => {
    const parse = (text: string, pieceLength: number) => {
      const problems = new ProblemList('a.gpx');
      const parser = new GpxParser(problems, undefined);
      let goesOn = true;
      for (let at = 0; at < text.length && goesOn; at += pieceLength)
        goesOn = parser.write(text.slice(at, at + pieceLength));
      const content = goesOn ? parser.end() : null;
      return { content, problems: problems.list().map(comparable) };
    };
    const pieces = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(fc.array(mutation, { maxLength: 3 }), pieces, (mutations, pieceLength) => {
        const text = new TextDecoder().decode(mutate(mutations));
        const alone = parse(text, 1);
        expect(parse(text, text.length + 1)).toEqual(alone);
        expect(parse(text, pieceLength)).toEqual(alone);
      }),
      { numRuns: 800 },
    );
  });
});
