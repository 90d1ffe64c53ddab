import { type ReactNode, useState } from 'react';
import { isPessimisticBelow } from '../../../shared/clearance/states/standing-gates.ts';
import type { Round } from '../../../shared/tracks/records.ts';
import { formatArea } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Board, BoardLine } from '../../session/clearance-board.ts';
import { useSessionState } from '../../session/use-session.ts';
import { StateChip } from '../../ui/state-chip.tsx';
import { Certificate } from './certificate.tsx';
import { ChainSteps } from './chain-steps.tsx';
import { GateList } from './gate-list.tsx';
import { SignFoot } from './sign-foot.tsx';
import { signingOf } from './signing-of.ts';
import { SiteList } from './site-list.tsx';
import { useSigner } from './use-signer.ts';

/** One block: its chain of signatures, the conditions one by one, and the evidence as it would be frozen. */
export function SignPanel({
  line,
  board,
}: {
  readonly line: BoardLine;
  readonly board: Board;
}): ReactNode {
  const { t, language } = useWords();
  const signer = useSigner();
  const { rows, unit, tracks } = useSessionState((state) => ({
    rows: state.rows,
    unit: state.preferences.areaUnit,
    tracks: state.tracksByBlock?.get(line.code) ?? noTracks,
  }));
  const { facts, derived, group, code, block } = line;
  const [isSeen, setSeen] = useState(false);
  const { level, gates } = signingOf(line, signer, rows, tracks, isSeen);
  const round: Round | undefined = rows.rounds.get(board.roundId);
  return (
    <>
      <header className="inspector-head">
        <StateChip state={group} letter={t(`letter.${group}`)} label={t(`state.${group}`)} />
        <h2>{code}</h2>
        <span className="inspector-subtitle" data-testid="clear-state" data-state={derived.state}>
          {t(`clear.state.${derived.state}`)}
        </span>
        <span className="hint clear-area">
          {formatArea(block.shape.areaSquareMetres, unit, language)} {t(`unit.${unit}`)}
        </span>
      </header>
      <div className="clear-sign-body">
        <ChainSteps line={line} />
        {level === null ? null : (
          <GateList
            gates={gates}
            facts={facts}
            isPessimisticSeen={isSeen}
            onPessimisticSeen={isPessimisticBelow(facts) ? setSeen : null}
          />
        )}
        <SiteList line={line} />
        <Certificate line={line} round={round?.name ?? ''} />
      </div>
      <SignFoot line={line} level={level} gates={gates} isPessimisticSeen={isSeen} />
    </>
  );
}

const noTracks: readonly string[] = [];
