import { Input, InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PositionError, SkyCover } from '../../../shared/tracks/counting-records.ts';
import { modes } from '../../../shared/tracks/mode-table.ts';
import {
  openErrorMetres,
  positionErrorId,
  positionErrorOf,
  skyCovers,
} from '../../../shared/tracks/position-errors.ts';
import { useWords } from '../../i18n/words.tsx';
import { changesByErrors, keepErrors } from '../../session/try-counting.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { Trial } from './trial.tsx';

/** 定位误差 by mode and sky, which the interval between pessimistic and optimistic follows. */
export function ErrorTab(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [drafts, setDrafts] = useState<ReadonlyMap<string, PositionError>>(new Map());
  const [source, setSource] = useState('');
  const [sky, setSky] = useState<SkyCover | 'own'>('own');
  const given = sky === 'own' ? null : sky;
  const withSource = new Map(
    [...drafts].map(([id, draft]) => [
      id,
      { ...draft, source: source.trim(), isCalibrated: source.trim() !== '' },
    ]),
  );
  const change = (error: PositionError, known: PositionError) => {
    const next = new Map(drafts);
    if (error.errorMetres === known.errorMetres) next.delete(error.id);
    else next.set(error.id, error);
    setDrafts(next);
  };
  return (
    <>
      <table className="counting-table">
        <thead>
          <tr>
            <th>{t('error.metres')}</th>
            {skyCovers.map((cover) => (
              <th key={cover}>{t(`sky.${cover}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {modes.map((mode) => (
            <tr key={mode}>
              <td>{t(`mode.${mode}`)}</td>
              {skyCovers.map((cover) => {
                const known = positionErrorOf(mode, cover, rows.positionErrors);
                const shown = drafts.get(positionErrorId(mode, cover)) ?? known;
                return (
                  <td key={cover}>
                    <ErrorCell error={shown} onChange={(error) => change(error, known)} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{t('error.hint')}</p>
      <div className="counting-line">
        <span>{t('counting.source')}</span>
        <Input
          size="small"
          className="counting-wide"
          value={source}
          disabled={drafts.size === 0}
          placeholder={t('counting.uncalibrated')}
          onChange={({ target }) => setSource(target.value)}
          data-testid="error-source"
        />
      </div>
      <Trial
        key={sky}
        drafts={drafts}
        choice={
          <Select
            size="small"
            className="counting-select"
            value={sky}
            options={(['own', ...skyCovers] as const).map((value) => ({
              value,
              label: t(`sky.${value}`),
            }))}
            onChange={setSky}
            data-testid="error-sky"
          />
        }
        changesFor={(roundId) => changesByErrors(rows, roundId, drafts, given)}
        keep={(roundId) => keepErrors(session, withSource, roundId, given)}
        onKept={() => {
          setDrafts(new Map());
          setSource('');
        }}
      />
    </>
  );
}

function ErrorCell({
  error,
  onChange,
}: {
  readonly error: PositionError;
  readonly onChange: (error: PositionError) => void;
}): ReactNode {
  const { t } = useWords();
  return (
    <span className="width-cell" title={error.source}>
      <InputNumber
        size="small"
        className="counting-short"
        value={error.errorMetres}
        min={openErrorMetres}
        max={50}
        onChange={(errorMetres) => errorMetres !== null && onChange({ ...error, errorMetres })}
        data-testid={`error-${error.id.replaceAll(' ', '-')}`}
      />
      <small className="hint">
        {t(error.isCalibrated ? 'counting.calibrated' : 'counting.uncalibrated')}
      </small>
    </span>
  );
}
