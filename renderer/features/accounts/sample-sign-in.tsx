import { type ReactNode, useState } from 'react';
import type { Account } from '../../../shared/people/account-records.ts';
import { useWords } from '../../i18n/words.tsx';
import { useSessionState } from '../../session/use-session.ts';
import { SignInForm } from './sign-in-form.tsx';

/** The sample's published accounts to choose from, each with who stands behind it. */
export function SampleSignIn(properties: {
  readonly accounts: readonly Account[];
  readonly password: string;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useWords();
  const { accounts, password, onDone } = properties;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const [chosen, setChosen] = useState(accounts[0]?.name ?? '');
  return (
    <>
      <p className="account-says">{t('account.sample.says', { password })}</p>
      <ul className="sample-accounts">
        {accounts.map(({ id, name, role, personId, stationId }) => {
          const person = rows.persons.get(personId ?? '');
          const station = rows.units.get(stationId ?? '')?.name ?? '';
          return (
            <li key={id}>
              <button
                type="button"
                className="sample-account"
                aria-pressed={name === chosen}
                data-testid={`sample-account-${name}`}
                onClick={() => setChosen(name)}
              >
                <span>{name}</span>
                <span>{t(`role.${role}`)}</span>
                <span className="hint">
                  {[person?.name, person?.post, station].filter(Boolean).join(' · ')}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <SignInForm
        key={chosen}
        suggested={{ account: chosen, password }}
        action={t('account.signIn')}
        onDone={onDone}
      />
    </>
  );
}
