import { Button, Checkbox, InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { WidthTrial } from '../../../shared/coverage/try-half-widths.ts';
import type { SweepWidth } from '../../../shared/tracks/counting-records.ts';
import { type GrowthStage, growthStages } from '../../../shared/tracks/growth-stage.ts';
import { modes } from '../../../shared/tracks/mode-table.ts';
import type { Mode } from '../../../shared/tracks/records.ts';
import { sweepWidthId, sweepWidthOf } from '../../../shared/tracks/sweep-widths.ts';
import { formatArea, formatShare } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { keepWidths, tryWidths } from '../../session/try-widths.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { covers } from './stage-tab.tsx';

/** 扫宽 by mode, stage and cover; the effect on a round is shown before anything is kept. */
export function WidthTab(): ReactNode {
  const { t } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [mode, setMode] = useState<Mode>('foot');
  const [drafts, setDrafts] = useState<ReadonlyMap<string, SweepWidth>>(new Map());
  return (
    <>
      <div className="counting-line">
        <span>{t('counting.modes')}</span>
        <Select
          size="small"
          className="counting-select"
          value={mode}
          options={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
          onChange={setMode}
          data-testid="width-mode"
        />
        <span className="hint">{t('width.metres')}</span>
      </div>
      <table className="counting-table">
        <thead>
          <tr>
            <th>{t('counting.stages')}</th>
            {covers.map((cover) => (
              <th key={cover}>{t(`cover.${cover}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {growthStages.map((stage) => (
            <tr key={stage}>
              <td>{t(`stage.${stage}`)}</td>
              {covers.map((cover) => {
                const id = sweepWidthId(mode, stage, cover);
                const known = sweepWidthOf(mode, stage, cover, rows);
                return (
                  <td key={cover}>
                    <WidthCell
                      width={drafts.get(id) ?? known}
                      onChange={(width) => {
                        const next = new Map(drafts);
                        if (width.widthMetres === known.widthMetres) next.delete(id);
                        else next.set(id, width);
                        setDrafts(next);
                      }}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Effect drafts={drafts} onKept={() => setDrafts(new Map())} />
    </>
  );
}

function WidthCell({
  width,
  onChange,
}: {
  readonly width: SweepWidth;
  readonly onChange: (width: SweepWidth) => void;
}): ReactNode {
  const { t } = useWords();
  return (
    <span className="width-cell">
      <InputNumber
        size="small"
        className="counting-short"
        value={width.widthMetres}
        min={1}
        max={1000}
        onChange={(widthMetres) => widthMetres !== null && onChange({ ...width, widthMetres })}
        data-testid={`width-${width.id.replaceAll(' ', '-')}`}
      />
      <small className="hint">
        {t(width.isCalibrated ? 'counting.calibrated' : 'counting.uncalibrated')}
      </small>
    </span>
  );
}

function Effect({
  drafts,
  onKept,
}: {
  readonly drafts: ReadonlyMap<string, SweepWidth>;
  readonly onKept: () => void;
}): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const { rounds, stages, unit } = useSessionState((state) => ({
    unit: state.preferences.areaUnit,
    rounds: state.rows.rounds,
    stages: state.rows.roundStages,
  }));
  const [roundId, setRoundId] = useState([...rounds.keys()].at(-1) ?? null);
  const [applies, setApplies] = useState(false);
  const [trial, setTrial] = useState<{ of: unknown; result: WidthTrial | 'running' } | null>(null);
  const stage: GrowthStage | null = stages.get(roundId ?? '')?.stage ?? null;
  const shown = trial?.of === drafts ? trial.result : null;
  const attempt = async () => {
    if (roundId === null) return;
    setTrial({ of: drafts, result: 'running' });
    const result = await tryWidths(session, roundId, drafts);
    setTrial(result === null ? null : { of: drafts, result });
  };
  const keep = async () => {
    const kept = await keepWidths(session, drafts, applies ? roundId : null);
    if (kept) onKept();
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
        <span className="hint">{stage === null ? '' : t(`stage.${stage}`)}</span>
        <Button
          size="small"
          disabled={roundId === null || stage === null || shown === 'running'}
          onClick={() => void attempt()}
          data-testid="try-widths"
        >
          {t('width.try')}
        </Button>
      </div>
      <p className="counting-effect" data-testid="width-effect">
        {stage === null ? (
          <span className="hint">{t('width.noStage')}</span>
        ) : shown === 'running' ? (
          t('width.trying')
        ) : shown === null ? null : (
          t('width.effect', {
            round: rounds.get(roundId ?? '')?.name ?? '',
            before: shareOfTrial(shown.before),
            after: shareOfTrial(shown.after),
            areaBefore: formatArea(shown.before.seenSquareMetres, unit, language),
            areaAfter: formatArea(shown.after.seenSquareMetres, unit, language),
            unit: t(`unit.${unit}`),
            changed: shown.changed,
            tracks: shown.tracks,
          })
        )}
      </p>
      <div className="counting-line">
        <Checkbox
          checked={applies}
          disabled={stage === null}
          onChange={({ target }) => setApplies(target.checked)}
          data-testid="apply-widths"
        >
          {t('width.apply')}
        </Checkbox>
        <span className="hint">{t('width.applied')}</span>
        <span className="bar-space" />
        <Button
          type="primary"
          disabled={drafts.size === 0 && !applies}
          onClick={() => void keep()}
          data-testid="save-widths"
        >
          {t('width.save')}
        </Button>
      </div>
    </>
  );
}

function shareOfTrial(side: WidthTrial['before']): string {
  const { seenSquareMetres, plantableSquareMetres } = side;
  return formatShare(plantableSquareMetres > 0 ? seenSquareMetres / plantableSquareMetres : null);
}
