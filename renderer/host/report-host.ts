import { ok, type Result, refuse } from '../../shared/problems/problem.ts';
import { reach } from './reach.ts';
import { readProblem } from './read-problem.ts';

/** Text of a report's template as the host serves it. */
export function requestTemplate(kind: string): Promise<Result<string>> {
  return reach(async () => {
    const response = await fetch(`/resources/templates/${kind}.txt`);
    return response.ok ? ok(await response.text()) : refuse('template-missing', { name: kind });
  });
}

/** Has the host print a page of ours to PDF. */
export function requestPdf(html: string, time: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  return reach(async () => {
    const response = await fetch('/print', {
      method: 'POST',
      headers: { 'content-type': 'text/html; charset=utf-8', 'x-lawang-time': time },
      body: html,
    });
    return response.ok ? ok(new Uint8Array(await response.arrayBuffer())) : readProblem(response);
  });
}
