import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { AtRestPort } from '../../shared/host/at-rest.ts';
import type { LedgerPort } from '../../shared/host/ports.ts';
import { type Result, refuse } from '../../shared/problems/problem.ts';
import { type Access, admit, programName } from './access.ts';
import { type AccountDesk, createAccountDesk } from './accounts/account-desk.ts';
import { type AttemptBook, createAttempts } from './accounts/attempts.ts';
import type { DataFolder } from './data-folder.ts';
import { createPackageDesk } from './packages/package-desk.ts';
import { atRestRoutes } from './routes/at-rest-routes.ts';
import { blobRoutes } from './routes/blob-routes.ts';
import { journalRoutes } from './routes/journal-routes.ts';
import { packageRoutes } from './routes/package-routes.ts';
import { answerIndex } from './routes/page-routes.ts';
import { type PrintPage, printRoutes } from './routes/print-routes.ts';
import { answerJson, answerProblem, answerText } from './routes/problem-response.ts';
import { setSecurityHeaders } from './routes/security-headers.ts';
import { sessionRoutes, sessionToken } from './routes/session-routes.ts';
import { snapshotRoutes } from './routes/snapshot-routes.ts';
import { answerFile } from './routes/static-files.ts';
import type { RestoreLedger } from './snapshots/restore-data-folder.ts';
import type { SnapshotKeeper } from './snapshots/snapshot-keeper.ts';

export interface HandlerParts {
  /** Null while it is encrypted and nobody has unlocked it: then there is the page, and the way to unlock. */
  readonly ledger: DataFolder | null;
  /** Folder of the built page. */
  readonly pageFolder: string;
  readonly resourcesFolder: string;
  readonly access: Access;
  /** Snapshots of the ledger; without, the page is told that there are none to be had. */
  readonly snapshots?: SnapshotKeeper;
  /** Puts the ledger back to one of them; without, it is only done by the command line. */
  readonly restore?: RestoreLedger;
  /** Wrong passwords as kept on disc; without, they are forgotten when the program ends. */
  readonly attempts?: AttemptBook;
  /** Encryption of the ledger; without, the page is told that there is none to be had. */
  readonly atRest?: AtRestPort;
  /** Fills an empty ledger with the sample; null where the program carries none. */
  readonly makeSample: ((ledger: LedgerPort) => Promise<Result<unknown>>) | null;
  /** Prints pages to PDF; null or left out where nothing can. */
  readonly printPage?: PrintPage | null;
  /** Told of a failure nobody expected; the requester only learns that there was one. */
  readonly onFailure: (error: unknown) => void;
}

/** Everything the page reads and writes, as one fetch-style function for both shells. */
export function createHandler(parts: HandlerParts): (request: Request) => Promise<Response> {
  const app = createRoutes(parts);
  return async (request) => {
    const nonce = randomBytes(16).toString('base64');
    const response = await app.fetch(request, { nonce });
    // A fresh Response, for the headers of some responses cannot be changed.
    const headers = new Headers(response.headers);
    setSecurityHeaders(headers, nonce);
    return new Response(response.body, { status: response.status, headers });
  };
}

type Environment = { Bindings: { readonly nonce: string } };

function createRoutes(parts: HandlerParts): Hono<Environment> {
  const { access, ledger } = parts;
  const app = new Hono<Environment>();
  app.use(async (context, next) => {
    const request = context.req.raw;
    const admission = admit(access, request);
    if (admission.kind === 'refused') {
      const refusal = answerText(closedText, 403);
      refusal.headers.set('server', programName);
      return refusal;
    }
    if (admission.kind === 'admitted') return next();
    const { cookie, location } = admission;
    return new Response(null, { status: 303, headers: { location, 'set-cookie': cookie } });
  });
  if (ledger === null) routeLocked(app, parts);
  else routeLedger(app, parts, ledger);
  routePage(app, parts);
  return app;
}

const ledgerPaths = [
  '/session',
  '/journal',
  '/blobs',
  '/packages',
  '/snapshots',
  '/print',
  '/sample',
];

/** Of a locked ledger nothing is said but that it is locked. */
function routeLocked(app: Hono<Environment>, { atRest }: HandlerParts): void {
  const locked = async () => refuse('ledger-encrypted');
  if (atRest !== undefined) app.route('/at-rest', atRestRoutes(atRest, locked));
  for (const path of ledgerPaths)
    for (const each of [path, `${path}/*`])
      app.all(each, () => answerProblem({ code: 'ledger-encrypted' }));
}

function routeLedger(app: Hono<Environment>, parts: HandlerParts, ledger: DataFolder): void {
  const attempts = parts.attempts ?? createAttempts(null, Date.now);
  const desk = createAccountDesk({ ledger, attempts, now: Date.now });
  app.route('/session', sessionRoutes(desk));
  app.use('/journal/entries', (context, next) => guardReading(desk, context.req.raw, next));
  app.use('/blobs/*', (context, next) => guardReading(desk, context.req.raw, next));
  app.route('/journal', journalRoutes(ledger, desk));
  app.route('/blobs', blobRoutes(ledger));
  if (parts.atRest !== undefined)
    app.route(
      '/at-rest',
      atRestRoutes(parts.atRest, (request) => desk.mayAdminister(sessionToken(request))),
    );
  app.route(
    '/packages',
    packageRoutes(createPackageDesk(ledger), (request) =>
      desk.handOf(sessionToken(request), ledger),
    ),
  );
  if (parts.snapshots !== undefined)
    app.route(
      '/snapshots',
      snapshotRoutes(
        parts.snapshots,
        {
          write: (request) => desk.handOf(sessionToken(request), ledger),
          restore: (request) => desk.mayAdminister(sessionToken(request)),
        },
        parts.restore ?? null,
      ),
    );
  app.use('/print', (context, next) => guardReading(desk, context.req.raw, next));
  app.route('/print', printRoutes(parts.printPage ?? null));
  app.post('/sample', () => fillWithSample(ledger, parts));
}

function routePage(app: Hono<Environment>, parts: HandlerParts): void {
  app.get('/resources/*', (context) =>
    orAbsent(
      answerFile(
        parts.resourcesFolder,
        rawPath(context.req.url).slice('/resources'.length),
        context.req.header('range'),
      ),
    ),
  );
  app.get('/', (context) => answerIndex(parts.pageFolder, context.env.nonce));
  // Not by its own name: the file as it lies carries no nonce.
  app.get('/index.html', () => answerText(absentText, 404));
  app.get('/*', (context) =>
    orAbsent(answerFile(parts.pageFolder, rawPath(context.req.url), context.req.header('range'))),
  );
  app.notFound(() => answerText(absentText, 404));
  app.onError((error) => {
    parts.onFailure(error);
    return answerProblem({ code: 'disk-failed', data: { reason: 'internal' } });
  });
}

const closedText =
  '请通过拉网启动时打开的窗口或打印的链接访问。\nOpen Lawang by its own window or by the link it printed at start.\n';
const absentText = '没有这个地址。\nThere is nothing at this address.\n';

/** With accounts, the ledger is read by who is signed in, and wrapped keys by nobody. */
async function guardReading(
  desk: AccountDesk,
  request: Request,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  const may = await desk.mayRead(sessionToken(request));
  if (!may.ok) return answerProblem(may.problem);
  const sha256 = new URL(request.url).pathname.split('/').at(-1) ?? '';
  if (await desk.isCredential(sha256))
    return answerProblem({ code: 'blob-missing', data: { sha256 } });
  await next();
  return undefined;
}

async function fillWithSample(ledger: DataFolder, { makeSample }: HandlerParts): Promise<Response> {
  if ((await ledger.status()).kind !== 'empty') return answerProblem({ code: 'ledger-exists' });
  if (makeSample === null) return answerProblem({ code: 'sample-missing' });
  const made = await makeSample(ledger);
  return made.ok ? answerJson(await ledger.status(), 201) : answerProblem(made.problem);
}

async function orAbsent(answer: Promise<Response | null>): Promise<Response> {
  return (await answer) ?? answerText(absentText, 404);
}

/** Path as it came: decoding is left to the file lookup, which checks each part. */
function rawPath(url: string): string {
  return new URL(url).pathname;
}
