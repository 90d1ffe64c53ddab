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
  'team-details-recorded': 'kind.people',
  'assignment-recorded': 'kind.plan',
  'assignment-removed': 'kind.plan',
  'block-owner-recorded': 'kind.owner',
  'block-traits-recorded': 'kind.traits',
  'plan-assumptions-set': 'kind.assumptions',
};

/** What a command is called by the kind of its first entry. */
export function kindLabel(kind: string): MessageKey {
  return labels[kind] ?? 'kind.other';
}
