import { findRecordKind } from '../../../shared/operations/entry-kinds.ts';
import { inChina } from '../../i18n/figure-text.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { Words } from '../../i18n/words.tsx';

const otherKinds: Readonly<Record<string, MessageKey>> = {
  'ledger-created': 'entry.ledger-created',
  'track-changed': 'entry.track-changed',
  'command-undone': 'entry.command-undone',
  'conflict-decided': 'entry.conflict-decided',
  'device-joined': 'entry.device-joined',
};

/** What an entry is called by its kind: 登记单位, 删除责任书; a kind of a newer program says so. */
export function entryName(kind: string, t: Words['t']): string {
  const other = otherKinds[kind];
  if (other !== undefined) return t(other);
  const found = findRecordKind(kind);
  if (found === null) return t('entry.unknown', { kind });
  return t(found.does === 'put' ? 'entry.put' : 'entry.remove', {
    table: t(`table.${found.table}`),
  });
}

const machineActors: Readonly<Record<string, MessageKey>> = {
  lawang: 'actor.command-line',
  'local-operator': 'actor.local-operator',
  sample: 'actor.sample',
};

/** Who acted: an account by its name, what acts without one in words. */
export function actorName(actor: string, t: Words['t']): string {
  const key = machineActors[actor];
  return key === undefined ? actor : t(key);
}

/** What a record is called, by its name or number; null when it has neither. */
export function recordName(record: unknown): string | null {
  if (typeof record !== 'object' || record === null) return null;
  const name = Reflect.get(record, 'name') ?? Reflect.get(record, 'number');
  return typeof name === 'string' ? name : null;
}

const fields: Readonly<Record<string, MessageKey>> = {
  name: 'field.name',
  number: 'field.number',
  unitId: 'field.unitId',
  personId: 'field.personId',
  parentId: 'field.parentId',
  responsiblePersonId: 'field.responsiblePersonId',
  phone: 'field.phone',
  post: 'field.post',
  line: 'field.line',
  openedOn: 'field.openedOn',
  deadline: 'field.deadline',
  signedOn: 'field.signedOn',
  validUntil: 'field.validUntil',
  mode: 'field.mode',
  purpose: 'field.purpose',
  roundId: 'field.roundId',
  teamId: 'field.teamId',
  people: 'field.people',
  sweepHalfWidthMetres: 'field.sweepHalfWidthMetres',
  leaderId: 'field.leaderId',
  memberIds: 'field.memberIds',
};

/** What a field of a record is called; one without a word of its own keeps its technical name. */
export function fieldName(field: string, t: Words['t']): string {
  const key = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return key === undefined ? field : t(key);
}

/** First eight characters of a device's id: enough to tell a few desks apart. */
export function shortDevice(device: string): string {
  return device.slice(0, 8);
}

/** A clock as the branch reads it: 2026-04-12 14:03:22. */
export function clockText(hlc: string): string {
  const time = inChina(hlc.slice(0, 24));
  return Number.isNaN(time.getTime()) ? hlc : time.toISOString().slice(0, 19).replace('T', ' ');
}
