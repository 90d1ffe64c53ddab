import type { z } from '../../../shared/problems/zod.ts';
import { parseJson } from '../parse-json.ts';
import { readBody } from './read-body.ts';

/** A request's body as a schema says it; null where it is larger, is no JSON or says something else. */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  limitBytes: number,
): Promise<z.output<Schema> | null> {
  const body = await readBody(request, limitBytes);
  if (!body.ok) return null;
  const parsed = schema.safeParse(parseJson(body.value));
  return parsed.success ? parsed.data : null;
}
