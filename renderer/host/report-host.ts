import { ok, type Result, refuse } from '../../shared/problems/problem.ts';
import { readProblem } from './read-problem.ts';

/** Text of a report's template as the host serves it. */
export async function requestTemplate(kind: string): Promise<Result<string>> {
  try {
    const response = await fetch(`/resources/templates/${kind}.txt`);
    return response.ok ? ok(await response.text()) : refuse('template-missing', { name: kind });
  } catch {
    return refuse('host-unreachable');
  }
}

/** Has the host print a page of ours to PDF. */
export async function requestPdf(
  html: string,
  time: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    const response = await fetch('/print', {
      method: 'POST',
      headers: { 'content-type': 'text/html; charset=utf-8', 'x-lawang-time': time },
      body: html,
    });
    if (!response.ok) return readProblem(response);
    return ok(new Uint8Array(await response.arrayBuffer()));
  } catch {
    return refuse('host-unreachable');
  }
}
