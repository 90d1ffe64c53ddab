import { Popconfirm, Segmented } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { Site, SiteCheck } from '../../../../shared/clearance/records/site-entries.ts';
import { checkedByBlock } from '../../../../shared/clearance/sites/checked-of.ts';
import { siteChecklists } from '../../../../shared/clearance/sites/site-checklists.ts';
import { formatShortTime } from '../../../i18n/figure-text.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { Board } from '../../../session/clearance-board.ts';
import { selectBlock } from '../../../session/selecting.ts';
import { perform } from '../../../session/session.ts';
import { useMay } from '../../../session/use-may.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { BookPage, RoleButton } from '../book-page.tsx';
import { SiteTick } from '../site-tick.tsx';
import { SiteDialog } from './site-dialog.tsx';
import { SitesDialog } from './sites-dialog.tsx';

interface Line {
  readonly site: Site;
  readonly check: SiteCheck | null;
}

/** 必查点 of all blocks: what is looked at there, by whom it was, and what is left. */
export function SitesPage({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { rows, placed } = useSessionState((state) => ({
    rows: state.rows,
    placed: state.newSite,
  }));
  const [show, setShow] = useState<'all' | 'open' | 'done'>('all');
  const [dialog, setDialog] = useState<'one' | 'many' | null>(null);
  const lines = useMemo(
    () => [...checkedByBlock(rows, board.roundId).values()].flatMap(({ sites }) => sites),
    [rows, board.roundId],
  );
  const done = lines.filter(({ check }) => check !== null).length;
  const shown = lines.filter(
    ({ check }) => show === 'all' || (check !== null) === (show === 'done'),
  );
  const close = () => {
    setDialog(null);
    session.store.setState({ newSite: null });
  };
  return (
    <BookPage
      page="sites"
      hint={t('site.hint')}
      isBesideMap
      tools={
        <>
          <RoleButton
            operation="record-sites"
            testId="sites-many"
            label={t('site.many')}
            onClick={() => setDialog('many')}
          />
          <RoleButton
            operation="record-sites"
            testId="site-new"
            label={t('site.new')}
            isMain
            onClick={() => setDialog('one')}
          />
        </>
      }
      foot={<span>{t('site.sum', { done, total: lines.length })}</span>}
    >
      <Segmented
        size="small"
        className="clear-filter"
        value={show}
        options={(['all', 'open', 'done'] as const).map((value) => ({
          value,
          label: t(`site.show.${value}`),
        }))}
        onChange={setShow}
      />
      {shown.length === 0 ? (
        <p className="clear-empty">{t('site.empty')}</p>
      ) : (
        <table className="clear-matrix">
          <thead>
            <tr>
              <th>{t('site.name')}</th>
              <th>{t('clear.block')}</th>
              <th>{t('site.kind')}</th>
              <th>{t('site.checklist')}</th>
              <th>{t('site.state')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <SiteLine key={line.site.id} line={line} roundId={board.roundId} />
            ))}
          </tbody>
        </table>
      )}
      {dialog === 'one' || placed !== null ? <SiteDialog placed={placed} onClose={close} /> : null}
      {dialog === 'many' ? <SitesDialog onClose={close} /> : null}
    </BookPage>
  );
}

function SiteLine({ line, roundId }: { readonly line: Line; readonly roundId: string }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { persons } = useSessionState((state) => ({ persons: state.rows.persons }));
  const mayRemove = useMay('remove-site');
  const { site, check } = line;
  const items = siteChecklists[site.kind];
  return (
    <tr>
      <td>{site.name}</td>
      <td>
        <button
          type="button"
          className="code-link"
          onClick={() => selectBlock(session, site.blockCode)}
        >
          {site.blockCode}
        </button>
      </td>
      <td>{t(`clear.site.${site.kind}`)}</td>
      <td className="site-items" title={items.join('、')}>
        {items.join('、')}
      </td>
      <td>
        {check === null ? (
          <SiteTick site={site} roundId={roundId} />
        ) : (
          <span className="good" title={check.items.join('、')}>
            {persons.get(check.personId ?? '')?.name ?? check.account} {formatShortTime(check.at)}
          </span>
        )}
      </td>
      <td className="right">
        <Popconfirm
          disabled={!mayRemove}
          title={t('site.remove.ask')}
          okText={t('people.remove')}
          cancelText={t('action.cancel')}
          onConfirm={() => void perform(session, 'remove-site', { id: site.id })}
        >
          <span>
            <RoleButton
              operation="remove-site"
              testId={`site-remove-${site.id}`}
              label={t('people.remove')}
              isPlain
              onClick={() => undefined}
            />
          </span>
        </Popconfirm>
      </td>
    </tr>
  );
}
