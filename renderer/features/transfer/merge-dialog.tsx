import { Button, Input, Modal } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import type { StagedReport } from '../../../shared/host/packages.ts';
import type { Problem } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { mergeStaged, saveReceipt, stagePackageFile } from '../../session/packages.ts';
import { useSession } from '../../session/use-session.ts';
import { MergeReportView } from './merge-report-view.tsx';

type Step =
  | { readonly kind: 'choose'; readonly problem: Problem | null }
  | { readonly kind: 'reading' }
  | { readonly kind: 'staged'; readonly staged: StagedReport; readonly problem: Problem | null }
  | {
      readonly kind: 'merged';
      readonly receipt: string;
      readonly party: string;
      readonly isNew: boolean;
    };

/** Takes a package in: file → what it would do → yes → receipt. Nothing is written before the yes. */
export function MergeDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords();
  const { t, language } = words;
  const session = useSession();
  const [step, setStep] = useState<Step>({ kind: 'choose', problem: null });
  const [password, setPassword] = useState('');
  const file = useRef<File | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const read = async (chosen: File) => {
    file.current = chosen;
    setStep({ kind: 'reading' });
    const staged = await stagePackageFile(session, chosen, password === '' ? null : password);
    setStep(
      staged.ok
        ? { kind: 'staged', staged: staged.value, problem: null }
        : { kind: 'choose', problem: staged.problem },
    );
  };
  const commit = async (staged: Extract<StagedReport, { kind: 'package' }>) => {
    const merged = await mergeStaged(session, staged.stageId);
    if (!merged.ok) return setStep({ kind: 'staged', staged, problem: merged.problem });
    const { receipt, status } = merged.value;
    const party = staged.package.party;
    return setStep({ kind: 'merged', receipt, party, isNew: status === 'merged' });
  };
  const isPackage = step.kind === 'staged' && step.staged.kind === 'package';
  const needsPassword =
    step.kind === 'choose' &&
    (step.problem?.code === 'package-password-needed' ||
      step.problem?.code === 'package-password-wrong');
  const problem = step.kind === 'choose' || step.kind === 'staged' ? step.problem : null;
  return (
    <Modal
      open
      title={t('transfer.merge')}
      width={640}
      onCancel={onClose}
      footer={
        <>
          {step.kind === 'merged' ? (
            <Button
              data-testid="receipt-save"
              onClick={() => void saveReceipt(session, step.receipt, step.party)}
            >
              {t('transfer.receipt.save')}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t(isPackage ? 'action.cancel' : 'action.close')}</Button>
          {isPackage && step.staged.kind === 'package' ? (
            <Button
              type="primary"
              data-testid="merge-commit"
              onClick={() => step.staged.kind === 'package' && void commit(step.staged)}
            >
              {t('transfer.merge.ok', { count: step.staged.report.fresh })}
            </Button>
          ) : null}
        </>
      }
    >
      {problem === null ? null : (
        <p className="problem-line bad" data-testid="merge-problem">
          {describeProblem(problem, language)}
        </p>
      )}
      {step.kind === 'choose' || step.kind === 'reading' ? (
        <div className="transfer-choose">
          <p className="hint">{t('transfer.merge.hint')}</p>
          {needsPassword ? (
            <Input.Password
              value={password}
              autoFocus
              placeholder={t('transfer.password')}
              data-testid="merge-password"
              onChange={(event) => setPassword(event.target.value)}
              onPressEnter={() => file.current !== null && void read(file.current)}
            />
          ) : null}
          <Button
            type="primary"
            loading={step.kind === 'reading'}
            onClick={() =>
              needsPassword && file.current !== null
                ? void read(file.current)
                : picker.current?.click()
            }
          >
            {t(needsPassword ? 'transfer.password.try' : 'transfer.merge.choose')}
          </Button>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".lwp,.json"
            data-testid="merge-file"
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              event.target.value = '';
              if (chosen !== undefined) void read(chosen);
            }}
          />
        </div>
      ) : null}
      {step.kind === 'staged' && step.staged.kind === 'package' ? (
        <MergeReportView staged={step.staged} />
      ) : null}
      {step.kind === 'staged' && step.staged.kind === 'receipt' ? (
        <p data-testid="receipt-entered">
          {t(step.staged.isKnown ? 'transfer.receipt.known' : 'transfer.receipt.entered', {
            number: step.staged.packageId.slice(0, 8),
          })}
        </p>
      ) : null}
      {step.kind === 'merged' ? (
        <p data-testid="merge-done">
          {t(step.isNew ? 'transfer.merge.done' : 'transfer.merge.known')}
        </p>
      ) : null}
    </Modal>
  );
}
