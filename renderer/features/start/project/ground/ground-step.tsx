import { Input, Spin } from 'antd';
import type { ReactNode } from 'react';
import { formatNumber } from '../../../../i18n/figure-text.ts';
import { useWords } from '../../../../i18n/words.tsx';
import type { ChangeDraft } from '../new-project.tsx';
import type { ProjectDraft } from '../project-draft.ts';
import { Field, Section } from '../section.tsx';
import { FilePick } from './file-pick.tsx';
import { LayerList } from './layer-list.tsx';
import { ProblemReport } from './problem-report.tsx';
import { useGroundFiles } from './use-ground-files.ts';

/** Name, boundary, excluded ground and assets. */
export function GroundStep(properties: {
  readonly draft: ProjectDraft;
  readonly change: ChangeDraft;
}): ReactNode {
  const { t } = useWords();
  const { draft, change } = properties;
  const files = useGroundFiles(change);
  return (
    <Section title={t('new.step.ground')}>
      <Field label={t('new.name')}>
        <Input
          value={draft.name}
          maxLength={80}
          placeholder={t('new.name.example')}
          onChange={({ target }) => change((before) => ({ ...before, name: target.value }))}
          data-testid="project-name"
        />
      </Field>
      <div className="new-field new-field-tall">
        <span className="new-field-label">{t('new.boundary')}</span>
        <BoundaryPick draft={draft} files={files} />
      </div>
      <LayerList slot="excluded" draft={draft} change={change} files={files} />
      <LayerList slot="assets" draft={draft} change={change} files={files} />
    </Section>
  );
}

function BoundaryPick(properties: {
  readonly draft: ProjectDraft;
  readonly files: ReturnType<typeof useGroundFiles>;
}): ReactNode {
  const { t, language } = useWords();
  const { draft, files } = properties;
  const { boundary } = draft;
  const [report] = files.reports.boundary;
  return (
    <div className="new-boundary">
      <FilePick
        label={t(boundary === null ? 'new.boundary.choose' : 'new.boundary.replace')}
        hint={boundary === null ? t('new.boundary.drop') : boundary.fileName}
        testId="project-boundary-file"
        onFiles={([file]) => (file === undefined ? undefined : files.chooseBoundary(file))}
      />
      {files.reading === 'boundary' ? (
        <div className="hint">
          <Spin size="small" /> {t('new.reading')}
        </div>
      ) : null}
      {boundary === null ? null : (
        <p className="new-good" data-testid="project-boundary-says">
          {t('new.boundary.says', {
            area: formatNumber(boundary.read.areaSquareMetres / 1e6, 2, language),
            parts: Math.max(1, boundary.read.areas.length),
            meridian: boundary.read.centralMeridian,
          })}
        </p>
      )}
      {report === undefined ? null : (
        <ProblemReport
          report={report}
          kept={boundary?.fileName ?? null}
          onSwap={() => files.swapBoundary(report)}
        />
      )}
    </div>
  );
}
