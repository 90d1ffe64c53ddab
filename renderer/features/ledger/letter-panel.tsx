import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { daysBetween } from '../../../shared/ledger/beijing-day.ts';
import { formatArea, formatShare } from '../../i18n/figure-text.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { plantableOf, shareOf } from '../../session/block-account.ts';
import { printLetters } from '../../session/letters.ts';
import { useMay } from '../../session/use-may.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { DetailsSection } from './letter/details-section.tsx';
import { RenewDialog } from './letter/renew-dialog.tsx';
import { LetterChip } from './letter-chip.tsx';
import type { LetterFormPurpose } from './letter-draft.ts';
import type { RegisterLine } from './letter-register.ts';
import { openBlockInWalk } from './open-block-in-walk.ts';
import type { Register } from './use-register.ts';

/** One letter: parties, term, the ground of its unit, what follows from its status, and what can be done. */
export function LetterPanel(properties: {
  readonly line: RegisterLine;
  readonly register: Register;
  readonly onForm: (purpose: LetterFormPurpose) => void;
}): ReactNode {
  const { t } = useWords();
  const { line, register, onForm } = properties;
  const session = useSession();
  const [isRenewing, setRenewing] = useState(false);
  const isPending = line.status === 'pending';
  const isMine = useMay('record-letter');
  const reason = isMine ? '' : t('reason.not-your-role');
  return (
    <>
      <header className="inspector-head letter-head">
        <LetterChip status={line.status} />
        <h2 data-testid="letter-number">{line.letter.number}</h2>
        <span className="inspector-subtitle">{line.holder}</span>
      </header>
      <div className="letter-body">
        <Parties line={line} register={register} />
        <WhatFollows line={line} register={register} />
        <DetailsSection line={line} />
        <GroundOfLetter line={line} />
      </div>
      <footer className="inspector-foot">
        <Button
          disabled={!isMine}
          title={reason}
          data-testid="letter-edit"
          onClick={() => onForm('edit')}
        >
          {t('ledger.edit')}
        </Button>
        <Button data-testid="letter-print" onClick={() => void printLetters(session, [line])}>
          {t('letter.print')}
        </Button>
        {line.status === 'in-force' ? null : (
          <Button
            type="primary"
            disabled={!isMine}
            title={reason}
            data-testid="letter-sign"
            onClick={() => (isPending ? onForm('sign') : setRenewing(true))}
          >
            {t(isPending ? 'ledger.sign' : 'ledger.resign')}
          </Button>
        )}
      </footer>
      {isRenewing ? (
        <RenewDialog letter={line.letter} day={register.day} onClose={() => setRenewing(false)} />
      ) : null}
    </>
  );
}

function Parties({ line, register }: { readonly line: RegisterLine; readonly register: Register }) {
  const words = useWords();
  const { t } = words;
  const { person, unit, holder } = useSessionState((state) => {
    const holder = state.rows.units.get(line.letter.holderUnitId);
    return {
      person: state.rows.persons.get(line.letter.personId ?? ''),
      holder: state.rows.persons.get(holder?.responsiblePersonId ?? ''),
      unit: state.preferences.areaUnit,
    };
  });
  const post = person?.post ? `（${person.post}）` : '';
  const area = formatArea(line.areaSquareMetres, unit, words.language);
  return (
    <section className="panel-section">
      <dl className="responsible">
        <dt>{t('ledger.status')}</dt>
        <dd data-testid="letter-status">
          {t(`ledger.status.${line.status}`)} ·{' '}
          {reasonOf(line, register.day, person?.name, holder?.name, words)}
        </dd>
        <dt>{t('ledger.issuer')}</dt>
        <dd>{line.issuer}</dd>
        <dt>{t('ledger.holder')}</dt>
        <dd>{line.holder}</dd>
        <dt>{t('ledger.rank')}</dt>
        <dd>
          {t(`ledger.view.${line.letter.rank}`)} · {line.parent ?? t('ledger.parent.none')}
        </dd>
        <dt>{t('ledger.person')}</dt>
        <dd>
          {person === undefined ? t('figure.noPerson') : `${person.name}${post}`} ·{' '}
          {line.phone ?? t('ledger.phone.none')}
        </dd>
        <dt>{t('ledger.term')}</dt>
        <dd className={line.status === 'expired' ? 'bad' : undefined}>{termOf(line, words)}</dd>
        <dt>{t('ledger.ground')}</dt>
        <dd>
          {line.blocks === 0
            ? t('ledger.ground.none')
            : t('ledger.ground.sum', { count: line.blocks, area, unit: t(`unit.${unit}`) })}
        </dd>
      </dl>
    </section>
  );
}

function reasonOf(
  { letter, status }: RegisterLine,
  day: string,
  signer: string | undefined,
  holder: string | undefined,
  { t }: Words,
): string {
  if (status === 'pending' && letter.signedOn !== null)
    return t('ledger.reason.pending.later', { signedOn: letter.signedOn });
  const validUntil = letter.validUntil ?? '';
  const days = daysBetween(validUntil, day);
  return t(`ledger.reason.${status}`, {
    validUntil,
    days,
    signer: signer ?? '',
    holder: holder ?? '',
  });
}

function termOf({ letter: { signedOn, validUntil } }: RegisterLine, { t }: Words): string {
  if (signedOn === null) return t('ledger.term.none');
  return validUntil === null
    ? t('ledger.term.open', { signedOn })
    : t('ledger.term.from', { signedOn, validUntil });
}

/** Only what is so now: whether the unit's ground is left without a letter in force. */
function WhatFollows({
  line,
  register,
}: {
  readonly line: RegisterLine;
  readonly register: Register;
}) {
  const { t } = useWords();
  if (line.status === 'in-force' || line.blocks === 0) return null;
  const codes = new Set(line.codes);
  const count = register.uncovered.filter((block) => codes.has(block.shape.code)).length;
  return (
    <section className="panel-section">
      <h3>{t('ledger.follows')}</h3>
      <p className={count > 0 ? 'bad' : undefined} data-testid="letter-follows">
        {count > 0 ? t('ledger.follows.uncovered', { count }) : t('ledger.follows.other')}
      </p>
    </section>
  );
}

function GroundOfLetter({ line }: { readonly line: RegisterLine }): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const { figures, ground, unit } = useSessionState((state) => ({
    figures: state.figuresByCode,
    ground: state.ground,
    unit: state.preferences.areaUnit,
  }));
  if (line.blocks === 0) return null;
  return (
    <section className="panel-section">
      <table className="letter-ground">
        <thead>
          <tr>
            <th>{t('ledger.ground.block')}</th>
            <th>{t(`unit.${unit}`)}</th>
            <th>{t('ledger.ground.seen')}</th>
          </tr>
        </thead>
        <tbody>
          {line.codes.map((code) => {
            const own = figures.get(code);
            const area = ground?.byCode.get(code)?.shape.areaSquareMetres ?? 0;
            return (
              <tr key={code}>
                <td>
                  <button
                    type="button"
                    className="code-link"
                    onClick={() => openBlockInWalk(session, code)}
                  >
                    {code}
                  </button>
                </td>
                <td>{formatArea(area, unit, language)}</td>
                <td>{formatShare(own ? shareOf(own.seenSquareMetres, plantableOf(own)) : null)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="letter-hint">{t('ledger.block.click')}</p>
    </section>
  );
}
