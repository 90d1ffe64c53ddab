import { Segmented } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { type ReactNode, useMemo, useState } from 'react';
import { ownerOf } from '../../../shared/plan/block-owner.ts';
import { type BoundaryStrip, findBoundaryStrips } from '../../../shared/plan/boundary-strips.ts';
import { type AreaUnit, formatArea, formatNumber, noFigure } from '../../i18n/figure-text.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { selectBlock } from '../../session/selecting.ts';
import type { Session } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { DenseTable } from '../../ui/dense-table.tsx';
import { OwnershipMap } from './ownership-map.tsx';
import { type Organisation, useOrganisation } from './use-organisation.ts';

type View = 'ownerless' | 'strips';

/** 区块责任: blocks nobody answers for, and the strips where two units meet, beside a map of both. */
export function OwnershipPage(): ReactNode {
  const words = useWords();
  const { t } = words;
  const organisation = useOrganisation();
  const { unit } = useSessionState((state) => ({ unit: state.preferences.areaUnit }));
  const [view, setView] = useState<View>('ownerless');
  const [level, setLevel] = useState<'unit' | 'station'>('unit');
  const [selected, setSelected] = useState<string | null>(null);
  const { rows, blocks, ground } = organisation;
  const strips = useMemo(
    () =>
      findBoundaryStrips(blocks, (block) => {
        const owner = ownerOf(block, rows);
        return level === 'unit' ? owner.unitId : owner.stationId;
      }),
    [blocks, rows, level],
  );
  const strip = strips.find((one) => stripKey(one) === selected) ?? null;
  return (
    <main className="ledger people-page" data-testid="ownership">
      <header className="register-head">
        <h2>{t('people.ownership')}</h2>
        <Segmented<View>
          value={view}
          options={[
            {
              value: 'ownerless',
              label: t('people.ownerless', { count: ground.ownerless.length }),
            },
            { value: 'strips', label: t('people.strips', { count: strips.length }) },
          ]}
          onChange={setView}
        />
        {view === 'strips' ? (
          <Segmented<'unit' | 'station'>
            value={level}
            options={[
              { value: 'unit', label: t('people.strips.unit') },
              { value: 'station', label: t('people.strips.station') },
            ]}
            onChange={setLevel}
          />
        ) : null}
      </header>
      {view === 'ownerless' ? (
        <OwnerlessTable organisation={organisation} unit={unit} words={words} />
      ) : (
        <StripTable
          organisation={organisation}
          strips={strips}
          selected={selected}
          onSelect={setSelected}
        />
      )}
      <aside className="letter-panel">
        <OwnershipMap organisation={organisation} strips={strips} strip={strip} />
        <p className="panel-section hint">
          {t(strip === null ? 'people.strips.map' : 'people.strips.map.one')}
        </p>
      </aside>
      <footer className="register-foot">
        <b>
          {t('people.ownership.foot', {
            count: blocks.length - ground.ownerless.length,
            total: blocks.length,
          })}
        </b>
      </footer>
    </main>
  );
}

function OwnerlessTable(properties: {
  readonly organisation: Organisation;
  readonly unit: AreaUnit;
  readonly words: Words;
}): ReactNode {
  const session = useSession();
  const { organisation, unit, words } = properties;
  const { t, language } = words;
  const { rows, ground } = organisation;
  const data = ground.ownerless.map((block) => {
    const owner = ownerOf(block, rows);
    return {
      key: block.code,
      unit: rows.units.get(owner.unitId ?? '')?.name ?? null,
      station: rows.units.get(owner.stationId ?? '')?.name ?? null,
      area: formatArea(block.areaSquareMetres, unit, language),
    };
  });
  const columns: ColumnsType<(typeof data)[number]> = [
    { title: t('ledger.ground.block'), width: 110, render: (_, row) => row.key },
    { title: t('ledger.station'), width: 140, render: (_, row) => row.station ?? noFigure },
    {
      title: t('people.lacks'),
      width: 240,
      render: (_, row) => (
        <span className="bad">
          {row.unit === null
            ? t('people.lacks.unit')
            : t('people.lacks.person', { unit: row.unit })}
        </span>
      ),
    },
    { title: t(`unit.${unit}`), width: 100, align: 'right', render: (_, row) => row.area },
  ];
  return (
    <div className="transfer-rows">
      <DenseTable
        columns={columns}
        rows={data}
        selectedKeys={[]}
        revision={0}
        emptyKey="people.ownerless.none"
        onSelect={() => undefined}
        onOpen={(code) => openInPlan(session, code)}
      />
    </div>
  );
}

/** Goes to the planning workspace with the block selected: owners are given there. */
function openInPlan(session: Session, code: string): void {
  selectBlock(session, code);
  session.store.setState({ workspace: 'plan' });
}

const stripKey = ({ first, second }: BoundaryStrip) => `${first} ${second}`;

function StripTable(properties: {
  readonly organisation: Organisation;
  readonly strips: readonly BoundaryStrip[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
}): ReactNode {
  const { t, language } = useWords();
  const { organisation, strips, selected, onSelect } = properties;
  const { units, persons } = organisation.rows;
  const name = (id: string) => units.get(id)?.name ?? noFigure;
  const person = (id: string) =>
    persons.get(units.get(id)?.responsiblePersonId ?? '')?.name ?? noFigure;
  const data = strips.map((strip) => ({ key: stripKey(strip), strip }));
  const columns: ColumnsType<(typeof data)[number]> = [
    {
      title: t('people.strip.first'),
      width: 190,
      ellipsis: true,
      render: (_, { strip }) => name(strip.first),
    },
    { title: t('people.responsible'), width: 72, render: (_, { strip }) => person(strip.first) },
    {
      title: t('people.strip.second'),
      width: 190,
      ellipsis: true,
      render: (_, { strip }) => name(strip.second),
    },
    { title: t('people.responsible'), width: 72, render: (_, { strip }) => person(strip.second) },
    {
      title: 'km',
      width: 64,
      align: 'right',
      render: (_, { strip }) => formatNumber(strip.metres / 1000, 1, language),
    },
    {
      title: t('people.strip.blocks'),
      width: 200,
      ellipsis: true,
      render: (_, { strip }) => strip.pairs.map(([one, other]) => `${one}–${other}`).join('、'),
    },
  ];
  return (
    <div className="transfer-rows">
      <DenseTable
        columns={columns}
        rows={data}
        selectedKeys={selected === null ? [] : [selected]}
        revision={0}
        emptyKey="people.strips.none"
        onSelect={onSelect}
        onOpen={onSelect}
      />
    </div>
  );
}
