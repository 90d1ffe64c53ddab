import { ok, type Result, refuse } from '../../../shared/problems/problem.ts';

/** All bytes of a request's body, refused as soon as they pass the limit, whatever length it declared. */
export async function readBody(
  request: Request,
  limitBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes)
    return refuse('request-too-large', { limitBytes });
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    length += piece.length;
    if (length > limitBytes) return refuse('request-too-large', { limitBytes });
    pieces.push(piece);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return ok(whole);
}
