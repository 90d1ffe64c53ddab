import { Button } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useMemo, useState } from 'react';
import type { Guarantee } from '../../../shared/people/records.ts';
import { type AreaUnit, formatArea, noFigure } from '../../i18n/figure-text.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { useMay } from '../../session/use-may.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { DenseTable } from '../../ui/dense-table.tsx';
import { type LeaderLine, leaderLines } from './leader-lines.ts';
import { PairingDialog } from './pairing-dialog.tsx';
import { type Organisation, useOrganisation } from './use-organisation.ts';

/** 包保: which leader answers for which station, summed by leader; a station nobody is bound to is said. */
export function PairingsPage(): ReactNode {
  const words = useWords();
  const { t } = words;
  const session = useSession();
  const isMine = useMay('record-guarantee');
  const reason = isMine ? '' : t('reason.not-your-role');
  const organisation = useOrganisation();
  const { unit } = useSessionState((state) => ({ unit: state.preferences.areaUnit }));
  const [selected, setSelected] = useState<string | null>(null);
  const [form, setForm] = useState<Guarantee | 'new' | null>(null);
  const rows = useMemo(() => leaderLines(organisation), [organisation]);
  const columns = useMemo(
    () => makeColumns(words, organisation, unit),
    [words, organisation, unit],
  );
  const guarantee = organisation.rows.guarantees.get(selected ?? '');
  return (
    <main className="ledger transfer" data-testid="pairings">
      <header className="register-head">
        <h2>{t('people.pairings')}</h2>
        <span className="hint">{t('people.pairings.hint')}</span>
        <span className="bar-space" />
        <Button
          danger
          title={reason}
          disabled={guarantee === undefined || !isMine}
          onClick={() => void perform(session, 'remove-guarantee', { id: guarantee?.id })}
        >
          {t('people.remove')}
        </Button>
        <Button
          title={reason}
          disabled={guarantee === undefined || !isMine}
          onClick={() => setForm(guarantee ?? null)}
        >
          {t('ledger.edit')}
        </Button>
        <Button
          type="primary"
          disabled={!isMine}
          title={reason}
          data-testid="pairing-new"
          onClick={() => setForm('new')}
        >
          {t('people.pairing.new')}
        </Button>
      </header>
      <div className="transfer-rows">
        <DenseTable
          columns={columns}
          rows={rows}
          selectedKeys={selected === null ? [] : [selected]}
          revision={0}
          emptyKey="people.pairings.empty"
          onSelect={setSelected}
          onOpen={(key) => setForm(organisation.rows.guarantees.get(key) ?? null)}
        />
      </div>
      <footer className="register-foot">
        <Unbound organisation={organisation} />
      </footer>
      {form === null ? null : (
        <PairingDialog guarantee={form === 'new' ? null : form} onClose={() => setForm(null)} />
      )}
    </main>
  );
}

function Unbound({ organisation }: { readonly organisation: Organisation }): ReactNode {
  const { t } = useWords();
  const { rows } = organisation;
  const bound = new Set([...rows.guarantees.values()].map(({ stationId }) => stationId));
  const unbound = [...rows.units.values()].filter(
    (unit) => unit.kind === 'station' && !bound.has(unit.id),
  );
  return unbound.length === 0 ? (
    <span>{t('people.pairings.all')}</span>
  ) : (
    <span className="bad" data-testid="unbound">
      {t('people.pairings.unbound', { names: unbound.map(({ name }) => name).join('、') })}
    </span>
  );
}

function makeColumns(
  { t, language }: Words,
  { rows }: Organisation,
  unit: AreaUnit,
): ColumnsType<LeaderLine> {
  const right = { align: 'right' as const };
  return [
    {
      title: t('people.leader'),
      width: 200,
      render: (_, line) => {
        if (line.guarantee === null) return <b>{line.leader}</b>;
        return <span className="pairing-station">{line.station}</span>;
      },
    },
    { title: t('people.post'), width: 120, render: (_, line) => line.post || noFigure },
    {
      title: t('people.since'),
      width: 100,
      render: (_, { guarantee }) => guarantee?.since ?? noFigure,
    },
    {
      title: t('people.until'),
      width: 100,
      render: (_, { guarantee }) => guarantee?.until ?? noFigure,
    },
    { title: t('people.blocks'), width: 72, ...right, render: (_, line) => line.blocks },
    {
      title: t(`unit.${unit}`),
      width: 96,
      ...right,
      render: (_, line) => formatArea(line.areaSquareMetres, unit, language),
    },
    {
      title: t('people.letters.in-force'),
      width: 100,
      ...right,
      render: (_, line) => (line.due === 0 ? noFigure : `${line.inForce}/${line.due}`),
    },
    {
      title: t('people.station.head'),
      width: 140,
      render: (_, { guarantee }) => {
        const station = rows.units.get(guarantee?.stationId ?? '');
        return rows.persons.get(station?.responsiblePersonId ?? '')?.name ?? noFigure;
      },
    },
  ];
}
