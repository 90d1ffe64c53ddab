import type { Problem } from '../../shared/problems/problem.ts';
import { formatMessage, type Language, type MessageKey } from '../i18n/messages.ts';
import { type CheckedPackage, checkPackage } from './check-package.ts';
import { element, showPackage, showRefusal } from './verdict-view.ts';

interface Shown {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly outcome:
    | { readonly kind: 'busy' | 'password' }
    | { readonly kind: 'refused'; readonly problem: Problem }
    | { readonly kind: 'checked'; readonly checked: CheckedPackage };
}

const limits: readonly MessageKey[] = [
  'verifier.limit.tamper',
  'verifier.limit.truth',
  'verifier.limit.first',
  'verifier.limit.self',
];

let language: Language = navigator.language.startsWith('en') ? 'en' : 'zh';
let shown: Shown | null = null;
const say = (key: MessageKey) => formatMessage(language, key);

async function check(file: string, bytes: Uint8Array<ArrayBuffer>, password: string) {
  show({ file, bytes, outcome: { kind: 'busy' } });
  // The words first: opening a seal keeps the page busy for a moment.
  await new Promise((resolve) => setTimeout(resolve, 30));
  const checked = await checkPackage(file, bytes, password);
  if (checked.ok)
    return show({ file, bytes, outcome: { kind: 'checked', checked: checked.value } });
  const { problem } = checked;
  if (problem.code === 'package-password-needed')
    return show({ file, bytes, outcome: { kind: 'password' } });
  return show({ file, bytes, outcome: { kind: 'refused', problem } });
}

async function take(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  await check(file.name, new Uint8Array(await file.arrayBuffer()), '');
}

function show(next: Shown | null): void {
  shown = next;
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = say('verifier.title');
  document.body.replaceChildren(
    element('header', '', element('h1', '', say('verifier.title')), languageButton()),
    element('p', 'lead', say('verifier.lead')),
    chooser(),
    ...(shown === null ? [] : [outcomeOf(shown)]),
    element('h3', '', say('verifier.limits')),
    element('ul', 'limits', ...limits.map((key) => element('li', '', say(key)))),
  );
}

function languageButton(): HTMLElement {
  const button = element('button', 'language', language === 'zh' ? 'English' : '中文');
  button.onclick = () => {
    language = language === 'zh' ? 'en' : 'zh';
    show(shown);
  };
  return button;
}

function chooser(): HTMLElement {
  const input = document.createElement('input');
  input.type = 'file';
  input.onchange = () => void take(input.files?.[0]);
  return element(
    'div',
    'chooser',
    element('label', 'primary', say('verifier.choose'), input),
    element('span', '', say('verifier.drop')),
  );
}

function outcomeOf({ file, bytes, outcome }: Shown): HTMLElement {
  switch (outcome.kind) {
    case 'busy':
      return element('p', 'busy', say('verifier.busy'));
    case 'password':
      return passwordForm(file, bytes);
    case 'refused': {
      const refusal = showRefusal(outcome.problem, language);
      if (outcome.problem.code === 'package-password-wrong')
        refusal.append(passwordForm(file, bytes));
      return refusal;
    }
    case 'checked':
      return showPackage(file, outcome.checked, language);
  }
}

function passwordForm(file: string, bytes: Uint8Array<ArrayBuffer>): HTMLElement {
  const input = document.createElement('input');
  input.type = 'password';
  const form = element(
    'form',
    'password',
    element('label', '', say('verifier.password'), input),
    element('button', 'primary', say('verifier.password.try')),
  ) as HTMLFormElement;
  form.onsubmit = (event) => {
    event.preventDefault();
    void check(file, bytes, input.value);
  };
  setTimeout(() => input.focus());
  return form;
}

document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  void take(event.dataTransfer?.files[0]);
});
show(null);
