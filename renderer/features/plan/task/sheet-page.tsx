import type { ReactNode } from 'react';
import type { SheetBlock, SheetGap, TaskSheet } from '../../../../shared/report/task/task-sheet.ts';
import { formatArea, formatNumber, noFigure } from '../../../i18n/figure-text.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import type { DrawnBlock, DrawnSheet } from '../../../session/plan/task-exports.ts';
import { useSessionState } from '../../../session/use-session.ts';
import { SheetMap } from './sheet-map.tsx';

/** One task's sheet: what, who, where, what is left, what to mind, and who signs for it. */
export function SheetPage({ sheet, map, blocks }: DrawnSheet): ReactNode {
  const words = useWords();
  const { t } = words;
  const { task } = sheet;
  return (
    <>
      <article className="sheet" data-testid="sheet">
        <header className="sheet-head">
          <h1>{t('plan.sheet.title', { team: sheet.team })}</h1>
          <span>{t('plan.from.to', { from: task.from, to: task.to })}</span>
        </header>
        <Facts sheet={sheet} />
        <SheetMap map={map} id={task.id} />
        <p className="sheet-legend">{t('plan.sheet.legend')}</p>
        <Blocks sheet={sheet} />
        <Gaps gaps={sheet.gaps} />
        <People sheet={sheet} />
        <Signatures words={words} />
      </article>
      {blocks.map((drawn) => (
        <BlockPage key={drawn.block.code} drawn={drawn} sheet={sheet} />
      ))}
    </>
  );
}

/** One block on a page of its own, as large as the paper allows. */
function BlockPage(properties: {
  readonly drawn: DrawnBlock;
  readonly sheet: TaskSheet;
}): ReactNode {
  const words = useWords();
  const { t } = words;
  const { drawn, sheet } = properties;
  const { block } = drawn;
  const person = [block.person ?? t('figure.noPerson'), block.phone].filter(Boolean).join(' ');
  return (
    <article className="sheet" data-testid="sheet-block">
      <header className="sheet-head">
        <h1>{t('plan.sheet.block', { block: block.code })}</h1>
        <span>{sheet.team}</span>
      </header>
      <p>
        {block.unit ?? t('figure.noUnit')} · {person} · {mindOf(block, words)}
      </p>
      <SheetMap map={drawn.map} id={`${sheet.task.id}-${block.code}`} />
      <p className="sheet-legend">{t('plan.sheet.legend')}</p>
      <Gaps gaps={drawn.gaps} />
    </article>
  );
}

function Facts({ sheet }: { readonly sheet: TaskSheet }): ReactNode {
  const { t, language } = useWords();
  const { unit } = useSessionState((state) => ({ unit: state.preferences.areaUnit }));
  const { task, assumptions } = sheet;
  const area = (value: number) => `${formatArea(value, unit, language)} ${t(`unit.${unit}`)}`;
  const means = [
    ...sheet.vehicles,
    ...sheet.drones.map((name) => `${t('plan.drones')} ${name}`),
    ...sheet.boats.map((name) => `${t('plan.boats')} ${name}`),
  ];
  const facts = [
    [t('plan.sheet.round'), sheet.round],
    [t('plan.purpose'), t(`plan.purpose.${task.purpose}`)],
    [
      t('plan.operation'),
      task.operation === 'drag-net'
        ? t('plan.operation.net', { people: task.people ?? 0, spacing: task.spacingMetres ?? 0 })
        : t('plan.operation.dispersed'),
    ],
    [t('plan.sheet.phone'), sheet.phone || noFigure],
    [
      t('plan.sheet.ground'),
      t('plan.sheet.sum', {
        count: sheet.blocks.length,
        area: area(sheet.areaSquareMetres),
        left: area(sheet.leftSquareMetres),
      }),
    ],
    [
      t('plan.hours'),
      t('plan.sheet.hours', {
        hours: formatNumber(sheet.personHours, 0, language),
        speed: assumptions.speedKilometresPerHour,
        width: task.spacingMetres ?? assumptions.sweepWidthMetres,
      }),
    ],
    [t('plan.means.label'), means.join('、') || noFigure],
    [t('plan.note'), task.note || noFigure],
  ] as const;
  return (
    <dl className="sheet-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Blocks({ sheet }: { readonly sheet: TaskSheet }): ReactNode {
  const words = useWords();
  const { t, language } = words;
  const { unit } = useSessionState((state) => ({ unit: state.preferences.areaUnit }));
  const area = (value: number | null | undefined) =>
    value === null || value === undefined ? noFigure : formatArea(value, unit, language);
  return (
    <section>
      <h2>{t('plan.sheet.blocks')}</h2>
      <table className="sheet-table">
        <thead>
          <tr>
            <th>{t('table.block')}</th>
            <th>{t('table.unit')}</th>
            <th>{t('plan.sheet.answers')}</th>
            <th className="right">{t('plan.area', { unit: t(`unit.${unit}`) })}</th>
            <th className="right">{t('plan.left', { unit: t(`unit.${unit}`) })}</th>
            <th className="right">{t('plan.sheet.gaps')}</th>
            <th>{t('plan.sheet.mind')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.blocks.map((block) => (
            <tr key={block.code}>
              <td>{block.code}</td>
              <td>{block.unit ?? t('figure.noUnit')}</td>
              <td>
                {[block.person ?? t('figure.noPerson'), block.phone].filter(Boolean).join(' ')}
              </td>
              <td className="right">{area(block.areaSquareMetres)}</td>
              <td className="right">{area(block.work?.leftSquareMetres)}</td>
              <td className="right">{block.gaps ?? noFigure}</td>
              <td>{mindOf(block, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a walker must know of a block, in words. */
function mindOf({ traits }: SheetBlock, { t }: Words): string {
  const parts = [
    traits.risk === 'low' ? '' : t('plan.sheet.risk', { risk: t(`plan.risk.${traits.risk}`) }),
    ...traits.tags.map((tag) => t(`plan.tag.${tag}`)),
    traits.access.difficulty > 1
      ? t('plan.sheet.difficulty', { difficulty: traits.access.difficulty })
      : '',
    traits.access.aids.length === 0
      ? ''
      : t('plan.sheet.bring', {
          aids: traits.access.aids.map((aid) => t(`plan.aid.${aid}`)).join('、'),
        }),
    traits.blockedUntil === null
      ? ''
      : t('plan.sheet.closed', { day: traits.blockedUntil, reason: traits.blockedReason }),
  ];
  return parts.filter(Boolean).join('；') || noFigure;
}

function Gaps({ gaps }: { readonly gaps: readonly SheetGap[] }): ReactNode {
  const { t, language } = useWords();
  if (gaps.length === 0) return null;
  return (
    <section>
      <h2>{t('plan.sheet.gapList', { count: gaps.length, unit: t('unit.mu') })}</h2>
      <ol className="sheet-gaps">
        {gaps.map(({ number, gap }) => (
          <li key={gap.id}>
            <b>{number}</b>
            <span>{gap.blockCode}</span>
            <span className="right">
              {formatNumber((gap.areaSquareMetres * 1500) / 1_000_000, 1, language)}
            </span>
            <span className="sheet-position">
              {gap.position[0].toFixed(5)}, {gap.position[1].toFixed(5)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function People({ sheet }: { readonly sheet: TaskSheet }): ReactNode {
  const { t } = useWords();
  return (
    <section>
      <h2>{t('plan.sheet.people', { count: sheet.people.length })}</h2>
      <ul className="sheet-people">
        {sheet.people.map((person) => (
          <li key={person.name}>
            <b>{person.name}</b>
            <span>{person.isLeader ? t('plan.leader') : person.post}</span>
            <span>{t(`plan.category.${person.category}`)}</span>
            <span>{person.phone || '__________'}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Signatures({ words: { t } }: { readonly words: Words }): ReactNode {
  const lines = ['plan.sign.issuer', 'plan.sign.leader', 'plan.sign.done'] as const;
  return (
    <footer className="sheet-signatures">
      {lines.map((key) => (
        <div key={key}>
          <span>{t(key)}</span>
          <i />
          <span>{t('plan.sign.day')}</span>
        </div>
      ))}
    </footer>
  );
}
