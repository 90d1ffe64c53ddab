import type { CommandRow } from '../../shared/operations/rows.ts';
import type { MessageKey } from '../i18n/messages.ts';
import type { Words } from '../i18n/words.tsx';

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
  'leg-uses-decided': 'legs.title',
  'leg-uses-removed': 'legs.title',
  'letter-details-recorded': 'kind.people',
  'letter-area-recorded': 'kind.people',
  'post-recorded': 'kind.people',
  'guarantee-recorded': 'kind.people',
};

/** Kinds that only accompany a command and do not name it. */
const silent = new Set(['device-joined', 'command-undone']);

/** What a command is called, with how many there are of what it is about: 导入 12 条轨迹. */
export function commandLabel(command: CommandRow, t: Words['t']): string {
  const at = Math.max(
    0,
    command.kinds.findIndex((kind) => !silent.has(kind)),
  );
  const kind = command.kinds[at] ?? '';
  const count = command.counts[at] ?? 1;
  if (kind === 'track-imported') return t('kind.tracks', { count });
  const name = t(kindLabel(kind));
  return count > 1 ? t('kind.many', { name, count }) : name;
}

/** What a command is called by the kind of its first entry. */
function kindLabel(kind: string): MessageKey {
  return labels[kind] ?? 'kind.other';
}
