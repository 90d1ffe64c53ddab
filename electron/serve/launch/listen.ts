import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { systemCode } from '../disk/disk-problem.ts';

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the handler on 127.0.0.1 alone. Null when another program holds the port. */
export async function listen(
  port: number,
  handler: (request: Request) => Promise<Response>,
): Promise<Listening | null> {
  const server = createAdaptorServer({ fetch: handler, overrideGlobalObjects: false });
  // Node closes a connection after five idle seconds; a request sent into that moment fails, and a page often waits as long.
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    if (systemCode(error) === 'EADDRINUSE') return null;
    throw error;
  }
  const { port: given } = server.address() as AddressInfo;
  return {
    port: given,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A page keeps its connections open for as long as it lives.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/** Whether nobody listens on a port of this machine; 0 stands for any free one. */
export async function isPortFree(port: number): Promise<boolean> {
  if (port === 0) return true;
  const listening = await listen(port, async () => new Response(null, { status: 503 }));
  await listening?.close();
  return listening !== null;
}
