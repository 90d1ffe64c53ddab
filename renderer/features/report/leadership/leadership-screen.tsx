import { Button, Spin } from 'antd';
import { Maximize2, X } from 'lucide-react';
import {
  type CSSProperties,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useWords } from '../../../i18n/words.tsx';
import { present } from '../../../session/reports.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { DeadlineCard } from './deadline-card.tsx';
import { EffortStrip } from './effort-strip.tsx';
import { FindsCard } from './finds-card.tsx';
import { LeagueCard } from './league-card.tsx';
import { MapCard } from './map-card.tsx';
import { GapsCard, ProgressCard } from './progress-cards.tsx';
import { CheckedCard, ReachedCard, SeenCard } from './rate-cards.tsx';
import { LeadsCard, LettersCard } from './small-cards.tsx';
import { StageWithDrawer } from './stage-drawer.tsx';
import { useBoard } from './use-board.ts';

/** The stage is drawn for one size and scaled to the room it has, so that a wall shows what a desk shows. */
const stageSize = { width: 1440, height: 900 } as const;

/** 带班: what is walked, seen and left, on one dark screen that reads from three metres. */
export function LeadershipScreen(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { isPresenting } = useSessionState((state) => ({
    isPresenting: state.report.isPresenting,
  }));
  const room = useRef<HTMLDivElement>(null);
  const scale = useScale(room, isPresenting);
  const board = useBoard();
  useLeaveWithFullScreen(() => present(session, false));
  const toggle = async () => {
    if (isPresenting) {
      if (document.fullscreenElement !== null) await document.exitFullscreen();
      present(session, false);
      return;
    }
    present(session, true);
    // Where a browser refuses, the stage still covers the window.
    await document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  return (
    <div
      ref={room}
      className={isPresenting ? 'stage-room stage-room-full' : 'stage-room'}
      data-testid="leadership"
    >
      {board === null ? (
        <p className="stage-wait">
          <Spin /> {t('report.working')}
        </p>
      ) : (
        <StageWithDrawer>
          <div className="stage" style={{ '--stage-scale': scale } as CSSProperties}>
            <header className="stage-head">
              <b>{board.title}</b>
              <span>{board.subtitle}</span>
              <span className="stage-space" />
              <span className="stage-day">{board.dayText}</span>
              <i>{t('lead.offline')}</i>
              <i>{t('lead.internal')}</i>
              <Button
                ghost
                icon={isPresenting ? <X size={16} /> : <Maximize2 size={16} />}
                data-testid="leadership-present"
                onClick={() => void toggle()}
              >
                {t(isPresenting ? 'lead.leave' : 'lead.present')}
              </Button>
            </header>
            <div className="stage-left">
              <SeenCard board={board} />
              <ReachedCard board={board} />
              <CheckedCard board={board} />
            </div>
            <MapCard board={board} />
            <div className="stage-right">
              <DeadlineCard board={board} />
              <ProgressCard board={board} />
              <GapsCard board={board} />
            </div>
            <LeagueCard board={board} />
            <FindsCard board={board} />
            <div className="stage-corner">
              <LettersCard board={board} />
              <LeadsCard board={board} />
            </div>
            <EffortStrip board={board} />
          </div>
        </StageWithDrawer>
      )}
    </div>
  );
}

function useScale(room: React.RefObject<HTMLDivElement | null>, isPresenting: boolean): number {
  const [scale, setScale] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the room changes its size with the presentation
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return;
    const scaleToRoom = () => {
      const { width, height } = element.getBoundingClientRect();
      setScale(Math.min(width / stageSize.width, height / stageSize.height));
    };
    scaleToRoom();
    const observer = new ResizeObserver(scaleToRoom);
    observer.observe(element);
    return () => observer.disconnect();
  }, [room, isPresenting]);
  return scale;
}

/** Escape leaves the browser's full screen without asking us. */
function useLeaveWithFullScreen(leave: () => void): void {
  useEffect(() => {
    const onChange = () => {
      if (document.fullscreenElement === null) leave();
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  });
}
