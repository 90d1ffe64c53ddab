import { InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { SweepWidth } from '../../../shared/tracks/counting-records.ts';
import { growthStages } from '../../../shared/tracks/growth-stage.ts';
import { modes } from '../../../shared/tracks/mode-table.ts';
import type { Mode } from '../../../shared/tracks/records.ts';
import { sweepWidthId, sweepWidthOf } from '../../../shared/tracks/sweep-widths.ts';
import { useWords } from '../../i18n/words.tsx';
import { changesByWidths, keepWidths } from '../../session/try-counting.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { covers } from './stage-tab.tsx';
import { Trial } from './trial.tsx';

/** 扫宽 by mode, stage and cover; the effect on a round is shown before anything is kept. */
export function WidthTab(): ReactNode {
  const { t } = useWords();
  const session = useSession();
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
      <Trial
        drafts={drafts}
        needsStage
        changesFor={(roundId) => changesByWidths(rows, roundId, drafts)}
        keep={(roundId) => keepWidths(session, drafts, roundId)}
        onKept={() => setDrafts(new Map())}
      />
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
