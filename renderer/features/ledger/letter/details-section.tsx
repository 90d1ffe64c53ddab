import { Button, Select } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { letterDetailsOf } from '../../../../shared/people/letter-details.ts';
import type { LetterDetails } from '../../../../shared/people/records.ts';
import { useWords } from '../../../i18n/words.tsx';
import { keepScan } from '../../../session/letters.ts';
import { perform } from '../../../session/session.ts';
import { saveStoredFile } from '../../../session/stored-files.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import type { RegisterLine } from '../letter-register.ts';
import { GroundDialog } from './ground-dialog.tsx';

const types = ['responsibility', 'survey', 'pledge', 'notice', 'admonition'] as const;

/** What is kept about a letter beside its parties: type, blocks it names, scan, the letter it replaced. */
export function DetailsSection({ line }: { readonly line: RegisterLine }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [isNaming, setNaming] = useState(false);
  const { id } = line.letter;
  const details = letterDetailsOf(rows, id);
  const old = rows.letters.get(details.supersedes ?? '');
  const area = rows.letterAreas.get(id);
  const way = area === undefined ? 'blocks' : area.outline === null ? 'assets' : 'drawn';
  return (
    <section className="panel-section">
      <dl className="responsible letter-details">
        <dt>{t('letter.type')}</dt>
        <dd>
          <Select<LetterDetails['type']>
            size="small"
            value={details.type}
            aria-label={t('letter.type')}
            options={types.map((value) => ({ value, label: t(`letter.type.${value}`) }))}
            onChange={(type) => void perform(session, 'describe-letter', { id, type })}
          />
        </dd>
        <dt>{t('ledger.ground')}</dt>
        <dd>
          {details.blockCodes === null
            ? t('letter.ground.whole')
            : t(`letter.ground.by.${way}`, { count: details.blockCodes.length })}{' '}
          <button type="button" className="code-link" onClick={() => setNaming(true)}>
            {t('letter.ground.set')}
          </button>
        </dd>
        <dt>{t('letter.scan')}</dt>
        <dd>
          <Scan id={id} scan={details.scan} />
        </dd>
        {old === undefined ? null : (
          <>
            <dt>{t('letter.supersedes')}</dt>
            <dd>{t('letter.superseded', { number: old.number })}</dd>
          </>
        )}
      </dl>
      {isNaming ? (
        <GroundDialog letter={line.letter} details={details} onClose={() => setNaming(false)} />
      ) : null}
    </section>
  );
}

function Scan({ id, scan }: { readonly id: string; readonly scan: LetterDetails['scan'] }) {
  const { t } = useWords();
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className="letter-scan">
      {scan === null ? (
        <span className="warn">{t('letter.scan.none')}</span>
      ) : (
        <>
          <button
            type="button"
            className="code-link"
            onClick={() => void saveStoredFile(session, scan)}
          >
            {scan.name}
          </button>
          <span className="hint" title={scan.sha256}>
            {t('letter.scan.hash', { hash: scan.sha256.slice(0, 8) })}
          </span>
        </>
      )}
      <input
        ref={input}
        type="file"
        hidden
        data-testid="scan-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void keepScan(session, id, file);
          event.target.value = '';
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {t('letter.scan.add')}
      </Button>
    </span>
  );
}
