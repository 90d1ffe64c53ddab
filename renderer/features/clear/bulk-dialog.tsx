import { Checkbox } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { SigningLevel } from '../../../shared/clearance/records/campaign-entries.ts';
import type { Problem } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { useWords } from '../../i18n/words.tsx';
import type { BoardLine } from '../../session/clearance-board.ts';
import { perform } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { type Signing, signingOf } from './signing-of.ts';
import { useSigner } from './use-signer.ts';

interface Refused extends Problem {
  readonly block: string;
}

interface Outcome {
  readonly signed: number;
  readonly refused: readonly Refused[];
}

/**
 * Signs many blocks under one password. What cannot be signed is listed with its reason before anything is done; the rest is
 * measured anew and signed, and what was refused even so is listed afterwards.
 */
export function BulkDialog({
  lines,
  onClose,
}: {
  readonly lines: readonly BoardLine[];
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const [isSeen, setSeen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { byLevel, unable, count } = useSignings(lines, isSeen);
  const save = async () => {
    if (outcome !== null) return true;
    let [signed, refused] = [0, unable];
    for (const [level, blocks] of byLevel) {
      const { roundId } = lines[0]!.facts;
      const input = { blocks, roundId, level, isPessimisticAcknowledged: isSeen };
      const done = await perform(session, 'sign-blocks', input);
      if (!done.ok) {
        // What was signed before stands; why this one was not is said by the notice.
        if (signed > 0) setOutcome({ signed, refused });
        return false;
      }
      const value = done.value.value as unknown as {
        readonly signed: readonly unknown[];
        readonly refused: readonly Refused[];
      };
      signed += value.signed.length;
      refused = [...refused, ...value.refused];
    }
    setOutcome({ signed, refused });
    return refused.length === 0;
  };
  return (
    <FormDialog
      title={t('clear.bulk.title', { count: lines.length })}
      okText={t(outcome === null ? 'clear.bulk.sign' : 'clear.bulk.done', { count })}
      isComplete={outcome !== null || count > 0}
      width={600}
      onSave={save}
      onClose={onClose}
    >
      <p className="wide hint">{t('clear.bulk.hint')}</p>
      <Checkbox
        className="wide"
        checked={isSeen}
        disabled={outcome !== null}
        data-testid="clear-bulk-acknowledge"
        onChange={(event) => setSeen(event.target.checked)}
      >
        {t('clear.acknowledge')}
      </Checkbox>
      <p className="wide" data-testid="clear-bulk-sum">
        {outcome === null
          ? t('clear.bulk.plan', { able: count, unable: unable.length })
          : t('clear.bulk.sum', { signed: outcome.signed, refused: outcome.refused.length })}
      </p>
      <RefusedList refused={outcome?.refused ?? unable} />
    </FormDialog>
  );
}

/** Which of the blocks can be signed here and now, by level, and why the others cannot. */
function useSignings(lines: readonly BoardLine[], isSeen: boolean) {
  const signer = useSigner();
  const { rows, tracks } = useSessionState((state) => ({
    rows: state.rows,
    tracks: state.tracksByBlock,
  }));
  return useMemo(() => {
    const byLevel = new Map<SigningLevel, string[]>();
    const unable: Refused[] = [];
    for (const line of lines) {
      const own = tracks?.get(line.code) ?? [];
      const signing = signingOf(line, signer, rows, own, isSeen);
      const unmet = unmetOf(signing);
      if (unmet !== null) unable.push({ ...unmet, block: line.code });
      else if (signing.level !== null)
        byLevel.set(signing.level, [...(byLevel.get(signing.level) ?? []), line.code]);
    }
    return { byLevel, unable, count: [...byLevel.values()].flat().length };
  }, [lines, signer, rows, tracks, isSeen]);
}

function unmetOf({ gates }: Signing): Problem | null {
  const unmet = gates.find(({ isMet }) => !isMet);
  return unmet === undefined ? null : { code: unmet.code, data: unmet.data };
}

function RefusedList({ refused }: { readonly refused: readonly Refused[] }): ReactNode {
  const { language } = useWords();
  if (refused.length === 0) return null;
  return (
    <ul className="wide clear-bulk-refused">
      {refused.map((one) => (
        <li key={one.block} data-code={one.code}>
          <b>{one.block}</b> {describeProblem(one, language)}
        </li>
      ))}
    </ul>
  );
}
