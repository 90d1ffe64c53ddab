import { describe, expect, it } from 'vitest';
import {
  emptyDraft,
  type ProjectDraft,
  putBoundary,
} from '../../../../../renderer/features/start/project/project-draft.ts';
import {
  countFilledLines,
  findDoneSteps,
  findMissing,
  makeProjectInput,
} from '../../../../../renderer/features/start/project/project-input.ts';
import { performOperation } from '../../../../../shared/operations/registry.ts';
import { emptyState } from '../../../../../shared/operations/state.ts';
import { localOperator } from '../../../../../shared/people/acting.ts';
import { refuse } from '../../../../../shared/problems/problem.ts';
import { fourAreas, oneArea, readBoundaryOf, splitArea } from './draft-files.ts';

const empty = emptyDraft('2027-03-10');
const kindsOf = (draft: ProjectDraft) => findMissing(draft).map(({ kind }) => kind);

function withGround(content: unknown, part: Partial<ProjectDraft> = {}): ProjectDraft {
  return { ...putBoundary({ ...empty, name: '春季踏查' }, readBoundaryOf(content)), ...part };
}

function perform(draft: ProjectDraft) {
  let ids = 0;
  return performOperation('create-project', makeProjectInput(draft, '第1轮'), emptyState, {
    newId: () => `id-${++ids}`,
    acting: localOperator('test'),
    device: 'device-1',
    nowMilliseconds: Date.UTC(2027, 2, 10),
    readBlob: async (sha256) => refuse('blob-missing', { sha256 }),
    readEntries: async () => [],
  });
}

describe('what is missing from a draft', () => {
  it('is the name and the boundary at first, and nothing once both are there', () => {
    expect(kindsOf(empty)).toEqual(['name', 'boundary']);
    expect(kindsOf(withGround(oneArea))).toEqual([]);
  });

  it('is a name that is only spaces', () => {
    expect(kindsOf(withGround(oneArea, { name: '　 ' }))).toEqual(['name']);
  });

  it.each([null, 0, 249, 5001, Number.NaN])('is a block size when it is %s', (sizeMetres) => {
    expect(kindsOf(withGround(oneArea, { sizeMetres }))).toEqual(['size']);
  });

  it('is the station of a row that names a unit or person only', () => {
    const lines = withGround(fourAreas).lines.map((line, index) =>
      index === 1 ? { ...line, person: '张三' } : line,
    );
    expect(findMissing(withGround(fourAreas, { lines }))).toEqual([
      { kind: 'station', area: '苇海' },
    ]);
  });

  it('is a deadline before the opening day, not on it', () => {
    const round = { name: '第1轮', openedOn: '2027-03-10', deadline: '2027-03-09' };
    expect(kindsOf(withGround(oneArea, { round }))).toEqual(['deadline']);
    const sameDay = { ...round, deadline: '2027-03-10' };
    expect(kindsOf(withGround(oneArea, { round: sameDay }))).toEqual([]);
  });

  it('is the name and opening day of the first round', () => {
    const round = { name: '', openedOn: null, deadline: '2027-03-09' };
    expect(kindsOf(withGround(oneArea, { round }))).toEqual(['round-name', 'round-day']);
  });
});

describe('the marks of the steps', () => {
  it('do not call blocks done without ground, nor units done without one station', () => {
    expect([...findDoneSteps(empty)]).toEqual(['round']);
    const draft = withGround(oneArea);
    expect([...findDoneSteps(draft)]).toEqual(['ground', 'blocks', 'round']);
    const lines = draft.lines.map((line) => ({ ...line, station: '一所' }));
    expect(findDoneSteps({ ...draft, lines }).has('units')).toBe(true);
    expect(countFilledLines({ ...draft, lines })).toBe(1);
  });
});

describe('the command made from a draft', () => {
  it('is accepted by the operation and cuts the blocks', async () => {
    const performed = await perform(withGround(oneArea));
    expect(performed).toMatchObject({ ok: true, value: { value: { problems: [] } } });
  });

  it('names stations, units and persons of the rows that were filled, and no others', async () => {
    const draft = withGround(fourAreas, { branch: '滨海分局' });
    const lines = draft.lines.map((line, index) =>
      index < 2 ? { ...line, station: ` ${line.area}派出所 `, person: '张三' } : line,
    );
    expect(makeProjectInput({ ...draft, lines }, '第1轮')).toMatchObject({
      branch: '滨海分局',
      units: [
        { area: '东港', station: '东港派出所', unit: null, person: '张三' },
        { area: '苇海', station: '苇海派出所', unit: null, person: '张三' },
      ],
    });
    const performed = await perform({ ...draft, lines });
    if (!performed.ok) throw new Error(performed.problem.code);
    const kinds = performed.value.entries.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'unit-recorded')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'person-recorded')).toHaveLength(2);
  });

  it('gives both pieces of an area of one name to its row', async () => {
    const draft = withGround(splitArea);
    const lines = draft.lines.map((line) => ({ ...line, station: `${line.area}所` }));
    const performed = await perform({ ...draft, lines });
    if (!performed.ok) throw new Error(performed.problem.code);
    const texts = performed.value.blobs.map(({ bytes }) => new TextDecoder().decode(bytes));
    const shapes = texts.map((text) => JSON.parse(text)).find((blob) => 'blocks' in blob);
    const unowned = shapes.blocks.filter(({ unitId }: { unitId: unknown }) => unitId === null);
    expect(unowned).toEqual([]);
  });

  it('names the round as it was typed, else as it is usually called', () => {
    expect(makeProjectInput(withGround(oneArea), '第1轮').round.name).toBe('第1轮');
    const round = { ...empty.round, name: ' 春查一轮 ' };
    expect(makeProjectInput(withGround(oneArea, { round }), '第1轮').round.name).toBe('春查一轮');
  });

  it('is never made while something is missing', () => {
    expect(() => makeProjectInput(empty, '第1轮')).toThrow('something missing');
  });
});
