import { findHost, pageHost } from '../../renderer/host/page-host.ts';
import type { HostBridge } from '../../shared/host/ports.ts';

/** What the test finds on the page. */
export interface HostPage {
  readonly pageHost: HostBridge;
  readonly findHost: () => HostBridge;
}

Object.assign(globalThis, { pageHost, findHost } satisfies HostPage);
