import { ok, type Problem, type Result, refuse } from '../problems/problem.ts';
import type { ProblemCode } from '../problems/problem-text.ts';
import type { z } from '../problems/zod.ts';

/** Names that could reach an object's prototype; no input may carry them, at any depth. */
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);
const deepestInput = 64;

/** Fields whose refusal has a sentence of its own, by the last name of their path. */
const fieldCodes: { readonly [field: string]: ProblemCode } = {
  sweepHalfWidthMetres: 'half-width-out-of-range',
  people: 'people-out-of-range',
  name: 'name-empty',
};

/** How a text is to be written, by the schema's name for its form. */
const formatNames: { readonly [format: string]: string } = {
  date: 'YYYY-MM-DD',
  datetime: 'YYYY-MM-DDThh:mm:ss.sssZ',
};

/** Input as its schema gives it, or the first thing wrong with it as a named problem with its path. */
export function checkInput<Schema extends z.ZodType>(
  schema: Schema,
  rawInput: unknown,
): Result<z.output<Schema>> {
  const unsafe = findUnsafe(rawInput, '', 0);
  if (unsafe !== null) return { ok: false, problem: unsafe };
  const parsed = schema.safeParse(rawInput);
  return parsed.success ? ok(parsed.data) : describeIssue(parsed.error.issues[0]!, rawInput);
}

function describeIssue(issue: z.core.$ZodIssue, rawInput: unknown): Result<never> {
  const path = issue.path.map(String).join('.') || '(input)';
  if (issue.code === 'unrecognized_keys')
    return refuse('input-field-unknown', { path, fields: issue.keys.join(', ') });
  const value = valueAt(rawInput, issue.path);
  if (value === undefined) return refuse('input-field-missing', { path });
  const code = fieldCodes[String(issue.path.at(-1))];
  return code === undefined
    ? describeMisfit(issue, path)
    : refuse(code, { path, value: shortText(value) });
}

function describeMisfit(issue: z.core.$ZodIssue, path: string): Result<never> {
  switch (issue.code) {
    case 'invalid_type':
      return refuse('input-type-wrong', { path, expected: issue.expected });
    case 'invalid_value':
      return refuse('input-choice-wrong', { path, choices: issue.values.map(String).join(', ') });
    case 'invalid_format':
      return refuse('input-format-wrong', { path, format: formatNames[issue.format] ?? 'sha256' });
    case 'too_small':
      return refuse('input-too-small', { path, limit: String(issue.minimum) });
    case 'too_big':
      return refuse('input-too-big', { path, limit: String(issue.maximum) });
    default:
      return refuse('input-invalid', { path });
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function shortText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The first forbidden name, broken text or object nested too deep, with its path; null when there is none. */
function findUnsafe(value: unknown, path: string, depth: number): Problem | null {
  if (typeof value === 'string')
    return isBroken(value) ? { code: 'input-text-broken', data: { path } } : null;
  if (typeof value !== 'object' || value === null) return null;
  if (depth > deepestInput) return { code: 'input-name-forbidden', data: { path } };
  for (const name of Object.keys(value)) {
    const here = path === '' ? name : `${path}.${name}`;
    if (forbiddenNames.has(name)) return { code: 'input-name-forbidden', data: { path: here } };
    if (isBroken(name)) return { code: 'input-text-broken', data: { path } };
    const inside = findUnsafe(Reflect.get(value, name), here, depth + 1);
    if (inside !== null) return inside;
  }
  return null;
}

/** Half of a surrogate pair has no UTF-8, so that it could be neither stored nor hashed. */
function isBroken(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
