import { Button, DatePicker, Input, Segmented } from 'antd';
import dayjs from 'dayjs';
import { Download, Printer, Search } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { formatArea } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { exportLetters } from '../../session/exports.ts';
import { printLetters } from '../../session/letters.ts';
import type { RegisterView } from '../../session/session-state.ts';
import { useMay } from '../../session/use-may.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { LetterMap } from './letter/letter-map.tsx';
import { RollOverDialog } from './letter/roll-over-dialog.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import type { LetterFormPurpose } from './letter-draft.ts';
import { LetterPanel } from './letter-panel.tsx';
import { areaOf, isListed, type RegisterLine } from './letter-register.ts';
import { Reconciliation } from './reconciliation.tsx';
import { RegisterTable } from './register-table.tsx';
import { UncoveredTable } from './uncovered-table.tsx';
import { type Register, useRegister } from './use-register.ts';

/** 台账: the register of letters, its two sums, and one letter at a time. */
export function LedgerWorkspace(): ReactNode {
  const { t } = useWords();
  const register = useRegister();
  const { letterId, view } = useSessionState((state) => ({
    letterId: state.letterId,
    view: state.registerView,
  }));
  const [query, setQuery] = useState('');
  const [form, setForm] = useState<LetterFormPurpose | null>(null);
  const [isRolling, setRolling] = useState(false);
  const shown = useMemo(
    () => register.lines.filter((line) => isListed(line, view) && line.fits(query)),
    [register, view, query],
  );
  const line = register.lines.find(({ letter }) => letter.id === letterId);
  const letter = form === 'new' ? null : (line?.letter ?? null);
  return (
    <main className="ledger" data-testid="ledger">
      <Reconciliation register={register} />
      <section className="register">
        <Toolbar
          register={register}
          shown={shown}
          query={query}
          onQuery={setQuery}
          onNew={() => setForm('new')}
          onRollOver={() => setRolling(true)}
        />
        <div className="register-rows">
          {view === 'uncovered' ? (
            <UncoveredTable blocks={register.uncovered} lines={register.lines} />
          ) : (
            <RegisterTable
              lines={shown}
              all={register.lines}
              isEmpty={register.lines.length === 0}
            />
          )}
        </div>
        <Foot register={register} shown={shown.length} />
      </section>
      <aside className="letter-panel">
        <LetterMap register={register} line={line} />
        {line === undefined ? (
          <p className="letter-none">{t('ledger.pick')}</p>
        ) : (
          <LetterPanel line={line} register={register} onForm={setForm} />
        )}
      </aside>
      {isRolling ? <RollOverDialog register={register} onClose={() => setRolling(false)} /> : null}
      {form === null || (form !== 'new' && letter === null) ? null : (
        <LetterDialog
          purpose={form}
          letter={letter}
          register={register}
          onClose={() => setForm(null)}
        />
      )}
    </main>
  );
}

const tabs = ['all', 'todo', 'county-level', 'section-level', 'department', 'uncovered'] as const;

function Toolbar(properties: {
  readonly register: Register;
  readonly shown: readonly RegisterLine[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onNew: () => void;
  readonly onRollOver: () => void;
}): ReactNode {
  const { t } = useWords();
  const isMine = useMay('record-letter');
  const session = useSession();
  const { shown, query, onQuery, onNew, onRollOver } = properties;
  const { view } = useSessionState((state) => ({ view: state.registerView }));
  return (
    <header className="register-head">
      <Segmented<RegisterView>
        value={view}
        options={tabs.map((value) => ({ value, label: t(`ledger.view.${value}`) }))}
        onChange={(registerView) => session.store.setState({ registerView })}
      />
      <Input
        className="register-search"
        allowClear
        prefix={<Search size={14} />}
        placeholder={t('ledger.search')}
        aria-label={t('ledger.search')}
        value={query}
        disabled={view === 'uncovered'}
        data-testid="register-search"
        onChange={(event) => onQuery(event.target.value)}
      />
      <Button
        icon={<Download size={14} />}
        title={t('ledger.export')}
        aria-label={t('ledger.export')}
        disabled={shown.length === 0}
        data-testid="register-export"
        onClick={() => void exportLetters(session, shown)}
      />
      <Button
        icon={<Printer size={14} />}
        title={t('letter.print.list')}
        aria-label={t('letter.print.list')}
        disabled={shown.length === 0}
        data-testid="register-print"
        onClick={() => void printLetters(session, shown)}
      />
      <Button
        disabled={!isMine}
        title={isMine ? t('letter.roll.title') : t('reason.not-your-role')}
        data-testid="letters-roll"
        onClick={onRollOver}
      >
        {t('letter.roll')}
      </Button>
      <Button
        type="primary"
        disabled={!isMine}
        title={isMine ? '' : t('reason.not-your-role')}
        data-testid="letter-new"
        onClick={onNew}
      >
        {t('ledger.new')}
      </Button>
    </header>
  );
}

function Foot({ register, shown }: { readonly register: Register; readonly shown: number }) {
  const { t, language } = useWords();
  const session = useSession();
  const { unit, view } = useSessionState((state) => ({
    unit: state.preferences.areaUnit,
    view: state.registerView,
  }));
  const { account, uncovered, day } = register;
  const area = formatArea(areaOf(uncovered), unit, language);
  return (
    <footer className="register-foot">
      {view === 'uncovered' ? null : <b>{t('ledger.foot', { shown })}</b>}
      <span data-testid="register-uncovered">
        {t('ledger.foot.uncovered', { count: uncovered.length, area, unit: t(`unit.${unit}`) })}
      </span>
      <span>{t('ledger.foot.children', { count: account.children, total: account.total })}</span>
      <span className="bar-space" />
      <DatePicker
        size="small"
        className="register-day"
        value={dayjs(day)}
        format={(value) => t('ledger.day', { day: value.format('YYYY-MM-DD') })}
        aria-label={t('letter.day')}
        allowClear={false}
        data-testid="register-day"
        onChange={(value) =>
          session.store.setState({ registerOn: value?.format('YYYY-MM-DD') ?? null })
        }
      />
    </footer>
  );
}
