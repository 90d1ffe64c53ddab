import type { Entry } from '../../shared/ledger/entry.ts';
import type { Problem } from '../../shared/problems/problem.ts';
import { describeProblem } from '../../shared/problems/problem-text.ts';
import { actorName, clockText, entryName } from '../features/transfer/entry-name.ts';
import {
  formatMessage,
  type Language,
  type MessageKey,
  type MessageValues,
} from '../i18n/messages.ts';
import type { CheckedPackage } from './check-package.ts';

type Say = (key: MessageKey, values?: MessageValues) => string;

/** Element with a class and its content; text stays text. */
export function element(
  name: string,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

/** What says nothing against the file itself. */
const undecided = new Set(['package-password-wrong', 'package-newer', 'seal-unsupported']);

/** Why a file is not to be believed, or could not be checked. */
export function showRefusal(problem: Problem, language: Language): HTMLElement {
  const say: Say = (key, values) => formatMessage(language, key, values);
  const isUndecided = undecided.has(problem.code);
  return element(
    'section',
    isUndecided ? 'verdict partial' : 'verdict bad',
    element('h2', '', isUndecided ? `△ ${say('verifier.unchecked')}` : `✗ ${say('verifier.bad')}`),
    element('p', '', describeProblem(problem, language)),
  );
}

/** What was found, who made it, and what that shows. */
export function showPackage(
  file: string,
  checked: CheckedPackage,
  language: Language,
): HTMLElement {
  const say: Say = (key, values) => formatMessage(language, key, values);
  const verdict = checked.isSignatureChecked
    ? element('section', 'verdict good', element('h2', '', `✓ ${say('verifier.good')}`))
    : element(
        'section',
        'verdict partial',
        element('h2', '', `△ ${say('verifier.partial')}`),
        element('p', '', say('verifier.unsigned')),
      );
  return element(
    'div',
    'result',
    verdict,
    describePackage(file, checked, say),
    element('h3', '', say('verifier.people')),
    listPeople(checked.entries, say),
    element('h3', '', say('verifier.chains')),
    element(
      'ul',
      '',
      ...checked.chains.map((chain) => element('li', '', say('verifier.chain', { ...chain }))),
    ),
  );
}

function describePackage(file: string, checked: CheckedPackage, say: Say): HTMLElement {
  const { manifest, fingerprint, fileHash, entries, blobsElsewhere } = checked;
  const rows: (readonly [MessageKey, string, string?])[] = [
    ['verifier.file', file],
    ['verifier.ledger', manifest.ledgerName],
    ['verifier.kind', say(`transfer.kind.${manifest.kind}`)],
    ['verifier.party', manifest.party],
    ['verifier.time', clockText(manifest.time)],
    ['verifier.sealed', say(checked.isSealed ? 'verifier.sealed.yes' : 'verifier.sealed.no')],
    [
      'verifier.contents',
      say('verifier.contents.value', { entries: entries.length, files: manifest.blobs.length }),
      blobsElsewhere === 0 ? '' : say('verifier.elsewhere', { count: blobsElsewhere }),
    ],
    ['verifier.device', manifest.device],
    ['verifier.fingerprint', inGroups(fingerprint), say('verifier.fingerprint.hint')],
    ['verifier.file-hash', inGroups(fileHash)],
  ];
  const list = element('dl', '');
  for (const [key, value, hint = ''] of rows) {
    const content = element('dd', '', value);
    if (hint !== '') content.append(element('small', '', hint));
    list.append(element('dt', '', say(key)), content);
  }
  return list;
}

/** Digits in fours, as people read them to each other. */
function inGroups(hash: string): string {
  return hash.replace(/(.{4})(?=.)/g, '$1 ');
}

function listPeople(entries: readonly Entry[], say: Say): HTMLElement {
  const byActor = new Map<string, Entry[]>();
  for (const entry of entries) {
    const made = byActor.get(entry.actor);
    if (made === undefined) byActor.set(entry.actor, [entry]);
    else made.push(entry);
  }
  const table = element('table', '');
  const heads: readonly MessageKey[] = [
    'verifier.who',
    'verifier.count',
    'verifier.when',
    'verifier.what',
  ];
  table.append(element('tr', '', ...heads.map((key) => element('th', '', say(key)))));
  for (const [actor, made] of byActor) {
    const times = made.map(({ hlc }) => hlc).sort();
    const counts = new Map<string, number>();
    for (const { kind } of made)
      counts.set(entryName(kind, say), (counts.get(entryName(kind, say)) ?? 0) + 1);
    const what = [...counts].sort(([, left], [, right]) => right - left);
    table.append(
      element(
        'tr',
        '',
        element('td', '', actorName(actor, say)),
        element('td', 'figure', String(made.length)),
        element('td', 'when', `${clockText(times[0]!)} –\n${clockText(times.at(-1)!)}`),
        element('td', '', what.map(([name, count]) => `${name} ${count}`).join(' · ')),
      ),
    );
  }
  return table;
}
