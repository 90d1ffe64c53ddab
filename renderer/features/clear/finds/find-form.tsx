import { Button, Form } from 'antd';
import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { nearestOldPlace } from '../../../../shared/clearance/finds/near-finds.ts';
import { campaignOf } from '../../../../shared/clearance/states/campaign-of.ts';
import { readExif } from '../../../../shared/import/photo/read-exif.ts';
import { beijingDay } from '../../../../shared/ledger/beijing-day.ts';
import { latestRound } from '../../../../shared/tracks/latest-round.ts';
import { useWords } from '../../../i18n/words.tsx';
import { openForm, selectFind } from '../../../session/finds/select-find.ts';
import { perform } from '../../../session/session.ts';
import { storeFile } from '../../../session/stored-files.ts';
import { useMay } from '../../../session/use-may.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { FormFoot } from '../form-foot.tsx';
import { PlaceField, positionOf, useBlockAt } from '../place-field.tsx';
import { useActingDay } from '../use-acting-day.ts';
import { YesNo } from '../yes-no.tsx';
import { type FindDraft, findInput, firstFindDraft, missingInFind } from './find-draft.ts';
import { FoundFields, OwnerFields, PlantFields } from './find-fields.tsx';
import { PhotoField, withPhoto } from './photo-field.tsx';

/** Records a find. What follows from its place is said before: signatures that fall, and ground that bore plants before. */
export function FindForm({ leadId }: { readonly leadId: string | null }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const day = useActingDay();
  const { rows, filter } = useSessionState((state) => ({
    rows: state.rows,
    filter: state.filter,
  }));
  const lead = rows.leads.get(leadId ?? '') ?? null;
  const [draft, setDraft] = useState(() => firstFindDraft(day, lead));
  const [isBusy, setBusy] = useState(false);
  const may = useMay('record-find');
  const position = positionOf(draft.place);
  const roundId = filter.roundId ?? latestRound(rows)?.id ?? null;
  const old =
    position === null
      ? null
      : nearestOldPlace(position, rows, campaignOf(rows, day).pastSiteMetres);
  const missing = missingInFind(draft, old !== null);
  const change = (part: Partial<FindDraft>) => setDraft((known) => ({ ...known, ...part }));
  const save = async () => {
    setBusy(true);
    try {
      const saved = await perform(session, 'record-find', findInput(draft, roundId));
      if (!saved.ok) return;
      const { value } = saved.value;
      if (typeof value === 'object' && value !== null && 'id' in value)
        selectFind(session, String(value.id));
    } finally {
      setBusy(false);
    }
  };
  /** The photo is kept as well: what shows the place belongs to the dossier. */
  const takePhoto = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const stored = await storeFile(session, file.name, bytes);
    if (stored === null) return null;
    const exif = readExif(bytes);
    const taken = exif?.takenAt == null ? null : beijingDay(exif.takenAt);
    setDraft((known) => ({
      ...known,
      photos: withPhoto(known.photos, { ...stored, shows: 'before' }),
      foundOn: taken !== null && taken <= day ? taken : known.foundOn,
    }));
    return exif;
  };
  return (
    <>
      <header className="inspector-head">
        <h2>{t('find.form.title')}</h2>
        {lead === null ? null : (
          <span className="inspector-subtitle">
            {t('find.form.fromLead', { number: lead.number })}
          </span>
        )}
        <span className="bar-space" />
        <Button
          type="text"
          size="small"
          icon={<X size={16} />}
          aria-label={t('action.close')}
          onClick={() => openForm(session, null)}
        />
      </header>
      <div className="clear-sign-body" data-testid="find-form">
        <section className="panel-section">
          <div className="section-head">
            <h3>{t('find.place')}</h3>
          </div>
          <PlaceField
            value={draft.place}
            onChange={(place) => change({ place })}
            takePhoto={takePhoto}
          />
          <SignedWarning roundId={roundId} position={position} />
          {old === null ? null : (
            <div className="find-near" data-testid="find-near">
              <p className="warn">
                {t('find.near', { metres: Math.round(old.metres), name: old.name })}
              </p>
              <YesNo
                value={draft.isPlantedAgain}
                yes={t('find.yes')}
                no={t('find.no')}
                testId="find-again"
                onChange={(isPlantedAgain) => change({ isPlantedAgain })}
              />
              <p className="hint">{t('find.near.says')}</p>
            </div>
          )}
        </section>
        <Form size="small" colon={false} labelAlign="left" className="clear-form panel-section">
          <PlantFields draft={draft} change={change} />
          <OwnerFields draft={draft} change={change} />
          <FoundFields draft={draft} change={change} day={day} />
          <Form.Item label={t('find.photos')}>
            <PhotoField
              photos={draft.photos}
              shows="before"
              onChange={(photos) => change({ photos })}
            />
          </Form.Item>
        </Form>
      </div>
      <FormFoot
        missing={missing}
        mayRecord={may}
        isBusy={isBusy}
        label={t('find.form.save')}
        name="find"
        onRecord={() => void save()}
        onCancel={() => openForm(session, null)}
      />
    </>
  );
}

/** A find in signed ground takes the signatures' force: said before it is recorded. */
function SignedWarning(properties: {
  readonly roundId: string | null;
  readonly position: readonly [number, number] | null;
}): ReactNode {
  const { t } = useWords();
  const { signatures } = useSessionState((state) => ({ signatures: state.rows.signatures }));
  const block = useBlockAt(properties.position);
  if (block === null) return null;
  const count = [...signatures.values()].filter(
    ({ roundId, blockCode }) => roundId === properties.roundId && blockCode === block,
  ).length;
  return count === 0 ? null : (
    <p className="clear-broken" data-testid="find-signed">
      {t('find.signed', { block, count })}
    </p>
  );
}
