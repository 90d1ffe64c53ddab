import { type ReactNode, useState } from 'react';
import { readPlace } from '../../../../shared/clearance/finds/read-place.ts';
import { type SiteKind, siteKinds } from '../../../../shared/clearance/records/site-entries.ts';
import { siteChecklists } from '../../../../shared/clearance/sites/site-checklists.ts';
import { useWords } from '../../../i18n/words.tsx';
import { perform } from '../../../session/session.ts';
import { useSession } from '../../../session/use-session.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { ChoiceField, TextField } from '../../../ui/form-fields.tsx';

/** One must-check site, at a place pointed at on the map or typed. */
export function SiteDialog(properties: {
  /** `[longitude, latitude]` from the map; null when it is to be typed. */
  readonly placed: readonly [number, number] | null;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { placed, onClose } = properties;
  const [name, setName] = useState('');
  const [kind, setKind] = useState<SiteKind>('courtyard');
  const [text, setText] = useState(
    placed === null ? '' : placed.map((degrees) => degrees.toFixed(6)).join(', '),
  );
  const position = readPlace(text, 'WGS84');
  const save = async () => {
    const input = { source: 'drawn', sites: [{ kind, name: name.trim(), position }] };
    return (await perform(session, 'record-sites', input)).ok;
  };
  return (
    <FormDialog
      title={t('site.new')}
      isComplete={name.trim() !== '' && position !== null}
      onSave={save}
      onClose={onClose}
    >
      <TextField label="site.name" value={name} testId="site-name" onChange={setName} />
      <ChoiceField
        label="site.kind"
        value={kind}
        choices={siteKinds.map((value) => ({ value, label: t(`clear.site.${value}`) }))}
        testId="site-kind"
        onChange={(value) => {
          const chosen = siteKinds.find((one) => one === value);
          if (chosen !== undefined) setKind(chosen);
        }}
      />
      <TextField
        label="site.place"
        value={text}
        isWide
        placeholder="118.731902, 37.451880"
        testId="site-place"
        onChange={setText}
      />
      <p className="wide hint">
        {t('site.checklist')}：{siteChecklists[kind].join('、')}
      </p>
      {placed === null ? <p className="wide hint">{t('site.place.hint')}</p> : null}
    </FormDialog>
  );
}
