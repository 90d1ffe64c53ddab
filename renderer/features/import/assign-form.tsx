import { Button, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { modes } from '../../../shared/tracks/mode-table.ts';
import { useWords } from '../../i18n/words.tsx';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { halfWidthFor } from './assignment.ts';
import type { Importing } from './use-importing.ts';

const purposes = ['survey', 'patrol', 'commuting', 'undeclared'] as const;

/** One assignment for all files: mode, purpose, round, team, people, half-width. */
export function AssignForm({ importing }: { readonly importing: Importing }): ReactNode {
  const { t } = useWords();
  const { assignment, assign, reason } = importing;
  const { rounds, teams, preferences, rows } = useSessionState((state) => ({
    rows: state.rows,
    rounds: state.rows.rounds,
    teams: state.rows.teams,
    preferences: state.preferences,
  }));
  return (
    <section className="import-section">
      <div className="section-head">
        <h3>{t('import.assign')}</h3>
        {reason === null ? null : <span className="bad">{t(reason)}</span>}
        {rounds.size === 0 ? <OpenRound /> : null}
      </div>
      <div className="form-grid">
        <Field label={t('import.mode')}>
          <Select
            value={assignment.mode}
            data-testid="import-mode"
            options={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
            onChange={(mode) =>
              assign({
                mode,
                sweepHalfWidthMetres: halfWidthFor(mode, preferences, assignment.roundId, rows),
              })
            }
          />
        </Field>
        <Field label={t('import.purpose')}>
          <Select
            value={assignment.purpose}
            options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
            onChange={(purpose) => assign({ purpose })}
          />
        </Field>
        <Field label={t('import.round')}>
          <Select
            value={assignment.roundId}
            options={[...rounds.values()].map((round) => ({ value: round.id, label: round.name }))}
            onChange={(roundId) =>
              assign({
                roundId,
                sweepHalfWidthMetres: halfWidthFor(assignment.mode, preferences, roundId, rows),
              })
            }
          />
        </Field>
        <Field label={t('import.team')}>
          <Select
            value={assignment.teamId ?? ''}
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              { value: '', label: t('import.noTeam') },
              ...[...teams.values()].map((team) => ({ value: team.id, label: team.name })),
            ]}
            onChange={(value) => assign({ teamId: value === '' ? null : value })}
          />
        </Field>
        <Field label={t('import.people')}>
          <InputNumber
            min={1}
            max={9999}
            precision={0}
            value={assignment.people}
            onChange={(people) => assign({ people: people ?? 1 })}
          />
        </Field>
        <Field label={`${t('import.halfWidth')} · ${t('import.uncalibrated')}`}>
          <InputNumber
            data-testid="import-half-width"
            value={assignment.sweepHalfWidthMetres}
            status={reason === 'import.halfWidth.bad' ? 'error' : ''}
            onChange={(sweepHalfWidthMetres) => assign({ sweepHalfWidthMetres })}
          />
        </Field>
      </div>
    </section>
  );
}

function Field(properties: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child given by the caller
    <label className="field">
      <span>{properties.label}</span>
      {properties.children}
    </label>
  );
}

function OpenRound(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  return (
    <Button size="small" onClick={() => session.store.setState({ dialog: 'round' })}>
      {t('round.open')}
    </Button>
  );
}
