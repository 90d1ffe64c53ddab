import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { JournalStatus } from '../../../shared/host/ports.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { formatNumber } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { openSession } from '../../session/open-session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { type Damage, describeDamage } from './describe-damage.ts';

type DamagedStatus = Extract<JournalStatus, { kind: 'damaged' }>;

/** The ledger itself is damaged: nothing is written any more; what happened, what is safe, what to do next. */
export function RecoveryScreen(): ReactNode {
  const boot = useSessionState((state) => state.boot);
  return boot.kind === 'damaged' ? <Damaged status={boot.status} /> : null;
}

function Damaged({ status }: { readonly status: DamagedStatus }): ReactNode {
  const { t, language } = useWords();
  const damage = describeDamage(status);
  const count = formatNumber(damage.readableEntries, 0, language);
  return (
    <main className="recovery" data-testid="recovery-screen" data-code={status.problem.code}>
      <article className="recovery-sheet">
        <h1>{t(damage.isInFile ? 'recovery.damaged.title' : 'recovery.damaged.short')}</h1>
        <h2>{t('recovery.what')}</h2>
        <p data-testid="recovery-problem">{describeProblem(status.problem, language)}</p>
        <Where damage={damage} count={count} />
        <h2>{t('recovery.kept')}</h2>
        <p className={damage.canExport ? 'recovery-good' : ''}>
          {damage.canExport ? t('recovery.kept.says', { count }) : t('recovery.kept.none')}
        </p>
        <p>{t('recovery.kept.files')}</p>
        <h2>{t('recovery.todo')}</h2>
        <ol>
          <li>{t('recovery.todo.copy')}</li>
          {damage.canExport ? <li>{t('recovery.todo.export')}</li> : null}
          <li>{t('recovery.todo.restore')}</li>
        </ol>
        <Actions canExport={damage.canExport} />
      </article>
    </main>
  );
}

function Where(properties: { readonly damage: Damage; readonly count: string }): ReactNode {
  const { t, language } = useWords();
  const { damage, count } = properties;
  const offset = damage.byteOffset;
  return (
    <dl className="recovery-where">
      {damage.file === null ? null : (
        <>
          <dt>{t('recovery.file')}</dt>
          <dd data-testid="recovery-file">{damage.file}</dd>
        </>
      )}
      {offset === null ? null : (
        <>
          <dt>{t('recovery.offset')}</dt>
          <dd data-testid="recovery-offset">
            {t('recovery.offset.says', { offset: formatNumber(offset, 0, language) })}
          </dd>
        </>
      )}
      <dt>{t('recovery.readable')}</dt>
      <dd data-testid="recovery-readable">{t('recovery.readable.says', { count })}</dd>
      {damage.ledgerId === null ? null : (
        <>
          <dt>{t('recovery.ledger')}</dt>
          <dd className="recovery-id">{damage.ledgerId}</dd>
        </>
      )}
    </dl>
  );
}

type Outcome =
  | { readonly kind: 'saved'; readonly count: number; readonly name: string }
  | { readonly kind: 'failed' };

function Actions({ canExport }: { readonly canExport: boolean }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const [isRunning, setIsRunning] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const save = async () => {
    setIsRunning(true);
    setOutcome(null);
    const name = t('recovery.export.name');
    try {
      const bytes = await session.ports.readReadableEntries();
      const saved = await session.ports.host.saveFile(name, bytes, 'application/x-ndjson');
      if (saved === 'saved') setOutcome({ kind: 'saved', count: countLines(bytes), name });
    } catch {
      setOutcome({ kind: 'failed' });
    }
    setIsRunning(false);
  };
  return (
    <div className="recovery-actions">
      {canExport ? (
        <Button
          type="primary"
          loading={isRunning}
          onClick={() => void save()}
          data-testid="recovery-export"
        >
          {t('recovery.export')}
        </Button>
      ) : null}
      <Button onClick={() => void openSession(session)} data-testid="recovery-again">
        {t('recovery.again')}
      </Button>
      {outcome === null ? null : <Said outcome={outcome} />}
    </div>
  );
}

function Said({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { t, language } = useWords();
  const text =
    outcome.kind === 'failed'
      ? t('recovery.export.failed')
      : t('recovery.exported', {
          count: formatNumber(outcome.count, 0, language),
          name: outcome.name,
        });
  return (
    <p className="recovery-outcome" data-kind={outcome.kind} role="status">
      {text}
    </p>
  );
}

const lineFeed = 10;

function countLines(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => count + (byte === lineFeed ? 1 : 0), 0);
}
