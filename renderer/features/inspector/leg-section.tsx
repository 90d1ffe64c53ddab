import { Button, Checkbox, Dropdown } from 'antd';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import type { LegLine } from '../../../shared/coverage/leg-table.ts';
import type { LegUse } from '../../../shared/tracks/counting-records.ts';
import type { Track } from '../../../shared/tracks/records.ts';
import { formatNumber, formatShortTime, noFigure } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { mayDo } from '../../session/signing-in.ts';
import { decideLegs, pickLegs, showLegs } from '../../session/track-legs.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

const uses = ['search', 'transit', 'standing', 'undeclared'] as const;

/** Legs of the track: what each counts as, what the program takes it for, and the decision of a person. */
export function LegSection({ track }: { readonly track: Track }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { legs, revision, decided } = useSessionState((state) => ({
    legs: state.legs,
    revision: state.coverageRevision,
    decided: state.rows.legUses.get(track.id),
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: worked out anew with the track, its decisions and the figures
  useEffect(() => {
    void showLegs(session, track.id);
  }, [session, track, decided, revision]);
  const lines = legs?.trackId === track.id ? legs.lines : null;
  return (
    <section className="panel-section" data-testid="leg-section">
      <div className="section-head">
        <h3>{t('legs.title')}</h3>
        <span className="hint">{t('legs.uncalibrated')}</span>
      </div>
      {lines === null ? null : lines.length === 0 ? (
        <p className="hint">{t('legs.empty')}</p>
      ) : (
        <>
          <UseSums lines={lines} />
          <LegList lines={lines} picked={legs?.picked ?? []} />
          <LegActions lines={lines} picked={legs?.picked ?? []} trackId={track.id} />
        </>
      )}
      <p className="hint">{t('legs.hint')}</p>
    </section>
  );
}

function UseSums({ lines }: { readonly lines: readonly LegLine[] }): ReactNode {
  const { t, language } = useWords();
  return (
    <p className="leg-sums" data-testid="leg-sums">
      {uses.map((use) => {
        const own = lines.filter((line) => line.use === use);
        if (own.length === 0) return null;
        const sum = (pick: (line: LegLine) => number) =>
          own.reduce((total, line) => total + pick(line), 0);
        return (
          <span key={use} data-use={use}>
            {t('legs.sum', {
              use: t(`use.${use}`),
              kilometres: formatNumber(sum((line) => line.metres) / 1000, 1, language),
              minutes: formatNumber(sum((line) => line.seconds) / 60, 0, language),
            })}
          </span>
        );
      })}
    </p>
  );
}

function LegList({
  lines,
  picked,
}: {
  readonly lines: readonly LegLine[];
  readonly picked: readonly number[];
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const isAll = picked.length === lines.length;
  const toggle = (from: number) =>
    pickLegs(
      session,
      picked.includes(from) ? picked.filter((other) => other !== from) : [...picked, from],
    );
  return (
    <div className="leg-list">
      <table>
        <thead>
          <tr>
            <th>
              <Checkbox
                aria-label={t('table.all')}
                checked={isAll}
                indeterminate={picked.length > 0 && !isAll}
                onChange={() => pickLegs(session, isAll ? [] : lines.map(({ from }) => from))}
              />
            </th>
            <th>{t('legs.part')}</th>
            <th className="right">{t('legs.length')}</th>
            <th className="right">{t('legs.minutes')}</th>
            <th className="right">{t('legs.speed')}</th>
            <th>{t('legs.use')}</th>
            <th>{t('legs.suggested')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LegRow
              key={line.from}
              line={line}
              isPicked={picked.includes(line.from)}
              onToggle={() => toggle(line.from)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LegRow({
  line,
  isPicked,
  onToggle,
}: {
  readonly line: LegLine;
  readonly isPicked: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  const { t, language } = useWords();
  const time = formatShortTime(line.fromTime).slice(-5);
  const isOther = line.suggested !== null && line.suggested !== line.use;
  return (
    <tr className={isPicked ? 'row-selected' : ''} onClick={onToggle} data-testid="leg-row">
      <td>
        <Checkbox checked={isPicked} aria-label={time} />
      </td>
      <td>{time}</td>
      <td className="right">{formatNumber(line.metres / 1000, 2, language)}</td>
      <td className="right">{formatNumber(line.seconds / 60, 0, language)}</td>
      <td className="right">
        {line.kilometresPerHour === null
          ? noFigure
          : formatNumber(line.kilometresPerHour, 1, language)}
      </td>
      <td title={line.isDecided ? t('legs.decided') : undefined}>
        <span className={`leg-use leg-use-${line.use}`}>{t(`use.${line.use}`)}</span>
        {line.isDecided ? <sup className="leg-decided">●</sup> : null}
      </td>
      <td className={isOther ? 'warn' : 'leg-same'}>
        {line.suggested === null ? noFigure : t(`use.${line.suggested}`)}
      </td>
    </tr>
  );
}

function LegActions({
  lines,
  picked,
  trackId,
}: {
  readonly lines: readonly LegLine[];
  readonly picked: readonly number[];
  readonly trackId: string;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { isDecided, isMine } = useSessionState((state) => ({
    isMine: mayDo(state, 'decide-leg-uses'),
    isDecided: state.rows.legUses.has(trackId),
  }));
  const chosen = picked.length === 0 ? lines : lines.filter(({ from }) => picked.includes(from));
  const others = chosen.filter(({ use, suggested }) => suggested !== null && suggested !== use);
  const hasNone = lines.every(({ suggested }) => suggested === null);
  return (
    <>
      <p className={others.length > 0 ? 'warn leg-note' : 'hint leg-note'}>
        {hasNone
          ? t('legs.noTimes')
          : others.length === 0
            ? t('legs.agrees')
            : t('legs.differ', { count: others.length })}
      </p>
      <div className="leg-actions">
        <Button
          size="small"
          type="primary"
          disabled={!isMine || others.length === 0}
          onClick={() => void decideLegs(session, 'suggested')}
          data-testid="accept-legs"
        >
          {picked.length === 0
            ? t('legs.accept')
            : t('legs.acceptPicked', { count: picked.length })}
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: uses.map((use) => ({ key: use, label: t(`use.${use}`) })),
            onClick: ({ key }) => void decideLegs(session, key as LegUse),
          }}
        >
          <Button size="small" disabled={!isMine || picked.length === 0} data-testid="change-legs">
            {t('legs.change')} <ChevronDown size={13} />
          </Button>
        </Dropdown>
        <span className="bar-space" />
        <Button
          size="small"
          type="text"
          disabled={!isMine || !isDecided}
          onClick={() => void perform(session, 'clear-leg-uses', { trackIds: [trackId] })}
          data-testid="clear-legs"
        >
          {t('legs.clear')}
        </Button>
      </div>
    </>
  );
}
