import { Button, Input } from 'antd';
import { Save } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type {
  SnapshotPort,
  SnapshotStatus,
  SnapshotTarget,
} from '../../../shared/host/snapshots.ts';
import type { Problem, Result } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import { noFigure } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { useSession } from '../../session/use-session.ts';
import { EncryptionSection } from './encryption-section.tsx';
import { clockText } from './entry-name.ts';
import { RestoreDialog } from './restore-dialog.tsx';

const dayMilliseconds = 86_400_000;

/** 备份: when the ledger was last copied, where to, and whether a second disc holds it too. */
export function SnapshotsPage(): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const { snapshots } = session.ports;
  const { status, problem, isBusy, ask } = useStatus(snapshots);
  const [folder, setFolder] = useState<string | null>(null);
  const [isRestoring, setRestoring] = useState(false);
  const second = folder ?? status?.second?.folder ?? '';
  const now = session.ports.now();
  return (
    <main className="ledger transfer snapshots" data-testid="snapshots">
      <header className="register-head">
        <h2>{t('snapshot.title')}</h2>
        <span className="hint">{t('snapshot.hint')}</span>
        <span className="bar-space" />
        <Button
          type="primary"
          icon={<Save size={14} />}
          loading={isBusy}
          data-testid="snapshot-make"
          onClick={() => void ask((port) => port.make())}
        >
          {t('snapshot.make')}
        </Button>
      </header>
      <section className="snapshot-targets">
        {problem === null ? null : <p className="bad">{describeProblem(problem, language)}</p>}
        {status === null ? null : (
          <>
            <Target title={t('snapshot.own')} target={status.own} now={now} />
            <p className={status.isBehind ? 'warn' : 'good'} data-testid="snapshot-behind">
              {t(status.isBehind ? 'snapshot.behind' : 'snapshot.level')}
            </p>
            {status.second === null ? (
              <p className="warn" data-testid="snapshot-second-missing">
                {t('snapshot.second.none')}
              </p>
            ) : (
              <Target title={t('snapshot.second')} target={status.second} now={now} />
            )}
            <div className="snapshot-second">
              <Input
                value={second}
                placeholder={t('snapshot.second.place')}
                aria-label={t('snapshot.second')}
                data-testid="snapshot-second"
                onChange={(event) => setFolder(event.target.value)}
              />
              <Button
                loading={isBusy}
                disabled={second.trim() === ''}
                onClick={() => void ask((port) => port.setSecond(second.trim()))}
              >
                {t('snapshot.second.set')}
              </Button>
            </div>
            <DrillLine drill={status.drill} now={now} />
            <div className="snapshot-second">
              <Button
                loading={isBusy}
                disabled={status.own.newest === null}
                title={status.own.newest === null ? t('drill.nothing') : ''}
                data-testid="snapshot-drill"
                onClick={() => void ask((port) => port.drill())}
              >
                {t('drill.do')}
              </Button>
              <Button data-testid="snapshot-restore" onClick={() => setRestoring(true)}>
                {t('restore.open')}
              </Button>
            </div>
            <p className="hint">{t('snapshot.restore')}</p>
          </>
        )}
        <EncryptionSection />
      </section>
      {isRestoring && snapshots !== undefined ? (
        <RestoreDialog port={snapshots} onClose={() => setRestoring(false)} />
      ) : null}
    </main>
  );
}

/** Days after which a drill no longer says much about the snapshots of today. */
const drillDays = 30;

/** When a snapshot was last restored to try it, and whether that is long ago or failed. */
function DrillLine(properties: {
  readonly drill: SnapshotStatus['drill'];
  readonly now: number;
}): ReactNode {
  const { t } = useWords();
  const { drill, now } = properties;
  if (drill === null)
    return (
      <p className="warn" data-testid="drill-line">
        {t('drill.never')}
      </p>
    );
  const days = Math.floor((now - Date.parse(drill.at)) / dayMilliseconds);
  const look = drill.fault !== null ? 'bad' : days > drillDays ? 'warn' : 'good';
  const said = { time: clockText(drill.at), fault: drill.fault ?? '' };
  return (
    <p className={look} data-testid="drill-line">
      {t(drill.fault === null ? 'drill.passed' : 'drill.failed', said)}
      {days > drillDays ? ` ${t('drill.old', { days })}` : ''}
    </p>
  );
}

function useStatus(port: SnapshotPort | undefined) {
  const [status, setStatus] = useState<SnapshotStatus | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ask = useCallback(
    async (question: (port: SnapshotPort) => Promise<Result<SnapshotStatus>>) => {
      if (port === undefined) return;
      setBusy(true);
      const answer = await question(port);
      setBusy(false);
      setProblem(answer.ok ? null : answer.problem);
      if (answer.ok) setStatus(answer.value);
    },
    [port],
  );
  useEffect(() => void ask((asked) => asked.status()), [ask]);
  return { status, problem, isBusy, ask };
}

function Target(properties: {
  readonly title: string;
  readonly target: SnapshotTarget;
  readonly now: number;
}): ReactNode {
  const { t, language } = useWords();
  const { title, target, now } = properties;
  const age = target.newest === null ? null : (now - Date.parse(target.newest)) / dayMilliseconds;
  return (
    <dl className="snapshot-target">
      <dt>{title}</dt>
      <dd>{target.folder}</dd>
      <dt>{t('snapshot.newest')}</dt>
      <dd>
        {target.newest === null ? noFigure : clockText(target.newest)}
        {age !== null && age > 7 ? (
          <span className="warn"> {t('snapshot.old', { days: Math.floor(age) })}</span>
        ) : null}
      </dd>
      <dt>{t('snapshot.count')}</dt>
      <dd>{target.count}</dd>
      {target.problem === null ? null : (
        <dd className="bad">{describeProblem(target.problem, language)}</dd>
      )}
    </dl>
  );
}
