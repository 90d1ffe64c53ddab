import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { type StageWindow, stageCalendar, stageOn } from '../../../shared/tracks/growth-stage.ts';
import type { Round } from '../../../shared/tracks/records.ts';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

export const covers = ['open', 'crop', 'dense'] as const;

/** The calendar of growth stages, and which stage and cover each round finds. */
export function StageTab(): ReactNode {
  const { t } = useWords();
  const { own, rounds } = useSessionState((state) => ({
    own: state.rows.growthStages,
    rounds: state.rows.rounds,
  }));
  return (
    <>
      <table className="counting-table">
        <thead>
          <tr>
            <th>{t('counting.stages')}</th>
            <th>{t('stage.from')}</th>
            <th>{t('stage.until')}</th>
            <th>{t('counting.source')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {stageCalendar(own).map((window) => (
            <StageRow
              key={`${window.id} ${window.from} ${window.until} ${window.source}`}
              window={window}
            />
          ))}
        </tbody>
      </table>
      <p className="hint">
        {t('stage.monthDay')} · {t('stage.overlap')}
      </p>
      <table className="counting-table">
        <thead>
          <tr>
            <th>{t('stage.round')}</th>
            <th>{t('stage.ofRound')}</th>
            <th>{t('cover.title')}</th>
          </tr>
        </thead>
        <tbody>
          {[...rounds.values()].map((round) => (
            <RoundRow key={round.id} round={round} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function StageRow({ window }: { readonly window: StageWindow }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const [from, setFrom] = useState(window.from);
  const [until, setUntil] = useState(window.until);
  const [source, setSource] = useState(window.source);
  const isChanged = from !== window.from || until !== window.until || source !== window.source;
  return (
    <tr data-testid={`stage-${window.id}`}>
      <td>{t(`stage.${window.id}`)}</td>
      <td>
        <Input
          size="small"
          className="counting-short"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
      </td>
      <td>
        <Input
          size="small"
          className="counting-short"
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </td>
      <td>
        <Input
          size="small"
          value={source}
          placeholder={t('counting.uncalibrated')}
          onChange={(event) => setSource(event.target.value)}
        />
      </td>
      <td>
        <Button
          size="small"
          disabled={!isChanged}
          onClick={() =>
            void perform(session, 'set-growth-stage', { stage: window.id, from, until, source })
          }
        >
          {t('counting.save')}
        </Button>
      </td>
    </tr>
  );
}

function RoundRow({ round }: { readonly round: Round }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { known, own } = useSessionState((state) => ({
    known: state.rows.roundStages.get(round.id),
    own: state.rows.growthStages,
  }));
  const calendar = stageCalendar(own);
  const usual = stageOn(round.openedOn, calendar) ?? 'flowering';
  const save = (change: object) =>
    void perform(session, 'set-round-stage', {
      roundId: round.id,
      stage: known?.stage ?? usual,
      cover: known?.cover ?? 'open',
      ...change,
    });
  return (
    <tr data-testid="round-stage">
      <td>{round.name}</td>
      <td>
        <Select
          size="small"
          className="counting-select"
          value={known?.stage ?? null}
          placeholder={t('stage.none')}
          options={calendar.map(({ id }) => ({ value: id, label: t(`stage.${id}`) }))}
          onChange={(stage) => save({ stage })}
        />
      </td>
      <td>
        <Select
          size="small"
          className="counting-select"
          value={known?.cover ?? null}
          placeholder={t('stage.none')}
          options={covers.map((cover) => ({ value: cover, label: t(`cover.${cover}`) }))}
          onChange={(cover) => save({ cover })}
        />
      </td>
    </tr>
  );
}
