import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How a request proves that it comes from our own window. */
export type Access =
  /** Behind `app://`, which only the shell's own windows can reach. */
  | { readonly kind: 'app' }
  /** Behind a port of this machine, which any program can reach. */
  | { readonly kind: 'port'; readonly port: () => number; readonly token: string };

/** What to do with a request: let it in, turn it away, or let it in for good by a cookie. */
export type Admission =
  | { readonly kind: 'admitted' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'welcomed'; readonly cookie: string; readonly location: string };

/** What a refusal says in its `server` header: by it a second start knows whose port it met, and nobody learns more. */
export const programName = 'Lawang';

export function newLaunchToken(): string {
  return randomBytes(32).toString('hex');
}

/** Decides on one request by its Host, Origin and launch token. */
export function admit(access: Access, request: Request): Admission {
  const origin = request.headers.get('origin');
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (access.kind === 'app') {
    const isOurs = new URL(request.url).host === 'lawang' && (isReading || origin !== 'null');
    return isOurs && (isReading || origin === null || origin === 'app://lawang')
      ? { kind: 'admitted' }
      : { kind: 'refused' };
  }
  const authorities = authoritiesOf(access.port());
  // Another name is a page that points its own name at this machine.
  if (!authorities.includes(request.headers.get('host') ?? '')) return { kind: 'refused' };
  if (origin !== null && !authorities.some((name) => origin === `http://${name}`))
    return { kind: 'refused' };
  return admitByToken(access.port(), access.token, request);
}

function authoritiesOf(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

function admitByToken(port: number, token: string, request: Request): Admission {
  // Cookies do not tell ports apart, so that the name must.
  const cookieName = `lawang-${port}`;
  const cookies = (request.headers.get('cookie') ?? '').split(/; */);
  const held = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`));
  const url = new URL(request.url);
  const shown = url.pathname === '/' ? url.searchParams.get('token') : null;
  if (request.method === 'GET' && shown !== null && isSame(shown, token)) {
    url.searchParams.delete('token');
    return {
      kind: 'welcomed',
      cookie: `${cookieName}=${token}; HttpOnly; SameSite=Strict; Path=/`,
      location: `/${url.search}`,
    };
  }
  const isKnown = held !== undefined && isSame(held.slice(cookieName.length + 1), token);
  return { kind: isKnown ? 'admitted' : 'refused' };
}

/** Compares hashes, which are of one length, in constant time. */
function isSame(shown: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(shown), digest(token));
}
