import { Button, Input } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import type { Problem } from '../../../shared/problems/problem.ts';
import { useWords } from '../../i18n/words.tsx';
import { openSession } from '../../session/open-session.ts';
import { mergeStaged, saveReceipt, stagePackageFile } from '../../session/packages.ts';
import { useSession } from '../../session/use-session.ts';
import { Refusal } from './refusal.tsx';

/** Begins with a package from another desk: chosen, its password where it has one, taken in whole, and the receipt saved. */
export function OpenPackage(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const picker = useRef<HTMLInputElement>(null);
  const file = useRef<File | null>(null);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const needsPassword =
    problem?.code === 'package-password-needed' || problem?.code === 'package-password-wrong';
  const open = async (chosen: File) => {
    file.current = chosen;
    setBusy(true);
    setProblem(null);
    const staged = await stagePackageFile(session, chosen, password === '' ? null : password);
    const taken =
      staged.ok && staged.value.kind === 'package'
        ? await mergeStaged(session, staged.value.stageId)
        : staged;
    setBusy(false);
    if (!taken.ok) return setProblem(taken.problem);
    if (!('receipt' in taken.value) || !staged.ok || staged.value.kind !== 'package')
      return setProblem({ code: 'package-other-ledger', data: { file: chosen.name, name: '—' } });
    await saveReceipt(session, taken.value.receipt, staged.value.package.party);
    return openSession(session);
  };
  return (
    <>
      {needsPassword ? (
        <Input.Password
          value={password}
          autoFocus
          placeholder={t('transfer.password')}
          data-testid="start-package-password"
          onChange={(event) => setPassword(event.target.value)}
          onPressEnter={() => file.current !== null && void open(file.current)}
        />
      ) : null}
      <Button
        loading={isBusy}
        data-testid="start-open-package"
        onClick={() =>
          needsPassword && file.current !== null ? void open(file.current) : picker.current?.click()
        }
      >
        {t(needsPassword ? 'transfer.password.try' : 'start.package.action')}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".lwp"
        data-testid="start-package-file"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen !== undefined) void open(chosen);
        }}
      />
      {problem === null || needsPassword ? null : (
        <Refusal title={t('start.stopped')} problem={problem} />
      )}
    </>
  );
}
