import { type ReactNode, useState } from 'react';
import type { Guarantee } from '../../../shared/people/records.ts';
import { useWords } from '../../i18n/words.tsx';
import { personChoices } from '../../session/choices.ts';
import { useSessionState } from '../../session/use-session.ts';
import { ChoiceField, DayField } from '../../ui/form-fields.tsx';
import { RecordDialog } from './record-dialog.tsx';

/** Binds a leader to a station, or changes the pairing. */
export function PairingDialog(properties: {
  readonly guarantee: Guarantee | null;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const { guarantee, onClose } = properties;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [draft, setDraft] = useState({
    leaderId: guarantee?.leaderId ?? null,
    stationId: guarantee?.stationId ?? null,
    since: guarantee?.since ?? null,
    until: guarantee?.until ?? null,
  });
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const units = [...rows.units.values()];
  const branch = units.find(({ kind }) => kind === 'branch');
  const stations = units.filter(({ kind }) => kind === 'station');
  return (
    <RecordDialog
      title={t(guarantee === null ? 'people.pairing.new' : 'people.pairing.edit')}
      operation="record-guarantee"
      input={guarantee === null ? draft : { ...draft, id: guarantee.id }}
      required={['leaderId', 'stationId']}
      onClose={onClose}
    >
      <ChoiceField
        label="people.leader"
        value={draft.leaderId}
        choices={personChoices(rows, branch?.id ?? null)}
        onChange={(leaderId) => change({ leaderId })}
      />
      <ChoiceField
        label="people.station"
        value={draft.stationId}
        choices={stations.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(stationId) => change({ stationId })}
      />
      <DayField label="people.since" value={draft.since} onChange={(since) => change({ since })} />
      <DayField label="people.until" value={draft.until} onChange={(until) => change({ until })} />
    </RecordDialog>
  );
}
