import { Button, Tooltip } from 'antd';
import { Crosshair, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { isCounted } from '../../../shared/coverage/track-filter.ts';
import { useCommandContext } from '../../commands/use-commands.ts';
import { useWords } from '../../i18n/words.tsx';
import { walkedState } from '../../session/block-account.ts';
import { exportOriginals } from '../../session/exports.ts';
import type { GroundBlock } from '../../session/ground.ts';
import { boundsMeet } from '../../session/ground.ts';
import { askTurf, selectBlock } from '../../session/selecting.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { HeadButton } from '../../ui/head-button.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { AreaSum } from './area-sum.tsx';
import { CoverageSection } from './coverage-section.tsx';
import { GapList } from './gap-list.tsx';
import { PlanSection } from './plan-section.tsx';
import { ResponsibleSection } from './responsible-section.tsx';
import { TurfAnswer } from './turf-answer.tsx';

/** One block: reached, seen, checked one under another; area that adds up; gaps; who answers; second opinion. */
export function BlockInspector({ block }: { readonly block: GroundBlock }): ReactNode {
  const { code } = block.shape;
  const { figures } = useSessionState((state) => ({ figures: state.figuresByCode.get(code) }));
  return (
    <>
      <BlockHead block={block} />
      <div className="inspector-body">
        <section className="panel-section">
          <CoverageSection block={block} />
          {figures === undefined ? null : <AreaSum figures={figures} />}
        </section>
        <GapList code={code} />
        <TurfAnswer code={code} />
        <ResponsibleSection block={block} />
        <PlanSection block={block} />
      </div>
      <BlockActions block={block} />
    </>
  );
}

function BlockHead({ block }: { readonly block: GroundBlock }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { map } = useCommandContext();
  const { code, stationId } = block.shape;
  const { figures, station } = useSessionState((state) => ({
    figures: state.figuresByCode.get(code),
    station: state.rows.units.get(stationId ?? '')?.name ?? '',
  }));
  const walked = walkedState(figures);
  return (
    <header className="inspector-head">
      <StateChip state={walked} letter={t(`letter.${walked}`)} label={t(`state.${walked}`)} />
      <h2 data-testid="inspector-title">{code}</h2>
      <span className="inspector-subtitle">{station}</span>
      <span className="bar-space" />
      <HeadButton
        label={t('figure.zoomBlock')}
        icon={<Crosshair size={16} />}
        onClick={() => map()?.zoomToBlocks([code])}
      />
      <HeadButton
        label={t('action.close')}
        icon={<X size={16} />}
        onClick={() => selectBlock(session, null)}
      />
    </header>
  );
}

function BlockActions({ block }: { readonly block: GroundBlock }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { tracks, filter, isAsking, figures } = useSessionState((state) => ({
    tracks: state.rows.tracks,
    filter: state.filter,
    isAsking: state.work.some((work) => work.kind === 'turf'),
    figures: state.figuresByCode.get(block.shape.code),
  }));
  const inside = [...tracks.values()].filter(
    (track) => isCounted(track, filter) && boundsMeet(track.bounds, block.bounds),
  );
  return (
    <footer className="inspector-foot">
      <Tooltip title={t('figure.turf.hint')}>
        <Button
          loading={isAsking}
          disabled={figures === undefined}
          data-testid="turf-button"
          onClick={() => void askTurf(session, block.shape.code)}
        >
          {t('figure.turf')}
        </Button>
      </Tooltip>
      <Button
        disabled={(figures?.tracksInside ?? 0) === 0}
        data-testid="export-tracks"
        onClick={() => void exportOriginals(session, inside)}
      >
        {t('figure.exportTracks')}
      </Button>
    </footer>
  );
}
