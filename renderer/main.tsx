import './app/trusted-types.ts';
import './styles/tokens.css';
import './styles/frame.css';
import './styles/panels.css';
import './styles/map-area.css';
import './styles/ledger.css';
import './styles/transfer.css';
import './styles/people.css';
import './styles/plan.css';
import './styles/sheet.css';
import './styles/counts.css';
import './styles/accounts.css';
import './styles/report.css';
import './styles/leadership.css';
import './styles/leadership-cards.css';
import './styles/leadership-drawer.css';
import './styles/campaign.css';
import './styles/books.css';
import './styles/clear.css';
import './styles/finds.css';
import './styles/screens.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createProject } from './app/create-project.ts';
import { pageNonce } from './app/style-nonce.ts';
import { createHttpAccount } from './host/http-account.ts';
import { createHttpAtRest } from './host/http-at-rest.ts';
import { createHttpLedger, requestSample } from './host/http-ledger.ts';
import { createHttpPackages } from './host/http-packages.ts';
import { createHttpSnapshots } from './host/http-snapshots.ts';
import { findHost } from './host/page-host.ts';
import { requestPdf, requestTemplate } from './host/report-host.ts';
import { openSession } from './session/open-session.ts';
import { createSession, type Session } from './session/session.ts';
import { actingHere } from './session/signing-in.ts';
import { openLedger } from './storage/open-ledger.ts';
import { createCoverageClient } from './workers/coverage-client.ts';
import { createGroundClient } from './workers/ground-client.ts';
import { createImportClient } from './workers/import-client.ts';
import { createListClient } from './workers/list-client.ts';
import { createReportClient } from './workers/report-client.ts';

const { account, request } = createHttpAccount(sessionStorage);
const ledger = createHttpLedger(request);
const who = () => {
  const acting = actingHere(session.store.getState());
  return { actor: acting.account, acting };
};
const session: Session = createSession({
  account,
  reload: () => location.reload(),
  coverage: createCoverageClient(),
  imports: createImportClient(),
  ground: createGroundClient(),
  lists: createListClient(),
  reports: createReportClient({
    entries: () => ledger.entries(0),
    readBlob: (sha256) => ledger.readBlob(sha256),
    template: requestTemplate,
    printPdf: requestPdf,
  }),
  host: findHost(),
  packages: createHttpPackages(request),
  snapshots: createHttpSnapshots(request),
  atRest: createHttpAtRest(request),
  openLedger: (onProgress) => openLedger(ledger, who, onProgress),
  createSample: requestSample,
  createProject: (input) =>
    createProject(ledger, input, {
      actor: 'local-operator',
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
    }),
  async readReadableEntries() {
    const entries = await ledger.entries(0);
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
    return new TextEncoder().encode(lines.join(''));
  },
  storage: localStorage,
  now: () => Date.now(),
});

const place = document.getElementById('page');
if (place === null) throw new Error('index.html has no #page');
createRoot(place).render(<App session={session} nonce={pageNonce} />);
void openSession(session);
