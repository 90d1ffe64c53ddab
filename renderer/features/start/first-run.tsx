import { Button } from 'antd';
import { FilePlus2, FolderOpen, MapPinned, PackageOpen } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../shared/problems/problem.ts';
import { useWords } from '../../i18n/words.tsx';
import { openSession } from '../../session/open-session.ts';
import { useSession } from '../../session/use-session.ts';
import { OpenPackage } from './open-package.tsx';
import { Refusal } from './refusal.tsx';

/** Where a new user lands: four ways to begin, each saying what it does. */
export function FirstRun(properties: {
  readonly hasDraft: boolean;
  readonly onNew: () => void;
}): ReactNode {
  const { t } = useWords();
  const sample = useSample();
  const { hasDraft, onNew } = properties;
  return (
    <main className="first-run">
      <h1>{t('app.name')}</h1>
      <p className="first-run-purpose">{t('start.purpose')}</p>
      <p className="first-run-empty">{t('start.empty')}</p>
      <ul className="first-run-ways">
        <SampleWay sample={sample} />
        <Way icon={<FilePlus2 />} title={t('start.new')} says={t('start.new.says')}>
          <Button
            disabled={sample.seconds !== null}
            onClick={onNew}
            data-testid="start-new-project"
          >
            {t(hasDraft ? 'start.new.resume' : 'start.new.action')}
          </Button>
        </Way>
        <Way icon={<PackageOpen />} title={t('start.package')} says={t('start.package.says')}>
          <OpenPackage />
        </Way>
        <Way icon={<FolderOpen />} title={t('start.folder')} says={t('start.folder.says')}>
          <CopyCommand />
        </Way>
      </ul>
      <p className="first-run-promise">
        {t('start.promise')} {t('start.sample.stays')}
      </p>
    </main>
  );
}

function SampleWay({ sample }: { readonly sample: ReturnType<typeof useSample> }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Way icon={<MapPinned />} title={t('start.sample')} says={t('start.sample.says')}>
        <Button
          type="primary"
          loading={sample.seconds !== null}
          onClick={sample.make}
          data-testid="start-open-sample"
        >
          {t('start.sample')}
        </Button>
      </Way>
      {sample.seconds === null ? null : (
        <li className="first-run-progress" role="status" data-testid="start-sample-progress">
          <span className="first-run-running" />
          {t('start.sample.making', { seconds: sample.seconds })}
        </li>
      )}
      {sample.problem === null ? null : (
        <li className="first-run-refusal">
          <Refusal title={t('start.stopped')} problem={sample.problem} />
        </li>
      )}
    </>
  );
}

function Way(properties: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly says: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <li className="first-run-way">
      <span className="first-run-icon">{properties.icon}</span>
      <div className="first-run-text">
        <h2>{properties.title}</h2>
        <p>{properties.says}</p>
      </div>
      <div className="first-run-action">{properties.children}</div>
    </li>
  );
}

function CopyCommand(): ReactNode {
  const { t } = useWords();
  const [isCopied, setIsCopied] = useState(false);
  const command = t('start.folder.command');
  const copy = () => {
    navigator.clipboard.writeText(command).then(
      () => setIsCopied(true),
      // Without the clipboard the command still stands there to be read.
      () => undefined,
    );
  };
  return (
    <>
      <code className="first-run-command" data-testid="start-folder-command">
        {command}
      </code>
      <Button size="small" type="link" onClick={copy}>
        {t(isCopied ? 'start.folder.copied' : 'start.folder.copy')}
      </Button>
    </>
  );
}

function useSample() {
  const session = useSession();
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [seconds, setSeconds] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isAlive = useRef(true);
  useEffect(() => {
    isAlive.current = true;
    return () => {
      isAlive.current = false;
    };
  }, []);
  useEffect(() => {
    if (startedAt === null) return;
    const timer = setInterval(
      () => setSeconds(Math.floor((session.ports.now() - startedAt) / 1000)),
      500,
    );
    return () => clearInterval(timer);
  }, [startedAt, session]);
  const make = async () => {
    setProblem(null);
    setSeconds(0);
    setStartedAt(session.ports.now());
    const made = await session.ports.createSample();
    // Another window may have made it meanwhile: then there is a ledger to open all the same.
    if (made.ok || made.problem.code === 'ledger-exists') return openSession(session);
    if (!isAlive.current) return;
    setStartedAt(null);
    setSeconds(null);
    setProblem(made.problem);
  };
  return { seconds, problem, make: () => void make() };
}
