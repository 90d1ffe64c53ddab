import type { MessageKey } from '../i18n/messages.ts';

const labels: Readonly<Record<string, MessageKey>> = {
  'track-imported': 'command.import',
  'track-changed': 'kind.track',
  'track-removed': 'track.remove',
  'round-opened': 'command.openRound',
  'blocks-built': 'kind.blocks',
  'jurisdiction-set': 'kind.jurisdiction',
  'excluded-ground-recorded': 'kind.excluded',
  'unit-recorded': 'kind.people',
  'person-recorded': 'kind.people',
  'team-recorded': 'kind.people',
  'letter-recorded': 'kind.people',
  'leg-uses-decided': 'legs.title',
  'leg-uses-removed': 'legs.title',
};

/** What a command is called by the kind of its first entry. */
export function kindLabel(kind: string): MessageKey {
  return labels[kind] ?? 'kind.other';
}
