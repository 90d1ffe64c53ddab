import { Form, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Lot } from '../../../../shared/clearance/records/recheck-entries.ts';
import { formatShare } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { Board } from '../../../session/clearance-board.ts';
import { perform } from '../../../session/session.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { TextField } from '../../../ui/form-fields.tsx';
import { BlockFigure } from '../block-figure.tsx';

/** What a re-check of one drawn block found, beside what was signed for it. */
export function LotCheckDialog(properties: {
  readonly lot: Lot;
  readonly code: string;
  readonly board: Board;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { lot, code, board, onClose } = properties;
  const [isClean, setClean] = useState<boolean | null>(null);
  const [note, setNote] = useState('');
  const save = async () => {
    const input = { lotId: lot.id, block: code, isClean, note: note.trim() };
    return (await perform(session, 'check-lot', input)).ok;
  };
  return (
    <FormDialog
      title={t('recheck.check.title', { block: code })}
      okText={t('recheck.check.save')}
      isComplete={isClean !== null && note.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Signed code={code} board={board} />
      <Form.Item label={t('recheck.result')} className="wide">
        <Radio.Group
          value={isClean}
          options={[
            { value: true, label: t('recheck.clean.long') },
            { value: false, label: t('recheck.wrong.long') },
          ]}
          onChange={(event) => setClean(event.target.value)}
        />
      </Form.Item>
      <TextField
        label="recheck.evidence"
        value={note}
        rows={3}
        isWide
        placeholder={t('recheck.evidence.example')}
        testId="lot-check-note"
        onChange={setNote}
      />
      {isClean === false ? (
        <p className="wide bad">
          {t('recheck.wrong.hint', {
            blocks: lot.strata.reduce((sum, { codes }) => sum + codes.length, 0),
          })}
        </p>
      ) : null}
    </FormDialog>
  );
}

/** The evidence the last signature froze. */
function Signed({ code, board }: { readonly code: string; readonly board: Board }): ReactNode {
  const { t } = useWords();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const signature = board.byCode.get(code)?.derived.chain.signatures.at(-1);
  const evidence = rows.evidences.get(signature?.evidenceId ?? '');
  if (evidence === undefined) return null;
  const { figures, walkers, walkedOn } = evidence;
  const free = figures.maskSquareMetres - figures.excludedSquareMetres;
  const share = (area: number) => formatShare(free === 0 ? null : area / free);
  return (
    <div className="wide lot-signed">
      <BlockFigure code={code} />
      <p>
        {t('recheck.signed', {
          nominal: share(figures.seen.nominal),
          pessimistic: share(figures.seen.pessimistic),
          tracks: figures.tracksInside,
          gaps: evidence.gaps.count,
          walkers: walkers.map((id) => rows.persons.get(id)?.name ?? id).join('、'),
          on: walkedOn ?? '—',
        })}
      </p>
    </div>
  );
}
