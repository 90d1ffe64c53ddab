import { Button, Checkbox, Modal, Progress } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { nextLevel } from '../../../shared/clearance/states/signing-chain.ts';
import type { JsonValue } from '../../../shared/ledger/entry.ts';
import { describeProblem, isProblemCode } from '../../../shared/problems/problem-text.ts';
import { useWords } from '../../i18n/words.tsx';
import type { BoardLine } from '../../session/clearance-board.ts';
import { clientOf } from '../../session/session.ts';
import { useSession } from '../../session/use-session.ts';

interface Refused {
  readonly block: string;
  readonly sentence: string;
  readonly code: string;
}

/** Signs many blocks one by one; those that cannot be signed are listed, each with its reason, and the rest goes on. */
export function BulkDialog({
  lines,
  onClose,
}: {
  readonly lines: readonly BoardLine[];
  readonly onClose: () => void;
}): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const [isSeen, setSeen] = useState(false);
  const [done, setDone] = useState(0);
  const [signed, setSigned] = useState(0);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [isRunning, setRunning] = useState(false);
  const isStopped = useRef(false);
  const run = async () => {
    setRunning(true);
    isStopped.current = false;
    for (const [index, line] of lines.entries()) {
      if (isStopped.current) break;
      const outcome = await signOne(line, isSeen);
      if (outcome === null) setSigned((count) => count + 1);
      else setRefused((known) => [...known, outcome]);
      setDone(index + 1);
    }
    setRunning(false);
  };
  const signOne = async (
    { code, facts, derived }: BoardLine,
    isAcknowledged: boolean,
  ): Promise<Refused | null> => {
    const level = nextLevel(derived.chain, facts.campaign.chain);
    const answer = await clientOf(session)?.perform('sign-block', {
      block: code,
      roundId: facts.roundId,
      level: level as JsonValue,
      isPessimisticAcknowledged: isAcknowledged,
    });
    if (answer === undefined || answer.ok) return null;
    const { problem } = answer;
    return {
      block: code,
      code: problem.code,
      sentence: isProblemCode(problem.code) ? describeProblem(problem, language) : problem.code,
    };
  };
  return (
    <Modal
      open
      width={560}
      title={t('clear.bulk.title', { count: lines.length })}
      footer={null}
      onCancel={() => {
        isStopped.current = true;
        onClose();
      }}
    >
      <p className="hint">{t('clear.bulk.hint')}</p>
      <Checkbox checked={isSeen} onChange={(event) => setSeen(event.target.checked)}>
        {t('clear.acknowledge')}
      </Checkbox>
      <Progress percent={Math.floor((done / lines.length) * 100)} />
      <p data-testid="clear-bulk-sum">{t('clear.bulk.sum', { signed, refused: refused.length })}</p>
      <ul className="clear-bulk-refused">
        {refused.map(({ block, sentence, code }) => (
          <li key={block} data-code={code}>
            <b>{block}</b> {sentence}
          </li>
        ))}
      </ul>
      <div className="clear-foot-buttons">
        {isRunning ? (
          <Button
            onClick={() => {
              isStopped.current = true;
            }}
          >
            {t('clear.bulk.stop')}
          </Button>
        ) : (
          <Button
            type="primary"
            disabled={done > 0}
            data-testid="clear-bulk-run"
            onClick={() => void run()}
          >
            {t('clear.sign')}
          </Button>
        )}
      </div>
    </Modal>
  );
}
