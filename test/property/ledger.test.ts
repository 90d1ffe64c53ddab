import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../shared/ledger/canonical-json.ts';
import { checkChain } from '../../shared/ledger/chain.ts';
import { nextClock } from '../../shared/ledger/clock.ts';
import type { Entry, EntryDraft, JsonValue } from '../../shared/ledger/entry.ts';
import { encodeFrame, readFrame } from '../../shared/ledger/frame.ts';
import { emptyHead, sealEntries } from '../../shared/ledger/seal.ts';

const text = fc.string({ unit: 'grapheme' });
const json = fc.jsonValue({ stringUnit: 'grapheme' }) as fc.Arbitrary<JsonValue>;
const payload = fc.dictionary(text, json, { maxKeys: 4 });
const draft: fc.Arbitrary<EntryDraft> = fc.record({ kind: text, subject: text, payload });
const drafts = fc.array(draft, { minLength: 1, maxLength: 6 });
const times = fc.integer({ min: 0, max: Date.parse('2100-01-01') });

it('canonical text reads back as the same value', () => {
  fc.assert(
    fc.property(json, (value) => {
      // −0 and 0 are one number in JSON.
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(plain);
    }),
  );
});

it('canonical text does not depend on the order keys were written in', () => {
  fc.assert(
    fc.property(payload, (record) => {
      const reversed = Object.fromEntries(Object.entries(record).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(record));
    }),
  );
});

it('whatever the wall clock does, clocks grow and sort as text', () => {
  fc.assert(
    fc.property(fc.array(times, { maxLength: 50 }), (moments) => {
      let last = '';
      for (const moment of moments) {
        const next = nextClock(last, moment);
        expect(next > last).toBe(true);
        last = next;
      }
    }),
  );
});

it('every chain that was sealed is accepted, however it is cut into commands', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(drafts, times), { maxLength: 5 }), (commands) => {
      let head = emptyHead;
      const entries: Entry[] = [];
      for (const [command, moment] of commands) {
        const sealed = sealEntries(command, head, { device: 'd', actor: 'a' }, moment);
        const checked = checkChain(head, sealed);
        if (!checked.ok) throw new Error(checked.problem.code);
        head = checked.value;
        entries.push(...sealed);
      }
      expect(checkChain(emptyHead, entries)).toEqual({ ok: true, value: head });
    }),
  );
});

it('a change of any field of any entry breaks the chain at that entry', () => {
  const change = fc.constantFrom<keyof Entry>(
    'actor',
    'kind',
    'subject',
    'hlc',
    'device',
    'hash',
    'prevHash',
  );
  fc.assert(
    fc.property(drafts, fc.nat(), change, (command, pick, field) => {
      const entries = sealEntries(command, emptyHead, { device: 'd', actor: 'a' }, 0);
      const index = pick % entries.length;
      const changed = entries.map((entry, at) =>
        at === index ? { ...entry, [field]: `${String(entry[field])}x` } : entry,
      );
      expect(checkChain(emptyHead, changed, 'd')).toMatchObject({
        ok: false,
        problem: { data: { seq: index + 1 } },
      });
    }),
  );
});

it('no flipped bit of a frame yields another payload', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(bytes, fc.nat(), (content, pick) => {
      const frame = encodeFrame(content);
      const bit = pick % (frame.length * 8);
      frame[bit >> 3]! ^= 1 << (bit & 7);
      expect(readFrame(frame, 0).kind).not.toBe('frame');
    }),
  );
});
