import { standingLetters } from '../../people/letter-details.ts';
import { letterStatus } from '../../people/letter-status.ts';
import type { ReportFacts, ReportRows } from '../model/report-facts.ts';
import { column, type Made } from './data-set.ts';

/** 责任书 with their status on the day of the report. */
export function letterRows({ rows, parameters }: ReportFacts): Made {
  const unit = (id: string) => rows.units.get(id)?.name ?? null;
  return {
    columns: [
      column('number', '编号'),
      column('rank', '级别'),
      column('status', '状态'),
      column('issuer', '甲方'),
      column('holder', '乙方'),
      column('person', '责任人'),
      column('signedOn', '签订'),
      column('validUntil', '有效至'),
    ],
    rows: standingLetters(rows).map((letter) => ({
      id: letter.id,
      cells: [
        letter.number,
        letter.rank,
        letterStatus(letter, rows.units.get(letter.holderUnitId), parameters.asOf),
        unit(letter.issuerUnitId),
        unit(letter.holderUnitId),
        rows.persons.get(letter.personId ?? '')?.name ?? null,
        letter.signedOn,
        letter.validUntil,
      ],
      geometry: null,
    })),
  };
}

/** 单位 with who answers for each. */
export function unitRows(rows: ReportRows): Made {
  return {
    columns: [
      column('name', '单位'),
      column('kind', '类别'),
      column('parent', '上级'),
      column('line', '线'),
      column('person', '责任人'),
    ],
    rows: [...rows.units.values()].map((unit) => ({
      id: unit.id,
      cells: [
        unit.name,
        unit.kind,
        rows.units.get(unit.parentId ?? '')?.name ?? null,
        unit.line,
        rows.persons.get(unit.responsiblePersonId ?? '')?.name ?? null,
      ],
      geometry: null,
    })),
  };
}

/** 人员. */
export function personRows(rows: ReportRows): Made {
  return {
    columns: [
      column('name', '姓名'),
      column('post', '职务'),
      column('unit', '单位'),
      column('phone', '电话'),
    ],
    rows: [...rows.persons.values()].map((person) => ({
      id: person.id,
      cells: [person.name, person.post, rows.units.get(person.unitId)?.name ?? null, person.phone],
      geometry: null,
    })),
  };
}

/** 小组. */
export function teamRows(rows: ReportRows): Made {
  return {
    columns: [
      column('name', '小组'),
      column('unit', '单位'),
      column('leader', '组长'),
      column('members', '人数', 0),
      column('category', '参与类别'),
    ],
    rows: [...rows.teams.values()].map((team) => ({
      id: team.id,
      cells: [
        team.name,
        rows.units.get(team.unitId)?.name ?? null,
        rows.persons.get(team.leaderId ?? '')?.name ?? null,
        team.memberIds.length,
        team.category,
      ],
      geometry: null,
    })),
  };
}

/** 社区 with their outline. */
export function communityRows(rows: ReportRows): Made {
  return {
    columns: [column('name', '社区'), column('station', '派出所')],
    rows: [...rows.communities.values()].map((community) => ({
      id: community.id,
      cells: [community.name, rows.units.get(community.stationId ?? '')?.name ?? null],
      geometry: {
        type: 'Polygon',
        coordinates: [community.ring.map(([longitude, latitude]) => [longitude, latitude])],
      },
    })),
  };
}
