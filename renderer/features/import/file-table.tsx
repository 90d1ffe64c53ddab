import { Button, Progress } from 'antd';
import { FileInput } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { formatNumber, noFigure } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import type { FileState, ListedFile } from './read-files.ts';
import type { Importing } from './use-importing.ts';

/** The files, what was found in each, and what will become of it. */
export function FileTable({ importing }: { readonly importing: Importing }): ReactNode {
  const { t } = useWords();
  const { files, states } = importing;
  return (
    <section className="import-section">
      {files.length === 0 ? (
        <div className="drop-place">
          <FileInput size={24} strokeWidth={1.25} />
          <span>{t('import.drop')}</span>
          <ChooseFiles importing={importing} label={t('import.choose')} />
        </div>
      ) : (
        <>
          <table className="plain-table">
            <thead>
              <tr>
                <th>{t('import.file')}</th>
                <th className="right">{t('import.tracks')}</th>
                <th className="right">{t('import.fixes')}</th>
                <th className="right">{t('import.length')}</th>
                <th>{t('import.state')}</th>
              </tr>
            </thead>
            <tbody>
              {files.map((item, index) => (
                <FileRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows, and two files may have one name
                  key={index}
                  item={item}
                  state={states[index] ?? 'reading'}
                  progress={importing.progress}
                />
              ))}
            </tbody>
          </table>
          <div className="import-more">
            <ChooseFiles importing={importing} label={t('import.more')} />
            {states.includes('reading') ? (
              <Button size="small" type="link" onClick={importing.cancelReading}>
                {t('action.cancel')}
              </Button>
            ) : null}
          </div>
        </>
      )}
    </section>
  );
}

const stateClass: Readonly<Record<FileState, string>> = {
  ready: 'good',
  same: 'warn',
  twice: 'warn',
  refused: 'bad',
  reading: 'hint',
};

function FileRow(properties: {
  readonly item: ListedFile;
  readonly state: FileState;
  readonly progress: number;
}): ReactNode {
  const { t, language } = useWords();
  const { item, state, progress } = properties;
  const read = item.kind === 'read' && item.read.parsed.accepted ? item.read : null;
  const metres = read?.prepared.reduce((sum, track) => sum + track.lengthMetres, 0) ?? 0;
  const count = (value: number | undefined) =>
    value === undefined ? noFigure : formatNumber(value, 0, language);
  return (
    <tr>
      <td>{item.file.name}</td>
      <td className="right">{count(read?.prepared.length)}</td>
      <td className="right">{count(read?.parsed.fixes)}</td>
      <td className="right">
        {read === null ? noFigure : formatNumber(metres / 1000, 1, language)}
      </td>
      <td className={stateClass[state]}>
        {state === 'reading' ? (
          <Progress percent={progress * 100} showInfo={false} size={{ height: 6 }} />
        ) : (
          t(`import.${state}`)
        )}
      </td>
    </tr>
  );
}

function ChooseFiles(properties: {
  readonly importing: Importing;
  readonly label: string;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".gpx"
        multiple
        hidden
        data-testid="import-input"
        onChange={(event) => {
          properties.importing.addFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {properties.label}
      </Button>
    </>
  );
}
