/** Errors a port throws when its host does not answer, by name: class identity does not matter then. */
const hostFailure = 'HostUnreachable';

/** Shows an error that is not the host's silence as uncaught, where it will be seen; the caller goes on as with silence. */
export function reportUnexpected(error: unknown): void {
  if (error instanceof Error && error.name === hostFailure) return;
  if (typeof reportError === 'function') reportError(error);
}
