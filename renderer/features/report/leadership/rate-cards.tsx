import type { ReactNode } from 'react';
import { printFigure, printNumber } from '../../../../shared/report/model/figure.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useSession } from '../../../session/use-session.ts';
import { BigFigure, Card, Change } from './card.tsx';
import { openList } from './open-list.ts';
import type { Board } from './use-board.ts';

interface CardProperties {
  readonly board: Board;
}

/** 看到率 with its interval: a bar of three values and no other rate in it. */
export function SeenCard({ board }: CardProperties): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const figure = board.figure('轨迹实际覆盖率');
  const plantable = board.figure('可种植面积');
  const area = plantable === null ? '—' : printFigure(plantable);
  return (
    <Card name="seen" title={t('lead.seen')} figure={figure} hint={t('lead.plantable', { area })}>
      <div className="card-line">
        <BigFigure
          figure={figure}
          unit="%"
          size="huge"
          none={t('lead.none')}
          onOpen={() => openList(session, 'blocks')}
        />
        <Change figure={figure} />
      </div>
      {figure?.interval == null ? null : (
        <>
          <Interval
            low={figure.interval.pessimistic}
            middle={figure.value ?? 0}
            high={figure.interval.optimistic}
          />
          <p className="interval-words">
            <span>
              {t('lead.pessimistic')} <b>{printNumber(figure.interval.pessimistic, 1)}</b>
            </span>
            <span>
              <b>{printNumber(figure.interval.optimistic, 1)}</b> {t('lead.optimistic')}
            </span>
          </p>
        </>
      )}
    </Card>
  );
}

/** Pessimistic, nominal and optimistic on one scale from 0 to 100; the tick is the nominal value. */
function Interval(properties: {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}) {
  const { low, middle, high } = properties;
  const width = (value: number) => ({ width: `${Math.max(0, Math.min(100, value))}%` });
  return (
    <div className="stage-interval">
      <i className="interval-high" style={width(high)} />
      <i className="interval-middle" style={width(middle)} />
      <i className="interval-low" style={width(low)} />
      <i className="interval-tick" style={{ left: `${Math.min(100, middle)}%` }} />
    </div>
  );
}

/** 走到率: blocks entered, on a bar of its own. */
export function ReachedCard({ board }: CardProperties): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const figure = board.figure('网格踏查率');
  const [reached, blocks] = [board.figure('走到区块'), board.figure('区块数')];
  const hint =
    reached === null || blocks === null
      ? ''
      : `${t('lead.blocks')} ${printFigure(reached)}/${printFigure(blocks)}`;
  return (
    <Card name="reached" title={t('lead.reached')} figure={figure} hint={hint}>
      <div className="card-line">
        <BigFigure
          figure={figure}
          unit="%"
          size="large"
          none={t('lead.none')}
          onOpen={() => openList(session, 'blocks')}
        />
        <Change figure={figure} />
      </div>
      <div className="stage-bar">
        <i className="stage-bar-reached" style={{ width: `${figure?.value ?? 0}%` }} />
      </div>
    </Card>
  );
}

/** 查到: must-check sites ticked; nothing is claimed while no site has been recorded. */
export function CheckedCard({ board }: CardProperties): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const figure = board.figure('查到率');
  const [done, sites] = [board.figure('已查必查点'), board.figure('必查点')];
  const hint =
    done?.value == null || sites?.value == null
      ? ''
      : `${t('lead.sites')} ${printFigure(done)}/${printFigure(sites)}`;
  return (
    <Card name="checked" title={t('lead.checked')} figure={figure} hint={hint}>
      <div className="card-line">
        <BigFigure
          figure={figure}
          unit="%"
          size="large"
          none={t('lead.none')}
          onOpen={() => openList(session, 'blocks')}
        />
        <Change figure={figure} />
      </div>
      <div className="stage-bar">
        <i className="stage-bar-checked" style={{ width: `${figure?.value ?? 0}%` }} />
      </div>
    </Card>
  );
}
