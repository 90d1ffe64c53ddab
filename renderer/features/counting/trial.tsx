import { Button, Checkbox, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { CountingTrial, TrialFigures } from '../../../shared/coverage/try-counting.ts';
import { formatArea, formatShare } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { type CountingChanges, tryChanges } from '../../session/try-counting.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

interface TrialProps {
  /** Settings not yet kept; a trial is of these, and a new object makes it stale. */
  readonly drafts: ReadonlyMap<string, unknown>;
  /** Whether it has any meaning only in a round whose stage is known. */
  readonly needsStage?: boolean;
  /** A choice that bears on the round's tracks alone, and stands beside the round. */
  readonly choice?: ReactNode;
  readonly changesFor: (roundId: string) => CountingChanges;
  /** Keeps the drafts and, where a round is given, counts its tracks by them. Says whether all was kept. */
  readonly keep: (roundId: string | null) => Promise<boolean>;
  readonly onKept: () => void;
}

/** Shows what settings would do to a round before they are kept, for tracks to come or for those of the round too. */
export function Trial(props: TrialProps): ReactNode {
  const { drafts, needsStage = false, choice = null, changesFor, keep, onKept } = props;
  const { t } = useWords();
  const session = useSession();
  const { rounds, stages } = useSessionState((state) => ({
    rounds: state.rows.rounds,
    stages: state.rows.roundStages,
  }));
  const [roundId, setRoundId] = useState([...rounds.keys()].at(-1) ?? null);
  const [applies, setApplies] = useState(false);
  const [trial, setTrial] = useState<{ of: unknown; result: CountingTrial | 'running' } | null>(
    null,
  );
  const stage = stages.get(roundId ?? '')?.stage ?? null;
  const isReady = roundId !== null && (stage !== null || !needsStage);
  const shown = trial?.of === drafts ? trial.result : null;
  const attempt = async () => {
    if (roundId === null) return;
    setTrial({ of: drafts, result: 'running' });
    const result = await tryChanges(session, roundId, changesFor(roundId));
    setTrial(result === null ? null : { of: drafts, result });
  };
  const save = async () => {
    if (await keep(applies ? roundId : null)) onKept();
  };
  return (
    <>
      <div className="counting-line">
        <span>{t('stage.round')}</span>
        <Select
          size="small"
          className="counting-wide"
          value={roundId}
          options={[...rounds.values()].map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            setRoundId(id);
            setTrial(null);
          }}
        />
        {needsStage && stage !== null ? <span className="hint">{t(`stage.${stage}`)}</span> : null}
        {choice}
        <Button
          size="small"
          disabled={!isReady || shown === 'running'}
          onClick={() => void attempt()}
          data-testid="try-counting"
        >
          {t('trial.try')}
        </Button>
      </div>
      <div className="counting-effect" data-testid="trial-effect">
        {!isReady ? (
          <span className="hint">{t('width.noStage')}</span>
        ) : shown === 'running' ? (
          t('trial.trying')
        ) : shown === null ? null : (
          <Effect round={rounds.get(roundId)?.name ?? ''} trial={shown} />
        )}
      </div>
      <div className="counting-line">
        <Checkbox
          checked={applies}
          disabled={!isReady}
          onChange={({ target }) => setApplies(target.checked)}
          data-testid="apply-counting"
        >
          {t('trial.apply')}
        </Checkbox>
        <span className="hint">{t('trial.applied')}</span>
        <span className="bar-space" />
        <Button
          type="primary"
          disabled={drafts.size === 0 && !applies}
          onClick={() => void save()}
          data-testid="save-counting"
        >
          {t('counting.save')}
        </Button>
      </div>
    </>
  );
}

function Effect({
  round,
  trial: { before, after, changed, tracks },
}: {
  readonly round: string;
  readonly trial: CountingTrial;
}): ReactNode {
  const { t, language } = useWords();
  const { unit } = useSessionState((state) => ({ unit: state.preferences.areaUnit }));
  const share = ({ plantableSquareMetres }: TrialFigures, area: number) =>
    formatShare(plantableSquareMetres > 0 ? area / plantableSquareMetres : null);
  const interval = (side: TrialFigures) =>
    `${share(side, side.seen.pessimistic)} – ${share(side, side.seen.optimistic)}`;
  return (
    <>
      <p>
        {t('trial.effect', {
          round,
          before: share(before, before.seen.nominal),
          after: share(after, after.seen.nominal),
          areaBefore: formatArea(before.seen.nominal, unit, language),
          areaAfter: formatArea(after.seen.nominal, unit, language),
          unit: t(`unit.${unit}`),
        })}
      </p>
      <p className="hint">
        {t('trial.more', {
          intervalBefore: interval(before),
          intervalAfter: interval(after),
          reachedBefore: before.blocksReached,
          reachedAfter: after.blocksReached,
          changed,
          tracks,
        })}
      </p>
    </>
  );
}
