import { findHost, pageHost } from '../../renderer/host/page-host.ts';

Object.assign(globalThis, { pageHost, findHost });
